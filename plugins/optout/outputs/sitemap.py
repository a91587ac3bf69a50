"""One sitemap for all locales, with every page's alternates (sitemaps.org, `xhtml:link` for search)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page with its absolute address, the day its facts were last checked, and its alternates by language tag."""

    url: str
    checked: date | None
    alternates: Mapping[str, str]


def sitemap(entries: Iterable[SitemapEntry]) -> bytes:
    """Write the sitemap in address order."""
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for entry in sorted(entries, key=lambda item: item.url):
        url = ET.SubElement(root, f"{{{_SITEMAP}}}url")
        ET.SubElement(url, f"{{{_SITEMAP}}}loc").text = entry.url
        if entry.checked:
            ET.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = entry.checked.isoformat()
        for tag, address in sorted(entry.alternates.items()):
            ET.SubElement(url, f"{{{_XHTML}}}link", {"rel": "alternate", "hreflang": tag, "href": address})
    ET.indent(root)
    return b"%b\n" % ET.tostring(root, encoding="utf-8", xml_declaration=True)
