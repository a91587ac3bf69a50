"""The view of a platform page."""

from __future__ import annotations

from dataclasses import dataclass

from optout.content import Words
from optout.pages.citations import Citation
from optout.pages.list_views import NewsItem, PageLink, RelatedItem
from optout.pages.picker import CountryGroup
from optout.pages.region_card import RegionCard
from optout.pages.views import (
    AnswerCard,
    ControllerRow,
    ControlStep,
    DataLists,
    DisputeView,
    EventView,
    PolicyRow,
    SourceView,
    When,
)


@dataclass(frozen=True, slots=True)
class GoneView:
    """Why and since when a platform is gone."""

    when: When
    reason: Words
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class GuidePage:
    """Everything a platform page shows besides its prose."""

    answer: AnswerCard
    controls: tuple[ControlStep, ...]
    data: DataLists
    policies: tuple[PolicyRow, ...]
    disputes: tuple[DisputeView, ...]
    timeline: tuple[EventView, ...]
    sources: tuple[SourceView, ...]
    ledger: tuple[str, ...]
    controllers: tuple[ControllerRow, ...]
    parent: str | None
    gone: GoneView | None = None
    cards: tuple[RegionCard, ...] = ()
    """The answer for each part of the world that the record tells apart."""
    picker: tuple[CountryGroup, ...] = ()
    related: tuple[RelatedItem, ...] = ()
    news: tuple[NewsItem, ...] = ()
    archive: str = ""
    """The address of the archive of its news."""
    successor: PageLink | None = None
    """The guide of the platform that took the place of one that is gone."""

    @property
    def varies(self) -> bool:
        """Tell whether the state is another one in some part of the world, so that no single one answers for all."""
        return len({card.training for card in self.cards}) > 1
