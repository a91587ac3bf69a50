"""All platforms side by side."""

from __future__ import annotations

from dataclasses import dataclass

from optout.content import Words
from optout.locales import SOURCE
from optout.pages.answer import WEIGHT
from optout.pages.edition import Edition
from optout.pages.picker import CountryGroup, country_groups
from optout.pages.rows import PlatformRow, platform_rows
from optout.records.difficulty import difficulty
from optout.records.vocabulary import Training


@dataclass(frozen=True, slots=True)
class CompareControl:
    """One way to say no, and how hard it is."""

    id: str
    name: Words
    kind: str
    difficulty: str


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One platform with everything the table shows."""

    platform: PlatformRow
    used: tuple[str, ...]
    controls: tuple[CompareControl, ...]
    weights: tuple[int, ...]
    """The weight of each card's state to sort by; 0 is what readers must hear first."""
    level: int
    """The lowest difficulty of its ways out, 9 where there is none."""


@dataclass(frozen=True, slots=True)
class ComparePage:
    """The table, and the words its filters offer."""

    rows: tuple[CompareRow, ...]
    states: tuple[tuple[str, str], ...]
    categories: tuple[tuple[str, str], ...]
    picker: tuple[CountryGroup, ...]


def compare_page(edition: Edition, locale: str, uri: str) -> ComparePage:
    """Build the view of the comparison."""
    localiser, rows = edition.localiser(locale), [_row(edition, locale, row) for row in platform_rows(edition, locale)]
    present = {card.training for row in rows for card in row.platform.cards}
    states = tuple((word.value, localiser.term("training-short", word)) for word in WEIGHT if word in present)
    categories = sorted({(row.platform.category_label, row.platform.category) for row in rows})
    return ComparePage(
        tuple(rows), states, tuple((word, label) for label, word in categories), country_groups(edition, locale)
    )


def _row(edition: Edition, locale: str, platform: PlatformRow) -> CompareRow:
    record, localiser = edition.collection.record(platform.uri), edition.localiser(locale)
    assert record
    texts = edition.prose(locale, platform.uri).texts
    controls = tuple(
        CompareControl(
            control.id,
            texts.get(f"control.{control.id}.name") or Words(control.name, SOURCE),
            localiser.term("control", control.kind),
            localiser.term("difficulty", difficulty(control)),
        )
        for control in record.controls
    )
    return CompareRow(
        platform,
        tuple(localiser.terms("data", record.platform.data.used)),
        controls,
        tuple(WEIGHT.index(Training(card.training)) for card in platform.cards),
        min((card.level for card in platform.cards if card.level), default=9),
    )
