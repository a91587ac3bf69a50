"""Something found while reading a file, before any rule runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A defect at a line and column of one file, with the code of the rule that reports it."""

    line: int
    column: int
    code: str
    message: str
    suggestion: str | None = None
    replaces: str = ""
    """What the suggestion stands for at that place; empty where it is a guess."""
