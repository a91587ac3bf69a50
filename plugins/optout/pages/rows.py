"""One platform in a list: its name and its answers, as few as there are differences."""

from __future__ import annotations

from dataclasses import dataclass

from optout.content import Words, slug
from optout.pages import wording
from optout.pages.answer import headline
from optout.pages.edition import Edition
from optout.pages.region_card import RegionCard, merged_cards
from optout.pages.views import Button


@dataclass(frozen=True, slots=True)
class PlatformRow:
    """A platform with a card for each part of the world that differs."""

    uri: str
    slug: str
    title: Words
    category: str
    category_label: str
    training: str
    """The weightiest state of all."""
    cards: tuple[RegionCard, ...]
    stop: Button | None
    """The one way out, where it is the same for everybody; else each card has its own."""
    gone: bool


def platform_row(edition: Edition, locale: str, uri: str) -> PlatformRow:
    """Build the row of a platform whose record can be read."""
    record, localiser = edition.collection.record(uri), edition.localiser(locale)
    assert record
    cards = merged_cards(record, edition.answers(uri), localiser, edition.today)
    ways = {card.way_out.button if card.way_out else None for card in cards}
    return PlatformRow(
        uri,
        slug(uri),
        edition.prose(locale, uri).title,
        record.platform.category,
        localiser.term("category", record.platform.category),
        headline(record),
        cards,
        ways.pop() if len(ways) == 1 else None,
        record.gone is not None,
    )


def platform_rows(edition: Edition, locale: str) -> tuple[PlatformRow, ...]:
    """List all platforms by title; those that are gone come last."""
    rows = (platform_row(edition, locale, uri) for uri, _ in edition.collection.platforms())
    return tuple(sorted(rows, key=lambda row: (row.gone, wording.sort_key(row.title.text))))
