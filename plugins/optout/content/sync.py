"""Whether a translated part still says what the English one says; computed, never stored.

A part is the title, the description, a section of the body or a sentence of the record.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from optout.content.collection import Collection
from optout.content.page import Page
from optout.locales import tags

_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("\u2018\u2019\u201c\u201d\u00a0", "''\"\" ")


class State(StrEnum):
    """What a reader of a translated part has in front of them; the order is from best to worst."""

    CURRENT = "current"
    MINOR = "minor"
    """The English text changed, and its editor said that the meaning did not."""
    OUTDATED = "outdated"
    MISSING = "missing"

    @property
    def is_true(self) -> bool:
        """Whether the translation says what the English text says today."""
        return self in {State.CURRENT, State.MINOR}


def normalise(text: str) -> str:
    """Reduce a text to what a translation depends on: white space and the shape of quotation marks do not count."""
    return _SPACE.sub(" ", text.translate(_QUOTES)).strip()


@lru_cache(maxsize=65536)
def part_hash(text: str) -> str:
    """Hash a part."""
    return hashlib.blake2b(normalise(text).encode(), digest_size=5).hexdigest()


def stamps(source: Page) -> dict[str, str]:
    """Return the hash of every part of an English page."""
    return {name: part_hash(text) for name, text in source.parts.items()}


def part_states(collection: Collection, locale: str, uri: str) -> dict[str, State]:
    """Tell the state of each English part in one locale; a variant may lean on its parent."""
    source = collection.source(uri)
    if source is None or locale == tags.SOURCE:
        return {}
    minor = collection.memory(uri).minor
    pages = [page for tag in tags.chain(locale)[:-1] if (page := collection.page(tag, uri))]
    return {name: _state(pages, name, stamp, minor) for name, stamp in stamps(source).items()}


def section_states(collection: Collection, locale: str, uri: str) -> dict[str, State]:
    """Tell the state of each English section in one locale."""
    source = collection.source(uri)
    return {
        name: state
        for name, state in part_states(collection, locale, uri).items()
        if source and name in source.sections
    }


def _state(pages: list[Page], name: str, stamp: str, minor: Mapping[str, str]) -> State:
    holder = next((page for page in pages if name in page.parts), None)
    if holder is None:
        return State.MISSING
    made_from = getattr(holder.meta, "synced", {}).get(name, "")
    if made_from == stamp:
        return State.CURRENT
    return State.MINOR if stamp in _later(made_from, minor) else State.OUTDATED


def _later(made_from: str, minor: Mapping[str, str]) -> list[str]:
    """Follow the changes that were declared meaningless, from one English text to the newest."""
    followed: list[str] = []
    while (made_from := minor.get(made_from, "")) and made_from not in followed:
        followed.append(made_from)
    return followed
