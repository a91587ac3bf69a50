"""Every deadline."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from optout.outputs.api.model import ByLocale, Document
from optout.outputs.api.platforms import DeadlineStanding, standing
from optout.outputs.dated import DatedDeadline, dated_deadlines
from optout.outputs.publication import Publication
from optout.records import Audience, Model, Source
from optout.records.base import Id, Region
from optout.records.dates import Day
from optout.records.vocabulary import Outcome


class DeadlineEntry(Model):
    """One deadline; its id stays when its day moves."""

    id: str
    platform: Id
    control: Id
    last_day: Day
    time_zone: str | None
    standing: DeadlineStanding
    before: Outcome
    after: Outcome
    applies_to: tuple[Audience, ...]
    countries: tuple[Region, ...]
    sequence: int = Field(ge=0)
    """How often it has moved, or was withdrawn and came back, since it was first published."""
    sources: dict[Id, Source]
    pages: ByLocale
    title: ByLocale
    """The platform's name."""
    name: ByLocale
    """The control's name."""


class DeadlinesDocument(Document):
    """Every deadline, past ones too, by day."""

    address: ClassVar[str] = "deadlines.json"

    deadlines: tuple[DeadlineEntry, ...]


def deadlines_document(publication: Publication) -> DeadlinesDocument:
    """List every deadline by day."""
    found = tuple(_entry(publication, item) for item in dated_deadlines(publication))
    return DeadlinesDocument(generated_for=publication.today, deadlines=found)


def _entry(publication: Publication, item: DatedDeadline) -> DeadlineEntry:
    locales, name = publication.own_locales(item.uri), f"control.{item.control.id}.name"
    return DeadlineEntry(
        id=item.id,
        platform=item.platform,
        control=item.control.id,
        last_day=item.deadline.last_day,
        time_zone=item.deadline.time_zone,
        standing=standing(publication, item.deadline),
        before=item.deadline.before,
        after=item.deadline.after,
        applies_to=tuple(policy.applies_to for policy in item.policies),
        countries=tuple(sorted(item.countries)),
        sequence=item.sequence,
        sources={name: item.record.sources[name] for name in item.deadline.sources if name in item.record.sources},
        pages=publication.page_urls(item.uri),
        title={locale: publication.prose(locale, item.uri).title.text for locale in locales},
        name={locale: publication.texts(locale, item.uri)[name] for locale in locales},
    )
