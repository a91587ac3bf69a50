"""Numbered references: each source gets its number where it is first cited, from the top of the page down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from optout.records import Source


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference mark: its number and the anchor of its source."""

    number: int
    anchor: str
    title: str


@dataclass(slots=True)
class Citations:
    """Hand out numbers in the order of asking."""

    sources: Mapping[str, Source]
    numbers: dict[str, int] = field(default_factory=dict)

    def cite(self, names: Iterable[str]) -> tuple[Citation, ...]:
        """Return the marks of some sources, each once, in number order; an id without a source is left to the rules."""
        known = [name for name in dict.fromkeys(names) if name in self.sources]
        for name in known:
            self.numbers.setdefault(name, len(self.numbers) + 1)
        marks = (Citation(self.numbers[name], f"source-{name}", self.sources[name].publisher) for name in known)
        return tuple(sorted(marks, key=lambda mark: mark.number))
