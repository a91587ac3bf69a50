"""A text that knows the line and column of every character."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

_TARGET = re.compile(r"\]\(\s*<?(?:[^()\s>]|\([^()\s>]*\))*>?")
_BRACES = re.compile(r"\{[^{}\n]*\}")
_SEEN = re.compile(r"[^\n]")
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
        text = _TARGET.sub(lambda match: "]" + _spaces(match)[1:], self.text)
        # Most pages have braces only, and looking for nothing else is quicker by far.
        pattern = _ADDRESS if any(sign in text for sign in ("<", "http", "]:")) else _BRACES
        return PlacedText(pattern.sub(_spaces, text), self.first_line)


@lru_cache(maxsize=8)
def lowered(text: str) -> str:
    """Return a text in lower case; rules ask for that of one page one after the other."""
    return text.lower()


def _spaces(match: re.Match[str]) -> str:
    return _SEEN.sub(" ", match.group())
