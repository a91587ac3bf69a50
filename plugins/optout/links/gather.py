"""Every link of the pages and the reference data that leaves the site, each with the places it stands at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from optout.content import Collection, DataFile, Page
from optout.content.front_matter import FrontMatter
from optout.content.yaml_places import KeyPath
from optout.links.model import Outbound, Place
from optout.records import PlatformRecord, Source
from optout.records.vocabulary import Method

_Found = tuple[str, tuple[str, ...], Place]


def outbound_links(collection: Collection, paths: tuple[str, ...] = ()) -> tuple[Outbound, ...]:
    """List the links of all pages, or of those below some paths, by address."""
    found: dict[tuple[str, tuple[str, ...]], list[Place]] = {}
    for url, hosts, place in _all(collection):
        if not paths or any(place.path == path or place.path.startswith(f"{path}/") for path in paths):
            found.setdefault((url, hosts), []).append(place)
    return tuple(Outbound(url, hosts, tuple(places)) for (url, hosts), places in sorted(found.items()))


def _all(collection: Collection) -> Iterator[_Found]:
    for _, page in sorted(collection.pages.items()):
        if page.record:
            yield from _controls(collection, page, page.record)
        for holder in (page.record, page.news, page.law):
            yield from _sources(page, holder.sources) if holder else ()
        yield from _labels(page)
        for link in page.outline.links:
            if link.target.lower().startswith(("https:", "http:")):
                yield link.target, (), Place(page.path, link.target_line, "text")
    if file := collection.data_file("regulators"):
        yield from _authorities(collection, file)


def _controls(collection: Collection, page: Page, record: PlatformRecord) -> Iterator[_Found]:
    domains = collection.domains(page.uri)
    walked = [entry.date for entry in record.verified if entry.method is Method.IN_PRODUCT]
    for number, control in enumerate(record.controls):
        if control.url:
            line = _line(page.front, ("controls", number, "url"))
            place = Place(page.path, line, "control", max(walked, default=None))
            yield control.url, domains.hosts if domains else (), place


def _sources(page: Page, sources: dict[str, Source]) -> Iterator[_Found]:
    for name, source in sources.items():
        line = _line(page.front, ("sources", name, "url"))
        yield source.url, (), Place(page.path, line, "source", source.seen, source.archive)
        if source.archive:
            yield source.archive, (), Place(page.path, _line(page.front, ("sources", name, "archive")), "archive")


def _labels(page: Page) -> Iterator[_Found]:
    """List where translators saw the names of menus."""
    for name, label in getattr(page.meta, "labels", {}).items():
        if url := getattr(label, "url", None):
            yield url, (), Place(page.path, _line(page.front, ("labels", name, "url")), "source")


def _authorities(collection: Collection, file: DataFile) -> Iterator[_Found]:
    for name, regulator in collection.reference.regulators.items():
        for key in ("website", "complaint"):
            if file.front and (url := getattr(regulator, key)):
                yield url, (), Place(file.path, _line(file.front, ("regulators", name, key)), "authority")


def _line(front: FrontMatter, key: KeyPath) -> int:
    return front.key_position(key)[0]


def resolve(base: str, location: str) -> str:
    """Return the whole address a server sends us to; a fragment of ours stays with us (RFC 9110, section 10.2.2)."""
    return urljoin(base, location.strip()).partition("#")[0]


def bases(links: Iterable[Outbound]) -> tuple[str, ...]:
    """List the addresses to ask, each once."""
    return tuple(dict.fromkeys(link.base for link in links))
