"""Whether a translated part still says what the English one says; computed, never stored.

A part is the title, the description, a section of the body or a sentence of the record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from optout.content.collection import Collection
from optout.locales import tags


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
        return self is State.CURRENT or self is State.MINOR


def part_states(collection: Collection, locale: str, uri: str) -> Mapping[str, State]:
    """Tell the state of each English part in one locale; a variant may lean on its parent."""
    known: dict[tuple[str, str], Mapping[str, State]] = collection.states
    if (locale, uri) not in known:
        known[locale, uri] = _part_states(collection, locale, uri)
    return known[locale, uri]


def _part_states(collection: Collection, locale: str, uri: str) -> dict[str, State]:
    source = collection.source(uri)
    if source is None or locale == tags.SOURCE:
        return {}
    minor = collection.memory(uri).minor
    pages = [page for tag in tags.chain(locale)[:-1] if (page := collection.page(tag, uri))]
    held = [(page.parts, getattr(page.meta, "synced", {})) for page in pages]
    return {name: _state(held, name, stamp, minor) for name, stamp in source.stamps.items()}


def section_states(collection: Collection, locale: str, uri: str) -> dict[str, State]:
    """Tell the state of each English section in one locale."""
    source = collection.source(uri)
    return {
        name: state
        for name, state in part_states(collection, locale, uri).items()
        if source and name in source.sections
    }


def dropped(collection: Collection, uri: str) -> frozenset[str]:
    """Name the sections the English page had once: their translations are neither checked nor shown any more."""
    source, memory = collection.source(uri), collection.memory(uri)
    if source is None:
        return frozenset()
    pages = (collection.page(tag, uri) for tag in collection.locales)
    names = {name for page in pages if page for name in page.sections}
    return frozenset(name for name in names - source.sections.keys() if memory.knew(name))


def _state(
    held: Sequence[tuple[Mapping[str, str], Mapping[str, str]]], name: str, stamp: str, minor: Mapping[str, str]
) -> State:
    for parts, synced in held:
        if name in parts:
            made_from = synced.get(name, "")
            if made_from == stamp:
                return State.CURRENT
            return State.MINOR if stamp in _later(made_from, minor) else State.OUTDATED
    return State.MISSING


def _later(made_from: str, minor: Mapping[str, str]) -> list[str]:
    """Follow the changes that were declared meaningless, from one English text to the newest."""
    followed: list[str] = []
    while (made_from := minor.get(made_from, "")) and made_from not in followed:
        followed.append(made_from)
    return followed
