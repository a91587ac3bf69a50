"""How every page stands in every language: what is missing, what is old, and what to translate first."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from optout.content.collection import Collection
from optout.content.page import Page
from optout.content.sync import State, part_states
from optout.locales import tags
from optout.records.deadlines import is_near


class PageState(StrEnum):
    """How a page stands in one language, from best to worst."""

    CURRENT = "current"
    MINOR = "minor"
    UNREVIEWED = "unreviewed"
    """A machine made it and nobody has read it yet."""
    OUTDATED = "outdated"
    MISSING = "missing"


LINK, PLATFORM, NEAR_DEADLINE = 1, 5, 20
"""What a link from another page, being a guide, and a deadline within 60 days add to the weight of a page."""


@dataclass(frozen=True, slots=True)
class PageStatus:
    """One page in one language."""

    locale: str
    uri: str
    state: PageState
    parts: Mapping[State, int]
    """How many sections and sentences are in each state."""
    weight: int
    """How much readers need it; pages with a high weight come first."""
    days: int | None
    """Days since somebody compared it with the English text, where that is known."""

    @property
    def done(self) -> int:
        """How many parts say what the English text says today."""
        return sum(count for state, count in self.parts.items() if state.is_true)


def translation_status(collection: Collection, today: date) -> tuple[PageStatus, ...]:
    """Tell the state of every page in every locale but the source, in locale order, then by weight."""
    weights = page_weights(collection, today)
    found = [
        _status(collection, locale, page, weights[page.uri], today)
        for locale in collection.locales[1:]
        for page in collection.sources()
    ]
    return tuple(sorted(found, key=lambda item: (collection.locales.index(item.locale), -item.weight, item.uri)))


def page_weights(collection: Collection, today: date) -> dict[str, int]:
    """Weigh each English page: by links that lead to it, by what it is, and by how near a deadline is."""
    links = Counter(target for page in collection.sources() for target in _targets(page))
    return {page.uri: LINK * links[page.uri] + _need(page, today) for page in collection.sources()}


def _need(page: Page, today: date) -> int:
    if page.record is None:
        return 0
    return PLATFORM + (NEAR_DEADLINE if is_near(page.record, today) else 0)


def _targets(page: Page) -> Iterator[str]:
    for link in page.outline.links:
        path = link.target.partition("#")[0]
        if path and ":" not in link.target:
            yield posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path))


def _status(collection: Collection, locale: str, source: Page, weight: int, today: date) -> PageStatus:
    counts = Counter(part_states(collection, locale, source.uri).values())
    pages = [page for tag in tags.chain(locale)[:-1] if (page := collection.page(tag, source.uri))]
    looked = [on for page in pages if (on := getattr(page.meta, "synced_on", None))]
    days = (today - min(looked)).days if looked else None
    return PageStatus(locale, source.uri, _worst(pages, counts), dict(sorted(counts.items())), weight, days)


def _worst(pages: list[Page], counts: Mapping[State, int]) -> PageState:
    if not pages:
        return PageState.MISSING
    if counts.get(State.OUTDATED) or counts.get(State.MISSING):
        return PageState.OUTDATED
    if any(getattr(page.meta, "machine_made", False) for page in pages):
        return PageState.UNREVIEWED
    return PageState.MINOR if counts.get(State.MINOR) else PageState.CURRENT
