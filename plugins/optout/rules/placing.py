"""Place a finding where it is about something other than the key or line a rule looked at."""

from __future__ import annotations

from optout.content import DataFile, Page
from optout.content.yaml_places import KeyPath
from optout.diagnostics import Suggestion
from optout.rules.model import Finding


def part_finding(page: Page, part: str, message: str) -> Finding:
    """Make a finding about a translated part: a section, a sentence of the record, the title or the description."""
    if part in page.sections:
        return Finding(message, line=page.sections[part].line)
    family, _, rest = part.partition(".")
    return Finding(message, at=(rest,) if family == "meta" else ("texts", part), on_key=True)


def placed(
    holder: Page | DataFile, message: str, at: KeyPath, *, on_key: bool = False, suggestion: Suggestion | None = None
) -> Finding:
    """Make a finding about a key or value of a page or data file."""
    return Finding(message, at=at, on_key=on_key, suggestion=suggestion, path=holder.path)
