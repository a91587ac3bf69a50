"""What a reader's browser has to load, from a site that was built."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path

from optout.content.built_site import BuiltSite, Document, load_site

_LOADS = ("link[rel=stylesheet][href]", "script[src]", "img[src]", "link[rel=icon][href]")


@dataclass(frozen=True, slots=True)
class Weight:
    """A first visit to one page, or a file that is loaded when it is used."""

    address: str
    gzip_bytes: int
    requests: int


def site_weights(folder: Path, locales: tuple[str, ...]) -> list[Weight]:
    """Weigh the heaviest guide of the source locale, and each locale's search index."""
    site = load_site(folder, locales)
    heaviest = sorted(first_visits(site, "platforms/"), key=lambda visit: (-visit.gzip_bytes, visit.address))[:1]
    indexes = [address for address in site.sizes if address.startswith("search/")]
    return [*heaviest, *(Weight(address, _packed(site, address), 1) for address in indexes)]


def first_visits(site: BuiltSite, start: str) -> list[Weight]:
    """Weigh a first visit to each page whose address starts so, in address order."""
    return [_visit(site, document) for document in site.documents() if document.address.startswith(start)]


def _visit(site: BuiltSite, document: Document) -> Weight:
    links = [
        node.attributes.get("href") or node.attributes.get("src") or ""
        for selector in _LOADS
        for node in document.nodes(selector)
    ]
    files = {site.destination(document, link).address for link in links if not link.startswith("data:")}
    addresses = {document.address, *files} & set(site.sizes)
    return Weight(document.address, sum(_packed(site, address) for address in addresses), len(addresses))


def _packed(site: BuiltSite, address: str) -> int:
    return len(gzip.compress(site.read(address), mtime=0))
