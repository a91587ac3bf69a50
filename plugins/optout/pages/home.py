"""The home page: the question, and the answer of every platform."""

from __future__ import annotations

from dataclasses import dataclass

from optout.pages.edition import Edition
from optout.pages.listing import guide_cards
from optout.pages.views import GuideCard


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the home page shows besides its prose."""

    guides: tuple[GuideCard, ...]


def home_page(edition: Edition, locale: str, uri: str) -> HomePage:
    """Build the view of the home page."""
    return HomePage(guide_cards(edition.collection, edition.localiser(locale), edition.today))
