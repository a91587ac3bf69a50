"""Whether a translated section still says what the English one says; computed, never stored."""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum
from functools import lru_cache

from optout.content.collection import Collection
from optout.content.page import Page
from optout.locales import tags

_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("\u2018\u2019\u201c\u201d\u00a0", "''\"\" ")


class State(StrEnum):
    """What a reader of a translated section has in front of them."""

    CURRENT = "current"
    OUTDATED = "outdated"
    MISSING = "missing"


@lru_cache(maxsize=65536)
def section_hash(text: str) -> str:
    """Hash a section so that white space and the shape of quotation marks do not count."""
    normal = _SPACE.sub(" ", text.translate(_QUOTES)).strip()
    return hashlib.blake2b(normal.encode(), digest_size=5).hexdigest()


def stamps(source: Page) -> dict[str, str]:
    """Return the hash of every section of an English page."""
    return {section.id: section_hash(section.text) for section in source.outline.sections}


def section_states(collection: Collection, locale: str, uri: str) -> dict[str, State]:
    """Tell the state of each English section in one locale; a variant may lean on its parent."""
    source = collection.source(uri)
    if source is None or locale == tags.SOURCE:
        return {}
    pages = [page for tag in tags.chain(locale)[:-1] if (page := collection.page(tag, uri))]
    return {name: _state(pages, name, stamp) for name, stamp in stamps(source).items()}


def _state(pages: list[Page], name: str, stamp: str) -> State:
    holder = next((page for page in pages if name in page.sections), None)
    if holder is None:
        return State.MISSING
    return State.CURRENT if getattr(holder.meta, "synced", {}).get(name) == stamp else State.OUTDATED
