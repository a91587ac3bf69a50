"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()]*\)")
_MARKS = re.compile(r"^#{1,6}[ \t]+|[ \t]*\{[#:.][^}]*\}[ \t]*$|\*\*|__|`|^>[ \t]?|^[-*][ \t]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that both texts have, or only one of them; `kind` is `same`, `added` or `removed`."""

    kind: str
    text: str


def word_diff(before: str, after: str) -> tuple[Change, ...]:
    """Compare two Markdown texts by their words; their markup does not count."""
    return tuple(_changes(plain(before).split(), plain(after).split()))


def plain(markdown: str) -> str:
    """Leave out what Markdown adds to the words."""
    return _MARKS.sub("", _LINK.sub(r"\1", markdown))


def _changes(old: list[str], new: list[str]) -> Iterator[Change]:
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Change("same", " ".join(new[k:m]))
            continue
        if i < j:
            yield Change("removed", " ".join(old[i:j]))
        if k < m:
            yield Change("added", " ".join(new[k:m]))
