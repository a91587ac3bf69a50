"""The whole log: facts that changed, events of the timelines, and checks of the ledgers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from optout.content import Words, slug
from optout.locales.change_words import ChangeWords
from optout.outputs.publication import Publication, platform_uri
from optout.records import Change, Event, Method, PartialDate, PlatformRecord, Verification
from optout.records.changes import named


class Origin(StrEnum):
    """Where an entry of the log comes from."""

    DATASET = "dataset"
    """A fact that is no longer what was published."""
    TIMELINE = "timeline"
    """Something that happened."""
    LEDGER = "ledger"
    """Somebody checked a record."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry; exactly one of `change`, `event` and `check` is there."""

    id: str
    """A name that stays."""
    date: PartialDate
    platform: str
    record: PlatformRecord | None
    """The record as it is now, unless the platform's page was taken down."""
    change: Change | None = None
    event: Event | None = None
    check: Verification | None = None

    @property
    def origin(self) -> Origin:
        """Where the entry comes from."""
        return Origin.DATASET if self.change else Origin.TIMELINE if self.event else Origin.LEDGER

    @property
    def fact(self) -> str:
        """The path of the fact it is about, if any."""
        if self.event:
            return f"timeline/{self.event.id}"
        return self.change.fact if self.change else ""

    def locales(self, publication: Publication) -> tuple[str, ...]:
        """List the locales that have words for the entry."""
        return publication.own_locales(platform_uri(self.platform)) if self.record else publication.collection.locales

    def sentence(self, publication: Publication, locale: str) -> str:
        """Say what the entry is about."""
        if self.change:
            return sentence_of(publication, self.change, locale)
        if self.event:
            return self._event_words(publication, locale, self.event).text
        assert self.check
        gettext = publication.localiser(locale).messages.gettext
        return {
            Method.PUBLISHED_SOURCES: gettext("Checked against published sources"),
            Method.CLAIMS_COMPARED: gettext("Each claim compared with the published sources a second time"),
            Method.IN_PRODUCT: gettext("Checked in the product itself"),
        }[self.check.method]

    def language(self, publication: Publication, locale: str) -> str:
        """Name the locale the sentence is written in: nobody may have translated that of an event yet."""
        return self._event_words(publication, locale, self.event).locale if self.event else locale

    def _event_words(self, publication: Publication, locale: str, event: Event) -> Words:
        return publication.prose(locale, platform_uri(self.platform)).texts[f"event.{event.id}"]


def sentence_of(publication: Publication, change: Change, locale: str) -> str:
    """Say what changed."""
    record = publication.collection.record(platform_uri(change.platform))
    texts = publication.texts(locale, platform_uri(change.platform)) if record else {}
    return ChangeWords(publication.localiser(locale), record, texts).sentence(change)


def log(publication: Publication) -> tuple[LogEntry, ...]:
    """List the whole log, newest first."""
    entries = sorted(_entries(publication), key=lambda entry: (entry.platform, entry.id))
    return tuple(sorted(entries, key=lambda entry: (entry.date.last_day, entry.date.first_day), reverse=True))


def _entries(publication: Publication) -> Iterator[LogEntry]:
    collection = publication.collection
    records = collection.records
    for name, change in named(collection.changes):
        yield LogEntry(name, _day(change.date), change.platform, records.get(change.platform), change=change)
    for uri, record in collection.platforms():
        for event in record.timeline:
            yield LogEntry(f"{slug(uri)}/event/{event.id}", event.date, slug(uri), record, event=event)
        for check in record.verified:
            seed = hashlib.blake2b(check.model_dump_json().encode(), digest_size=8).hexdigest()
            yield LogEntry(f"{slug(uri)}/check/{seed}", _day(check.date), slug(uri), record, check=check)


def _day(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
