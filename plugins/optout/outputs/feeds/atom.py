"""A feed and its entries as Atom writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NO_XML = re.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""Characters that XML 1.0 has no way to write."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, in the words of one locale; `id` is an IRI that stays."""

    id: str
    title: str
    summary: str
    url: str
    updated: date
    """The day it was last changed; no time of a clock, so that two builds give the same bytes."""
    about: date
    """The day it tells of, to order by where several changed on one day."""
    category: str
    label: str
    """The category in words."""
    locale: str
    """The language of the title, which may be that of a fallback."""
    summary_locale: str = ""
    """The language of the summary, where it is another one."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself."""

    id: str
    title: str
    url: str
    """Its own address."""
    page: str
    """The page that shows the same to people."""
    home: str
    author: str
    rights: str
    locale: str
    since: date
    """When it was last changed, as long as it has no entry."""


def write_feed(feed: Feed, entries: Iterable[Entry], most: int = 100) -> bytes:
    """Write a feed, its newest entries first."""
    ordered = sorted(entries, key=lambda entry: entry.id)
    newest = sorted(ordered, key=lambda entry: (entry.updated, entry.about), reverse=True)[:most]
    root = ET.Element(_name("feed"), {_LANG: feed.locale})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "updated", _moment(max((entry.updated for entry in newest), default=feed.since)))
    author = ET.SubElement(root, _name("author"))
    _text(author, "name", feed.author)
    _text(author, "uri", feed.home)
    _link(root, "self", feed.url, "application/atom+xml")
    _link(root, "alternate", feed.page, "text/html", feed.locale)
    _text(root, "rights", feed.rights)
    for entry in newest:
        _entry(root, entry)
    ET.register_namespace("", ATOM)
    ET.indent(root, " ")
    return b"%b\n" % ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(root: ET.Element, entry: Entry) -> None:
    node = ET.SubElement(root, _name("entry"), {_LANG: entry.locale})
    _text(node, "id", entry.id)
    _text(node, "title", entry.title)
    _text(node, "updated", _moment(entry.updated))
    _link(node, "alternate", entry.url, "text/html")
    ET.SubElement(node, _name("category"), {"term": entry.category, "label": _clean(entry.label)})
    other = entry.summary_locale not in ("", entry.locale)
    _text(node, "summary", entry.summary, {_LANG: entry.summary_locale} if other else {})


def _text(parent: ET.Element, name: str, text: str, attributes: Mapping[str, str] | None = None) -> None:
    ET.SubElement(parent, _name(name), dict(attributes or {})).text = _clean(text)


def _link(parent: ET.Element, relation: str, url: str, kind: str, locale: str = "") -> None:
    language = {"hreflang": locale} if locale else {}
    ET.SubElement(parent, _name("link"), {"rel": relation, "type": kind, **language, "href": url})


def _name(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _clean(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
