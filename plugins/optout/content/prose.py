"""The words a locale shows for a page: its own first, then along the fallback chain, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from optout.content.collection import Collection
from optout.content.page import Page
from optout.locales import tags
from optout.records import SeenLabels


@dataclass(frozen=True, slots=True)
class Words:
    """A text and the locale it is written in."""

    text: str
    locale: str


@dataclass(frozen=True, slots=True)
class ProseSection:
    """One section of the body and the locale it was found in."""

    id: str
    text: str
    locale: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Everything translatable of one page, resolved for one locale."""

    locale: str
    title: Words
    description: Words
    sections: tuple[ProseSection, ...]
    texts: dict[str, Words]
    labels: dict[str, SeenLabels]

    @property
    def body(self) -> str:
        """The sections as one Markdown text."""
        return "\n\n".join(section.text for section in self.sections) + "\n"

    @property
    def is_fallback(self) -> bool:
        """Whether the title, and so the page, is not in the reader's language or its parent."""
        return self.title.locale not in _own(self.locale)


def resolve_prose(collection: Collection, locale: str, uri: str) -> Prose:
    """Gather the words of a page along the locale's fallback chain.

    Raises:
        KeyError: no locale of the chain has the page.
    """
    pages = [page for tag in tags.chain(locale) if (page := collection.page(tag, uri))]
    if not pages:
        raise KeyError(uri)
    return Prose(
        locale,
        _first(pages, "title") or Words(uri, tags.SOURCE),
        _first(pages, "description") or Words("", tags.SOURCE),
        tuple(_sections(pages)),
        _texts(collection, pages, uri),
        _labels(pages),
    )


def _own(locale: str) -> tuple[str, ...]:
    return tags.chain(locale)[:-1] or (locale,)


def _first(pages: list[Page], key: str) -> Words | None:
    for page in pages:
        value = getattr(page.meta, key, None)
        if value:
            return Words(value, page.locale)
    return None


def _sections(pages: list[Page]) -> Iterator[ProseSection]:
    """Order sections as the last page of the chain does; what only an earlier page has comes at the end."""
    order = list(dict.fromkeys(name for page in reversed(pages) for name in page.sections))
    for name in order:
        page = next(page for page in pages if name in page.sections)
        yield ProseSection(name, page.sections[name].text, page.locale)


def _texts(collection: Collection, pages: list[Page], uri: str) -> dict[str, Words]:
    record = collection.record(uri)
    found = {name: Words(text, tags.SOURCE) for name, text in record.texts()} if record else {}
    for page in reversed(pages):
        for name, text in getattr(page.meta, "texts", {}).items() if not page.record else ():
            found[name] = Words(text, page.locale)
    return found


def _labels(pages: list[Page]) -> dict[str, SeenLabels]:
    found: dict[str, SeenLabels] = {}
    for page in reversed(pages):
        found |= getattr(page.meta, "labels", {})
    return found
