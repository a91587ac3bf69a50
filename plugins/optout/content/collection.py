"""All pages of all locales and the reference data: what every rule, output and page is made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from optout.content.fault import Fault
from optout.content.files import FileEntry
from optout.content.front_matter import FrontMatter
from optout.content.kinds import is_article, is_platform, slug
from optout.content.memory import Memory
from optout.content.page import Page
from optout.locales import tags
from optout.records import Change, Geography, NewsRecord, PlatformDomains, PlatformRecord, Published, ReferenceData
from optout.records.changes import history
from optout.records.withdrawn import WithdrawnDeadline, withdrawn

_FORGOTTEN = Memory()


@dataclass(frozen=True)
class DataFile:
    """A file of reference data, where its values stand and what was wrong with it."""

    path: str
    faults: tuple[Fault, ...] = ()
    front: FrontMatter | None = None


@dataclass(frozen=True)
class Collection:
    """Pages by (locale, uri); `locales` lists the source locale first."""

    locales: tuple[str, ...]
    pages: Mapping[tuple[str, str], Page]
    reference: ReferenceData
    data_files: tuple[DataFile, ...] = ()
    memories: Mapping[str, Memory] = field(default_factory=dict)
    """What is remembered of the English texts translations were made from, by address."""
    files: tuple[FileEntry, ...] = ()
    """Everything in the docs folder, published or not."""
    published: Published = field(default_factory=Published)
    """The facts as they were last published, to tell what has changed."""
    uris: tuple[str, ...] = field(init=False)
    """The address of every page there is to show."""
    gone: tuple[str, ...] = field(init=False)
    """Addresses of translations whose English page was dropped: they are not shown any more."""
    states: dict[tuple[str, str], Any] = field(init=False, compare=False, repr=False, default_factory=dict)
    """What `sync` has found out about the parts of each page in each locale; it never changes."""

    def __post_init__(self) -> None:
        known = {uri for _, uri in self.pages}
        gone = {uri for uri in known if (tags.SOURCE, uri) not in self.pages and self.memory(uri).texts}
        object.__setattr__(self, "uris", tuple(sorted(known - gone)))
        object.__setattr__(self, "gone", tuple(sorted(gone)))

    @cached_property
    def _fronts(self) -> dict[str, FrontMatter]:
        holders: tuple[Page | DataFile, ...] = (*self.pages.values(), *self.data_files)
        return {holder.path: holder.front for holder in holders if holder.front}

    @cached_property
    def _by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages.values()}

    def page_at(self, path: str) -> Page | None:
        """Return a page by its path in messages."""
        return self._by_path.get(path)

    def front(self, path: str) -> FrontMatter | None:
        """Return the front matter of a page, or the values of a data file, by its path in messages."""
        return self._fronts.get(path)

    def line(self, path: str, number: int) -> str:
        """Return a line of a page or data file without its end; empty where there is none."""
        front = self.front(path)
        return front.line(number) if front else ""

    @cached_property
    def geography(self) -> Geography:
        """Every country, and the groups of the reference data."""
        return Geography(tags.countries(), self.reference.regions)

    def page(self, locale: str, uri: str) -> Page | None:
        """Return a locale's own page, `None` if it has none."""
        return self.pages.get((locale, uri))

    def source(self, uri: str) -> Page | None:
        """Return the English page."""
        return self.pages.get((tags.SOURCE, uri))

    def record(self, uri: str) -> PlatformRecord | None:
        """Return the record of a platform page, `None` if it has none or cannot be read."""
        page = self.source(uri)
        return page.record if page else None

    def domains(self, uri: str) -> PlatformDomains | None:
        """Return where readers of a platform page may be sent, `None` if nothing says so."""
        return self.reference.domains.get(slug(uri))

    def data_file(self, name: str) -> DataFile | None:
        """Return a readable file of the reference data: `domains` is `docs/_data/domains.yaml`."""
        found = (file for file in self.data_files if file.path.endswith(f"/{name}.yaml"))
        return next((file for file in found if file.front and not file.faults), None)

    def memory(self, uri: str) -> Memory:
        """Return what is remembered of a page's earlier English texts."""
        return self.memories.get(uri, _FORGOTTEN)

    def nearest(self, locale: str, uri: str) -> Page | None:
        """Return the first page along the locale's fallback chain."""
        found = (self.pages.get((tag, uri)) for tag in tags.chain(locale))
        return next((page for page in found if page), None)

    def platforms(self) -> Iterator[tuple[str, PlatformRecord]]:
        """List the readable platform records with their addresses, in address order."""
        for uri in self.uris:
            if is_platform(uri) and (record := self.record(uri)):
                yield uri, record

    def news(self) -> Iterator[tuple[str, NewsRecord]]:
        """List the readable news articles with their addresses, newest first."""
        pages = ((uri, page.news) for uri in self.uris if is_article(uri) and (page := self.source(uri)))
        found = ((uri, news) for uri, news in pages if news)
        yield from sorted(found, key=lambda item: (-item[1].date.toordinal(), item[0]))

    @property
    def records(self) -> dict[str, PlatformRecord]:
        """The readable platform records by slug."""
        return {slug(uri): record for uri, record in self.platforms()}

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change of a published fact, newest first."""
        return history(self.published, self.records)

    @cached_property
    def withdrawn(self) -> tuple[WithdrawnDeadline, ...]:
        """The deadlines that were published once and hold no more."""
        return withdrawn(self.changes, self.records)

    def sources(self) -> Iterator[Page]:
        """List the English pages in address order."""
        for uri in self.uris:
            if page := self.source(uri):
                yield page
