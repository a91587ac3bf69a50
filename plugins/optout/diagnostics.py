"""What is wrong, where it stands and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic weighs; an error stops every build, a warning a strict one."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to write instead of what is written; only a certain one may be put in place without asking."""

    written: str
    instead: str
    is_certain: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding at one place; `path` is relative to the docs folder's parent, lines and columns count from 1."""

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity = Severity.ERROR
    suggestion: str | None = None
    length: int = 0
    """How many characters from that column on the suggestion replaces; 0 where it is a guess, or there is none."""

    calendar: bool = False
    """Whether the day brought it and no change did: then it must stop neither a change nor a build."""

    @property
    def is_fixable(self) -> bool:
        """Whether the suggestion is certain and may be put in place without asking."""
        return self.suggestion is not None and self.length > 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"

    def __lt__(self, other: Diagnostic) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, int, str, str, str]:
        return self.path, self.line, self.column, self.code, self.message, self.severity


def summary(findings: Iterable[Diagnostic]) -> str:
    """Count findings by severity in words."""
    counts = Counter(found.severity for found in findings)
    parts = [f"{counts[kind]} {kind}{'s' if counts[kind] != 1 else ''}" for kind in Severity if counts[kind]]
    return f"{', '.join(parts)} found." if parts else "Nothing found: all pages are fine."
