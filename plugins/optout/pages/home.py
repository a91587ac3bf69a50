"""The home page: the question, the answer of every platform, what is next and what is new."""

from __future__ import annotations

from dataclasses import dataclass

from optout.pages.cases import CaseView, event_cases
from optout.pages.deadlines import DeadlineEntry, deadline_entries
from optout.pages.edition import Edition
from optout.pages.list_views import NewsItem
from optout.pages.news import news_items
from optout.pages.picker import CountryGroup, country_groups
from optout.pages.rows import PlatformRow, platform_rows
from optout.records.deadlines import DeadlineState

MOST = 5


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the home page shows besides its prose."""

    rows: tuple[PlatformRow, ...]
    picker: tuple[CountryGroup, ...]
    deadlines: tuple[DeadlineEntry, ...]
    """The next ones that have not passed."""
    news: tuple[NewsItem, ...]
    events: tuple[CaseView, ...]
    """What happened last, on any platform."""


def home_page(edition: Edition, locale: str, uri: str) -> HomePage:
    """Build the view of the home page."""
    ahead = [entry for entry in deadline_entries(edition, locale) if entry.line.state != DeadlineState.PASSED]
    return HomePage(
        platform_rows(edition, locale),
        country_groups(edition, locale),
        tuple(ahead[:MOST]),
        tuple(news_items(edition, locale)[:MOST]),
        tuple(_events(edition, locale)[:MOST]),
    )


def _events(edition: Edition, locale: str) -> list[CaseView]:
    """List what happened until today, newest first; a month or year counts from its first day."""
    found = [(event.date.first_day, case) for event, case in event_cases(edition, locale)]
    past = [item for item in found if item[0] <= edition.today]
    return [case for _, case in sorted(past, key=lambda item: (item[0], item[1].uri, item[1].anchor), reverse=True)]
