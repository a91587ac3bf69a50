"""What every format of findings is written from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from optout.diagnostics import Diagnostic, Severity


def _no_line(path: str, number: int) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one run, sorted, and how to look up the line a finding is about."""

    findings: tuple[Diagnostic, ...]
    line: Callable[[str, int], str] = _no_line
    """Returns a line of a file by path and number, without its end; empty where it cannot be read."""
    with_notices: bool = True
    """Whether text lists notices, or only counts them. Other formats always list them."""

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return sum(found.severity is severity for found in self.findings)

    @property
    def fixable(self) -> int:
        """How many findings `optout check --fix` would mend."""
        return sum(found.is_fixable for found in self.findings)
