"""All platforms in short, and everything about each."""

from __future__ import annotations

from typing import ClassVar

from optout.content import Page, slug
from optout.outputs.api.model import ByLocale, Document
from optout.outputs.cited import sources_of
from optout.outputs.publication import Publication
from optout.records import (
    Deadline,
    Difficulty,
    Model,
    PartialDate,
    PlatformDomains,
    PlatformRecord,
    SeenLabels,
    Source,
    Training,
)
from optout.records.base import Id, Region
from optout.records.dates import Day
from optout.records.deadlines import DeadlineState, last_look, next_deadline, review_due, status
from optout.records.difficulty import difficulty
from optout.records.vocabulary import Category


class DeadlineStanding(Model):
    """Where `generated_for` stands relative to a deadline."""

    state: DeadlineState
    days_left: int


class PlatformSummary(Model):
    """One platform in short."""

    id: Id
    url: str
    """Its own document of this API."""
    pages: ByLocale
    title: ByLocale
    category: Category
    training: dict[Id, Training]
    """What happens to people's data as long as they do nothing, by policy."""
    sources: dict[Id, dict[Id, Source]]
    """What that rests on, by policy."""
    next_deadline: Day | None
    gone: PartialDate | None
    checked: Day
    review_due: Day


class PlatformsDocument(Document):
    """All platforms in short."""

    address: ClassVar[str] = "platforms.json"

    platforms: tuple[PlatformSummary, ...]


class PlatformStrings(Model):
    """The words of a record in one locale; what it lacks comes from the locale's fallbacks."""

    title: str | None
    description: str | None
    texts: dict[str, str]
    """Sentences by text id, such as `control.ID.name`, `policy.ID`, `event.ID` and `claim.DISPUTE.ID`."""
    labels: dict[Id, SeenLabels]
    """Menu steps by control, as somebody saw them in this language."""


class ControlStanding(Model):
    """What is computed for one control."""

    difficulty: Difficulty
    deadline: DeadlineStanding | None


class PlatformDocument(Document):
    """Everything about one platform."""

    address: ClassVar[str] = "platforms/{id}.json"

    id: Id
    pages: ByLocale
    record: PlatformRecord
    """The facts, with English texts; `strings` has these texts in every language."""
    domains: PlatformDomains | None
    """Where readers may be sent."""
    countries: dict[Id, tuple[Region, ...]]
    """The countries each policy holds for, by policy."""
    controls: dict[Id, ControlStanding]
    checked: Day
    review_due: Day
    strings: dict[str, PlatformStrings]


def platforms_document(publication: Publication) -> PlatformsDocument:
    """List all platforms by id."""
    found = tuple(_summary(publication, uri, record) for uri, record in publication.collection.platforms())
    return PlatformsDocument(generated_for=publication.today, platforms=found)


def platform_documents(publication: Publication) -> dict[str, PlatformDocument]:
    """Describe every platform in full, by address."""
    found = (_document(publication, uri, record) for uri, record in publication.collection.platforms())
    return {PlatformDocument.url_path(document.id): document for document in found}


def _summary(publication: Publication, uri: str, record: PlatformRecord) -> PlatformSummary:
    found = next_deadline([record], publication.today)
    return PlatformSummary(
        id=slug(uri),
        url=publication.url(PlatformDocument.url_path(slug(uri))),
        pages=publication.page_urls(uri),
        title={locale: publication.prose(locale, uri).title.text for locale in publication.own_locales(uri)},
        category=record.platform.category,
        training={policy.id: policy.training for policy in record.policies},
        sources={policy.id: sources_of(record, f"policies/{policy.id}") for policy in record.policies},
        next_deadline=found[2].last_day if found else None,
        gone=record.gone.date if record.gone else None,
        checked=last_look(record),
        review_due=review_due(record, publication.today),
    )


def _document(publication: Publication, uri: str, record: PlatformRecord) -> PlatformDocument:
    collection, today = publication.collection, publication.today
    pages = {locale: collection.page(locale, uri) for locale in publication.own_locales(uri)}
    reach = collection.geography.reach_of
    return PlatformDocument(
        generated_for=today,
        id=slug(uri),
        pages=publication.page_urls(uri),
        record=record,
        domains=collection.domains(uri),
        countries={policy.id: tuple(sorted(reach(policy, today))) for policy in record.policies},
        controls={
            control.id: ControlStanding(
                difficulty=difficulty(control),
                deadline=standing(publication, control.deadline) if control.deadline else None,
            )
            for control in record.controls
        },
        checked=last_look(record),
        review_due=review_due(record, today),
        strings={locale: _strings(page) for locale, page in pages.items() if page},
    )


def standing(publication: Publication, deadline: Deadline) -> DeadlineStanding:
    """Tell where the day stands relative to a deadline."""
    seen = status(deadline, publication.today)
    return DeadlineStanding(state=seen.state, days_left=seen.days_left)


def _strings(page: Page) -> PlatformStrings:
    """Gather the words a page has itself."""
    meta = page.meta
    return PlatformStrings(
        title=getattr(meta, "title", None),
        description=getattr(meta, "description", None),
        texts=dict(page.record.texts()) if page.record else dict(getattr(meta, "texts", {})),
        labels=dict(getattr(meta, "labels", {})),
    )
