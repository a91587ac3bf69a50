"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()]*\)")
_MARKS = re.compile(r"^#{1,6}[ \t]+|[ \t]*\{[#:.][^}]*\}[ \t]*$|\*\*|__|`|^>[ \t]?|^[-*][ \t]+", re.MULTILINE)

_ITEM = re.compile(r"\n(?=[ \t]*(?:[-*]|\d+\.)[ \t])")
_WORD = re.compile(r"\n\s*\n|\S+")
_AROUND = 12
"""How many words beside a change are shown."""


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that both texts have, or only one of them; `kind` is `same`, `added` or `removed`."""

    kind: str
    text: str


def word_diff(before: str, after: str) -> tuple[Change, ...]:
    """Compare two Markdown texts by their words; their markup does not count, but paragraphs stay lines."""
    return tuple(Change(kind, _join(words)) for kind, words in _runs(_words(before), _words(after)))


def changed_words(before: str, after: str) -> tuple[Change, ...]:
    """Compare two Markdown texts, and of what stayed the same keep only what is around the changes.

    Where the words are the same, such as where only the target of a link changed, there is nothing to show.
    """
    runs = tuple(_runs(_words(before), _words(after)))
    last = len(runs) - 1
    if all(kind == "same" for kind, _ in runs):
        return ()
    kept = ((kind, _near(words, i > 0, i < last) if kind == "same" else words) for i, (kind, words) in enumerate(runs))
    return tuple(Change(kind, _join(words)) for kind, words in kept)


def plain(markdown: str) -> str:
    """Leave out what Markdown adds to the words."""
    return _MARKS.sub("", _LINK.sub(r"\1", markdown))


def _words(markdown: str) -> list[str]:
    """Cut a text into its words; where a paragraph or an item of a list begins stands a line break."""
    return ["\n" if word.isspace() else word for word in _WORD.findall(plain(_ITEM.sub("\n\n", markdown)).strip())]


def _join(words: list[str]) -> str:
    return " ".join(words).replace(" \n", "\n").replace("\n ", "\n")


def _near(words: list[str], after_change: bool, before_change: bool) -> list[str]:
    """Keep the words next to a change on either side."""
    start, end = _AROUND * after_change, len(words) - _AROUND * before_change
    return [*words[:start], "…", *words[end:]] if start + 1 < end else words


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[str, list[str]]]:
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", new[k:m]
            continue
        if i < j:
            yield "removed", old[i:j]
        if k < m:
            yield "added", new[k:m]
