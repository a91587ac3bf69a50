"""The anchors that templates add to a page's own; the link checks and MkDocs know them from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from optout.content.kinds import is_platform, kind_of, slug

if TYPE_CHECKING:
    from optout.content.collection import Collection

RECORD_ANCHORS = ("answer", "checked", "data", "disputes", "regions", "sources", "timeline")
"""The sections a platform page draws from its record, whatever the record says."""

TRANSLATION_ANCHORS = ("languages", "pages")
"""The sections of the dashboard of translations."""


def template_anchors(collection: Collection, uri: str) -> frozenset[str]:
    """List what a template adds to the page at an address; the same in every locale."""
    return frozenset(_ANCHORS.get(kind_of(uri).name, _none)(collection, uri))


def _none(collection: Collection, uri: str) -> Iterable[str]:
    return ()


def _platform(collection: Collection, uri: str) -> Iterable[str]:
    record = collection.record(uri)
    if record is None:
        return RECORD_ANCHORS
    return (
        *RECORD_ANCHORS,
        "stop",
        "too-late",
        *(f"control-{control.id}" for control in record.controls),
        *(f"event-{event.id}" for event in record.timeline),
        *(f"source-{name}" for name in record.sources),
    )


def _article(collection: Collection, uri: str) -> Iterable[str]:
    page = collection.source(uri)
    names = page.news.sources if page and page.news else ()
    return ("sources", *(f"source-{name}" for name in names))


def _law(collection: Collection, uri: str) -> Iterable[str]:
    page = collection.source(uri)
    names = page.law.sources if page and page.law else ()
    return ("authorities", "sources", *(f"source-{name}" for name in names))


def _deadlines(collection: Collection, uri: str) -> Iterable[str]:
    return ("open", "upcoming", "passed", "calendar")


def _home(collection: Collection, uri: str) -> Iterable[str]:
    return ("guides", *(slug(page) for page in collection.uris if is_platform(page)))


def _authorities(collection: Collection, uri: str) -> Iterable[str]:
    regulators = collection.reference.regulators
    return (*regulators, *(f"country-{regulator.country.lower()}" for regulator in regulators.values()))


_ANCHORS: Mapping[str, Callable[[Collection, str], Iterable[str]]] = {
    "platform": _platform,
    "home": _home,
    "authorities": _authorities,
    "article": _article,
    "law": _law,
    "deadlines": _deadlines,
    "data": lambda collection, uri: ("files",),
    "corrections": lambda collection, uri: ("log",),
    "glossary": lambda collection, uri: ("terms", *collection.reference.glossary),
    "translations": lambda collection, uri: TRANSLATION_ANCHORS,
}
