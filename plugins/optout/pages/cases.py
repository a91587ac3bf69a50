"""Dated things that happened, from the timelines of all guides and from the news, as lists show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from optout.content import Words
from optout.locales import SOURCE
from optout.pages import wording
from optout.pages.edition import Edition
from optout.pages.views import When
from optout.records import Event


@dataclass(frozen=True, slots=True)
class CaseView:
    """Something that happened, and the page that tells of it."""

    uri: str
    anchor: str
    about: Words
    when: When
    kind: str
    text: Words


def event_cases(edition: Edition, locale: str) -> Iterator[tuple[Event, CaseView]]:
    """List the events of all guides, in the order of the guides."""
    localiser = edition.localiser(locale)
    for uri, record in edition.collection.platforms():
        prose = edition.prose(locale, uri)
        for event in record.timeline:
            text = prose.texts.get(f"event.{event.id}") or Words(event.text, SOURCE)
            when, kind = wording.when(localiser, event.date), localiser.term("event", event.kind)
            if when:
                yield event, CaseView(uri, f"event-{event.id}", prose.title, when, kind, text)


def article_cases(edition: Edition, locale: str) -> Iterator[tuple[str, CaseView]]:
    """List the articles an authority acted in, as (authority, case)."""
    localiser = edition.localiser(locale)
    for uri, news in edition.collection.news():
        prose, when = edition.prose(locale, uri), wording.when(localiser, news.date)
        for actor in news.actors if when else ():
            assert when
            yield actor, CaseView(uri, "", prose.title, when, localiser.term("news", news.category), prose.description)
