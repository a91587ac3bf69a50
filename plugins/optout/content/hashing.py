"""What tells one text from another: the stamp of a part."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

_BYTES = 5
_STAMP = re.compile(rf"[0-9a-f]{{{2 * _BYTES}}}")
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}


def normalise(text: str) -> str:
    """Reduce a text to what a translation depends on: white space and the shape of quotation marks do not count."""
    for curly, straight in _QUOTES.items():
        text = text.replace(curly, straight)
    return " ".join(text.split())


@lru_cache(maxsize=1024)
def part_hash(text: str) -> str:
    """Hash a part."""
    return hashlib.blake2b(normalise(text).encode(), digest_size=_BYTES).hexdigest()


def is_stamp(text: str) -> bool:
    """Whether a text is nothing but a stamp, as `part_hash` writes it."""
    return _STAMP.fullmatch(text) is not None
