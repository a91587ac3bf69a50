"""Something found while reading a file, before any rule runs."""

from __future__ import annotations

from dataclasses import dataclass, field

from optout.diagnostics import Suggestion


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A defect at a line and column of one file, with the code of the rule that reports it."""

    line: int
    column: int
    code: str
    message: str
    suggestion: Suggestion | None = field(default=None, compare=False)
