"""The words a locale shows for a page: its own first, then along the fallback chain, section by section."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from optout.content.collection import Collection
from optout.content.inner_links import dead_links, without_dead_links
from optout.content.page import Page
from optout.content.sync import State, dropped, part_states, section_states
from optout.locales import tags
from optout.records import SeenLabels


@dataclass(frozen=True, slots=True)
class Words:
    """A text and the locale it is written in."""

    text: str
    locale: str
    outdated: bool = False
    """Whether it is a translation of an earlier English text."""


URGENT = frozenset(
    {
        *("stop", "too-late", "not-covered", "complain"),  # a guide
        *("ask", "no-answer", "limits"),  # a law; its letter is for people who read the translation
        *("late", "complaint"),  # the deadlines, the authorities
        "meaning",  # an article: what to do now
    }
)
"""Sections that hold steps or warnings: once outdated, the English text of today is shown first."""

BEFORE = "-before"
"""What the id of an outdated translation ends in, where the English text stands in its place."""

_HEADING = re.compile(r"\A(##[^\n]*\{#)([\w-]+)(\})")


@dataclass(frozen=True, slots=True)
class ProseSection:
    """One section of the body and the locale it was found in."""

    id: str
    text: str
    locale: str
    state: State = State.CURRENT


@dataclass(frozen=True, slots=True)
class Prose:
    """Everything translatable of one page, resolved for one locale."""

    locale: str
    title: Words
    description: Words
    sections: tuple[ProseSection, ...]
    texts: dict[str, Words]
    labels: dict[str, SeenLabels]
    machine_made: bool = False
    """Whether a machine translated any of it and nobody has read that yet."""
    title_outdated: bool = False
    """Whether the title is a translation of an earlier one."""

    @property
    def body(self) -> str:
        """The sections as one Markdown text."""
        return "\n\n".join(section.text for section in self.sections) + "\n"

    @property
    def is_fallback(self) -> bool:
        """Whether the title, and so the page, is not in the reader's language or its parent."""
        return self.title.locale not in tags.own_languages(self.locale)


def resolve_prose(collection: Collection, locale: str, uri: str) -> Prose:
    """Gather the words of a page along the locale's fallback chain.

    Raises:
        KeyError: no locale of the chain has the page.
    """
    pages = [page for tag in tags.chain(locale) if (page := collection.page(tag, uri))]
    if not pages:
        raise KeyError(uri)
    states = part_states(collection, locale, uri)
    description = _first(pages, "description") or Words("", tags.SOURCE)
    return Prose(
        locale,
        _first(pages, "title") or Words(uri, tags.SOURCE),
        replace(description, outdated=states.get("meta.description") is State.OUTDATED),
        tuple(_sections(collection, locale, uri, pages)),
        _texts(collection, locale, uri, pages),
        _labels(pages),
        any(getattr(page.meta, "machine_made", False) for page in pages),
        states.get("meta.title") is State.OUTDATED,
    )


def _first(pages: list[Page], key: str) -> Words | None:
    for page in pages:
        value = getattr(page.meta, key, None)
        if value:
            return Words(value, page.locale)
    return None


def _sections(collection: Collection, locale: str, uri: str, pages: list[Page]) -> Iterator[ProseSection]:
    """Order sections as the last page of the chain does; what only an earlier page has comes at the end."""
    states, source, gone = section_states(collection, locale, uri), collection.source(uri), dropped(collection, uri)
    dead = {page.locale: dead_links(collection, page) for page in pages}
    for name in dict.fromkeys(name for page in reversed(pages) for name in page.sections):
        page = next(page for page in pages if name in page.sections)
        if name in gone:
            continue
        state, text = states.get(name, State.CURRENT), without_dead_links(page.sections[name].text, dead[page.locale])
        if source and state is State.OUTDATED and name in URGENT:
            yield ProseSection(name, source.sections[name].text, source.locale, state)
            yield ProseSection(name + BEFORE, _HEADING.sub(rf"\g<1>\g<2>{BEFORE}\g<3>", text), page.locale, state)
        else:
            yield ProseSection(name, text, page.locale, state)


def _texts(collection: Collection, locale: str, uri: str, pages: list[Page]) -> dict[str, Words]:
    """Take the sentences of the record along the chain; what says what to do is English again once it is outdated."""
    record, states = collection.record(uri), part_states(collection, locale, uri)
    found = {name: Words(text, tags.SOURCE) for name, text in record.texts()} if record else {}
    for page in reversed(pages):
        for name, text in getattr(page.meta, "texts", {}).items() if not page.record else ():
            is_history = name.startswith(("event.", "claim."))
            outdated = states.get(name) is State.OUTDATED
            if is_history or not outdated:
                found[name] = Words(text, page.locale, outdated)
    return found


def _labels(pages: list[Page]) -> dict[str, SeenLabels]:
    found: dict[str, SeenLabels] = {}
    for page in reversed(pages):
        found |= getattr(page.meta, "labels", {})
    return found
