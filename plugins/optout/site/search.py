"""The search index of one locale, read from its built pages, so that a reader finds what a page shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_PARTS = "article h2[id], article .prose, article .step h3, article .path"
"""What is searched: headings, prose, the names of switches and menus. Dates, states and sources are on every page."""


@dataclass(frozen=True, slots=True)
class SearchSection:
    """A heading with the text below it; `anchor` is empty for what stands before the first."""

    anchor: str
    title: str
    text: str
    foreign: bool = False
    """Whether it is in English on a page that is not."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One page; `address` is relative to the site's root, `names` are other words for its subject."""

    address: str
    title: str
    description: str
    names: tuple[str, ...]
    foreign: bool
    """Whether its text is in English because nobody has translated it yet."""
    sections: tuple[SearchSection, ...]


def search_entry(html: str, address: str, names: Iterable[str], *, foreign: bool) -> SearchEntry:
    """Read what can be found on a finished page."""
    page = LexborHTMLParser(html)
    title, about = page.css_first("h1"), page.css_first("meta[name=description]")
    return SearchEntry(
        address,
        _text(title) if title else "",
        (about.attributes.get("content") or "") if about else "",
        tuple(dict.fromkeys(filter(None, names))),
        foreign,
        tuple(_sections(page)),
    )


def search_index(locale: str, entries: Iterable[SearchEntry], words: Mapping[str, object]) -> bytes:
    """Write an index as JSON, pages by address; `words` are those the script shows with the results.

    A page is `[address, title, description, names, foreign, [[anchor, title, text], …]]`: keys would be a fifth of it.
    A section in English on a page that is not has a fourth part, `1`.
    """
    pages = [
        [
            entry.address,
            entry.title,
            entry.description,
            " ".join(entry.names),
            int(entry.foreign),
            [
                [section.anchor, section.title, section.text, *([1] if section.foreign and not entry.foreign else [])]
                for section in entry.sections
            ],
        ]
        for entry in sorted(entries, key=lambda entry: entry.address)
    ]
    index = {"locale": locale, "words": dict(words), "pages": pages}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode() + b"\n"


def _sections(page: LexborHTMLParser) -> Iterable[SearchSection]:
    """Gather the parts of the page, in its order, under the heading they follow, without translations that are old."""
    for old in page.css(".earlier"):
        old.decompose()
    anchor, title = "", ""
    texts: dict[tuple[str, str], list[str]] = {}
    foreign: set[tuple[str, str]] = set()
    for node in page.css(_PARTS):
        if node.tag == "h2":
            anchor, title = node.attributes.get("id") or "", _text(node)
            continue
        heading = node.css_first("h2[id]")
        if heading:  # the prose of a section holds its own heading
            anchor, title = heading.attributes.get("id") or "", _text(heading)
        if "lang" in node.attributes and node.tag != "ol":
            foreign.add((anchor, title))
        text = _path(node) if node.tag == "ol" else _text(node)
        texts.setdefault((anchor, title), []).append(text.removeprefix(title if heading else "").strip())
    for (anchor, title), parts in texts.items():
        yield SearchSection(anchor, title, " · ".join(filter(None, parts)), (anchor, title) in foreign)


def _path(node: LexborNode) -> str:
    """Write menu names in a line; one against the page's direction is kept together, or its order would turn round."""
    path = " › ".join(map(_text, node.css("li")))
    return f"\u2066{path}\u2069" if node.attributes.get("dir") == "ltr" else path


def _text(node: LexborNode) -> str:
    return " ".join(node.text().split())
