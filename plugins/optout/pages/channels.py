"""How programs follow a page: calendars, feeds and data that say the same, the closest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from optout.content import kind_of, slug
from optout.content.calendars import (
    DEADLINES,
    calendar_address,
    calendar_title,
    platform_calendar,
    region_calendar,
)
from optout.content.feeds import CHANGES, NEWS, feed_address, feed_title, platform_feed
from optout.content.open_data import API
from optout.pages import wording

if TYPE_CHECKING:
    from optout.pages.edition import Edition

ATOM, ICS, JSON = "application/atom+xml", "text/calendar", "application/json"
_API = {
    "home": "platforms.json",
    "deadlines": "deadlines.json",
    "compare": "platforms.json",
    "news": "news.json",
    "news-year": "news.json",
    "news-platform": "news.json",
    "article": "news.json",
    "authorities": "regulators.json",
    "corrections": "changes.json",
    "checks": "rules.json",
    "check": "rules.json",
}
"""The document of the API that is closest to a kind of page; for all others it is the index."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A file that programs follow, by its address below the root of the site."""

    kind: str
    """Its media type."""
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Channels:
    """What a page tells programs of, and the calendars it offers to people."""

    alternates: tuple[Channel, ...] = ()
    calendar: Channel | None = None
    feed: Channel | None = None
    regions: tuple[Channel, ...] = ()
    """Calendars of countries and groups of countries by name, on the page of deadlines."""


NO_CHANNELS = Channels()


def channels(edition: Edition, locale: str, uri: str) -> Channels:
    """Choose what belongs to a page."""
    feeds, calendar = _feeds(edition, locale, uri), _calendar(edition, locale, uri)
    document = f"platforms/{slug(uri)}.json" if kind_of(uri).name == "platform" else _API.get(kind_of(uri).name)
    data = Channel(JSON, "JSON", f"{API}{document or 'index.json'}")
    return Channels(
        (*feeds, *([calendar] if calendar else ()), data),
        calendar,
        feeds[0],
        tuple(_regions(edition, locale)) if kind_of(uri).name == "deadlines" else (),
    )


def _feeds(edition: Edition, locale: str, uri: str) -> tuple[Channel, ...]:
    localiser, kind = edition.localiser(locale), kind_of(uri).name
    names = [CHANGES, NEWS] if kind == "corrections" else [NEWS, CHANGES]
    found = [Channel(ATOM, feed_title(localiser, name), feed_address(locale, name)) for name in names]
    guide = f"platforms/{slug(uri)}.md"
    if kind in ("platform", "news-platform") and edition.collection.record(guide):
        title = edition.prose(locale, guide).title.text
        found.insert(0, Channel(ATOM, title, feed_address(locale, platform_feed(slug(uri)))))
    return tuple(found)


def _calendar(edition: Edition, locale: str, uri: str) -> Channel | None:
    localiser, record = edition.localiser(locale), edition.collection.record(uri)
    name, title = DEADLINES, ""
    if record and record.gone is None and any(control.deadline for control in record.controls):
        name, title = platform_calendar(slug(uri)), edition.prose(locale, uri).title.text
    if name not in edition.calendars:
        return None
    return Channel(ICS, calendar_title(localiser, name, title), calendar_address(locale, name))


def _regions(edition: Edition, locale: str) -> Iterator[Channel]:
    localiser, prefix = edition.localiser(locale), region_calendar("")
    codes = [name.removeprefix(prefix) for name in edition.calendars if name.startswith(prefix)]
    for code in sorted(codes, key=lambda code: (wording.sort_key(localiser.region(code)), code)):
        yield Channel(ICS, localiser.region(code), calendar_address(locale, region_calendar(code)))
