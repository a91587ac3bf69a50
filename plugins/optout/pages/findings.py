"""Everything the checks say while somebody is writing, file by file; in English only, like their messages."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from optout.diagnostics import Diagnostic, summary
from optout.pages.checks import Run, runs
from optout.pages.edition import Edition


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding in a list."""

    line: int
    column: int
    code: str
    uri: str
    """The manual of its rule."""
    severity: str
    message: tuple[Run, ...]
    suggestion: str | None
    is_certain: bool
    """Whether `optout check --fix` would put the suggestion in place."""


@dataclass(frozen=True, slots=True)
class FileFindings:
    """The findings in one file, from top to bottom."""

    path: str
    findings: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """All findings, by file."""

    summary: str
    files: tuple[FileFindings, ...]


def findings_page(edition: Edition, locale: str, uri: str) -> FindingsPage:
    """Build the list of all findings."""
    found = sorted(edition.findings or ())
    files = groupby(found, key=lambda item: item.path)
    return FindingsPage(summary(found), tuple(FileFindings(path, tuple(map(_line, items))) for path, items in files))


def _line(found: Diagnostic) -> FindingLine:
    return FindingLine(
        found.line,
        found.column,
        found.code,
        f"checks/{found.code}.md",
        found.severity.value,
        runs(found.message),
        found.suggestion,
        found.is_fixable,
    )
