"""Give a finding its place: the file, the line, the column, and what a suggestion replaces there."""

from __future__ import annotations

from optout.content import Page
from optout.content.front_matter import FrontMatter
from optout.diagnostics import Diagnostic, Suggestion
from optout.rules.model import Context, Finding, Rule


def locate(rule: Rule, finding: Finding, context: Context, page: Page | None) -> Diagnostic:
    """Make a diagnostic of what a rule found, on a page or on whatever file the finding names."""
    path = finding.path or (page.path if page else "docs")
    front, suggestion = context.collection.front(path), finding.suggestion
    line, column, length = finding.line or 1, finding.column, 0
    if front and finding.at is not None:
        line, column = (front.key_position if finding.on_key else front.value_position)(finding.at)
    if front and suggestion and suggestion.is_certain and not _is_there(front, finding, suggestion):
        column, length = _replaced(front.line(line), column, suggestion.written)
    instead = suggestion.instead if suggestion else None
    return Diagnostic(path, line, column, rule.code, finding.message, rule.severity, instead, length, rule.calendar)


def _is_there(front: FrontMatter, finding: Finding, suggestion: Suggestion) -> bool:
    """Tell whether the list or mapping holds already what is suggested; twice would be wrong as well."""
    return bool(finding.at) and suggestion.instead in front.beside(finding.at or ())


def _replaced(line: str, column: int, text: str) -> tuple[int, int]:
    """Find the text to replace exactly where it is expected, or right behind a quotation mark; else it has no length.

    A value may be written otherwise than it reads, with an escape or over two lines; then nothing is replaced.
    """
    start = column - 1
    if line[start : start + 1] in ("'", '"') and line[start + 1 :].startswith(text + line[start]):
        return column + 1, len(text)
    after = line[start + len(text) : start + len(text) + 1]
    whole = line.startswith(text, start) and not (after.isalnum() or after in ("-", "_"))
    return column, len(text) if whole else 0
