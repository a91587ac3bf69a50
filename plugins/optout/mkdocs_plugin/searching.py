"""One search index for each locale, and the library that searches it, which MkDocs brings along."""

from __future__ import annotations

from pathlib import Path

from mkdocs.contrib import search as mkdocs_search

from optout.content import kind_of
from optout.mkdocs_plugin.build import Build
from optout.pages import search_words
from optout.site import search_entry, search_index

_LUNR = Path(mkdocs_search.__file__).parent / "templates" / "search" / "lunr.js"
_NOT_FOR_READERS = frozenset({"check"})
"""The manual of the rules, a page each: it would crowd out the guides."""


def index_page(build: Build, locale: str, uri: str, address: str, html: str) -> None:
    """Remember what can be found on a page: its text, and every name its subject goes by."""
    if kind_of(uri).name in _NOT_FOR_READERS:
        return
    record, domains = build.collection.record(uri), build.collection.domains(uri)
    names = [*domains.own] if domains else []
    if record:
        platform = record.platform
        names += [*platform.aliases, *(one.name for one in platform.controllers), platform.parent or ""]
    foreign = build.prose(locale, uri).is_fallback
    build.search_entries.setdefault(locale, []).append(search_entry(html, address, names, foreign=foreign))


def search_files(build: Build) -> dict[str, bytes]:
    """Return the index of each locale, and lunr beside our own scripts, by address."""
    files = {
        f"search/{locale}.json": search_index(locale, entries, search_words(build.localiser(locale)))
        for locale, entries in build.search_entries.items()
    }
    return files | {"assets/js/lunr.js": _LUNR.read_bytes()}
