"""Which known word was meant: a guess to show, or a slip so small that it is certain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from optout.diagnostics import Suggestion

_SHORTEST = 4


def meant(word: str, known: Iterable[str]) -> Suggestion | None:
    """Suggest the known word that this one stands for, `None` if none looks like it.

    It is certain if a single known word is one slip away: a letter too many, too few, wrong or swapped. Case and the
    sign between words do not count as slips. A digit is never taken for a slip: it makes another date or name.
    """
    words = sorted(set(known))
    sure = _sure(word, words)
    close = [sure] if sure else get_close_matches(word, words, n=1)
    return Suggestion(word, close[0], sure is not None) if close else None


def same(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that differs by case and the sign between words at most, `None` if there is none."""
    return next((other for other in known if other and _plain(other) == _plain(word)), None)


def _sure(word: str, words: list[str]) -> str | None:
    alike = [other for other in words if _plain(other) == _plain(word)]
    near = [other for other in words if _is_slip(_plain(word), _plain(other))]
    if len(alike) == 1:
        return alike[0]
    return near[0] if len(near) == 1 and len(near[0]) >= _SHORTEST else None


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.strip()).casefold()


def _is_slip(one: str, other: str) -> bool:
    if re.sub(r"\D", "", one) != re.sub(r"\D", "", other):
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    return left[1:] == right or left == right[1:] or left[1:] == right[1:] or _is_swap(left, right)


def _is_swap(left: str, right: str) -> bool:
    return len(left) > 1 and left[:2] == right[1::-1] and left[2:] == right[2:]
