"""The calendars of every locale: all, by region and by platform."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from optout.content import slug
from optout.content.calendars import (
    ALL,
    DEADLINES,
    REVIEWS,
    calendar_address,
    calendar_names,
    calendar_title,
    platform_calendar,
)
from optout.outputs.calendars import words
from optout.outputs.calendars.ics import DayEvent, write_calendar, write_event
from optout.outputs.dated import DatedDeadline, dated_deadlines
from optout.outputs.log import sentence_of
from optout.outputs.publication import Files, Publication, platform_uri
from optout.records import PlatformRecord
from optout.records.changes import times_changed
from optout.records.deadlines import has_passed, review_due, review_set_on
from optout.records.withdrawn import WithdrawnDeadline

NAMESPACE = "ai-opt-out-guide"
"""Behind the `@` of every UID; not the host, which a site may change without becoming another one."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """An event as it is written, and the calendars it stands in."""

    event: bytes
    platform: str
    countries: frozenset[str] | None
    """Where a deadline holds; `None` for the check of a guide."""

    def is_in(self, publication: Publication, name: str) -> bool:
        kind, _, rest = name.partition("/")
        if kind == "regions":
            reach = publication.collection.geography.expand(rest, publication.today)
            return self.countries is not None and bool(self.countries & reach)
        wanted = {ALL: True, DEADLINES: self.countries is not None, REVIEWS: self.countries is None}
        return wanted.get(kind, name == platform_calendar(self.platform))


def calendar_files(publication: Publication) -> Files:
    """Write every calendar in every locale."""
    names = calendar_names(publication.collection, publication.today)
    files = {}
    for locale in publication.collection.locales:
        placed = [
            *_deadlines(publication, locale), *_withdrawn(publication, locale), *_reviews(publication, locale),
        ]  # fmt: skip
        for name in names:
            events = [one.event for one in placed if one.is_in(publication, name)]
            files[calendar_address(locale, name)] = _calendar(publication, locale, name, events)
    return files


def _calendar(publication: Publication, locale: str, name: str, events: list[bytes]) -> bytes:
    platform = publication.prose(locale, f"{name}.md").title.text if name.startswith("platforms/") else ""
    uid = f"{name.replace('/', '.')}.{locale}@{NAMESPACE}"
    title = calendar_title(publication.localiser(locale), name, platform)
    return write_calendar(uid, title, publication.url(calendar_address(locale, name)), events)


def _deadlines(publication: Publication, locale: str) -> Iterator[_Placed]:
    for item in dated_deadlines(publication):
        event = _deadline(publication, locale, item)
        yield _Placed(write_event(event), item.platform, item.countries)


def _deadline(publication: Publication, locale: str, item: DatedDeadline) -> DayEvent:
    localiser = publication.localiser(locale)
    platform = publication.prose(locale, item.uri).title.text
    control = publication.texts(locale, item.uri)[f"control.{item.control.id}.name"]
    url = f"{publication.page_url(locale, item.uri)}#control-{item.control.id}"
    return DayEvent(
        uid=_uid(item.platform, item.control.id),
        day=item.deadline.last_day,
        sequence=item.sequence,
        stamp=item.stamp,
        summary=words.deadline_summary(localiser, platform, control),
        description=words.deadline_description(localiser, item, url),
        url=url,
        category=calendar_title(localiser, DEADLINES),
        is_urgent=not has_passed(item.deadline, publication.today),
    )


def _withdrawn(publication: Publication, locale: str) -> Iterator[_Placed]:
    """Take back what was announced once, under the name it had; leaving it out would leave it in some calendars."""
    collection = publication.collection
    for one in collection.withdrawn:
        record = collection.records.get(one.platform)
        countries = one.countries(record, collection.geography, publication.today)
        yield _Placed(write_event(_taken_back(publication, locale, one, record)), one.platform, countries)


def _taken_back(
    publication: Publication, locale: str, one: WithdrawnDeadline, record: PlatformRecord | None
) -> DayEvent:
    uri, localiser = platform_uri(one.platform), publication.localiser(locale)
    platform = publication.prose(locale, uri).title.text if record else one.platform
    name = publication.texts(locale, uri).get(f"control.{one.control}.name", one.name) if record else one.name
    url = publication.page_url(locale, uri if record else "index.md")
    return DayEvent(
        uid=_uid(one.platform, one.control),
        day=one.last_day,
        sequence=times_changed(publication.collection.changes, one.platform, one.control),
        stamp=one.change.date,
        summary=words.withdrawn_summary(localiser, platform, name),
        description=f"{sentence_of(publication, one.change, locale)}\n{url}",
        url=url,
        category=calendar_title(localiser, DEADLINES),
        is_urgent=False,
        is_withdrawn=True,
    )


def _uid(platform: str, control: str) -> str:
    return f"{platform}.{control}.deadline@{NAMESPACE}"


def _reviews(publication: Publication, locale: str) -> Iterator[_Placed]:
    living = ((uri, record) for uri, record in publication.collection.platforms() if record.gone is None)
    for uri, record in sorted(living, key=lambda item: (review_due(item[1], publication.today), item[0])):
        yield _Placed(write_event(_review(publication, locale, uri, record)), slug(uri), None)


def _review(publication: Publication, locale: str, uri: str, record: PlatformRecord) -> DayEvent:
    localiser, today = publication.localiser(locale), publication.today
    url, since = f"{publication.page_url(locale, uri)}#checked", review_set_on(record, today)
    first = min(entry.date for entry in record.verified)
    return DayEvent(
        uid=f"{slug(uri)}.review@{NAMESPACE}",
        day=review_due(record, today),
        sequence=(since - first).days,
        stamp=since,
        summary=words.review_summary(localiser, publication.prose(locale, uri).title.text),
        description=words.review_description(localiser, url),
        url=url,
        category=calendar_title(localiser, REVIEWS),
        is_urgent=False,
    )
