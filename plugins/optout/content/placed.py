"""A text that knows the line and column of every character."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

_TARGET = re.compile(r"(?<=\])\(\s*<?(?:[^()\s>]|\([^()\s>]*\))*>?")
_ADDRESS = re.compile(r"<[^<>\n]*>|\bhttps?://\S+|\{[^{}\n]*\}|^ {0,3}\[[^\[\]\n]+\]:.*", re.MULTILINE)


@dataclass(frozen=True)
class PlacedText:
    """A piece of a file that starts at `first_line`, column 1."""

    text: str
    first_line: int = 1

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return [0, *accumulate(lengths)]

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column of a character."""
        number = bisect_right(self._starts, offset) - 1
        return self.first_line + number, offset - self._starts[number] + 1

    @cached_property
    def words(self) -> PlacedText:
        """The text as readers see it: addresses, tags and attribute lists are spaces, everything else stays put."""
        return PlacedText(_ADDRESS.sub(_spaces, _TARGET.sub(_spaces, self.text)), self.first_line)


def _spaces(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())
