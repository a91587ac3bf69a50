"""A locale nobody has made yet: it takes an entry, a catalogue and a folder, whatever its script and direction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from optout.content import Collection
from tests.building import URL, Site

CHATTY = "ar/platforms/chatty/"
LATIN = re.compile(r"[A-Za-z]{3,}")
ADDRESS = re.compile(r"(https?://)?[\w.-]+\.\w+(/\S*)?")
NAMES = ["AI Opt-Out Guide", "SHA256SUMS", "CC BY", "Helper Inc", "Nederlands", "Español", "México"]
SERVICES = ["Facebook", "LinkedIn", "Bluesky", "WhatsApp", "Mastodon"]


def pages(site: Site) -> Iterator[tuple[str, LexborHTMLParser]]:
    return ((address, page) for address, page in site.pages() if address.startswith("ar/"))


def names(collection: Collection) -> list[str]:
    """Every name the records bring along: nobody translates those."""
    found = {*NAMES, *SERVICES, *collection.locales}
    found |= {word for one in collection.reference.regulators.values() for word in (one.name, one.short)}
    found |= {str(getattr(page.meta, "title", "")) for page in collection.sources() if page.record}
    for page in collection.sources():
        found |= {text for one in getattr(page.meta, "sources", {}).values() for text in (one.title, one.publisher)}
    for _, record in collection.platforms():
        found |= {one.name for one in record.platform.controllers} | {record.platform.parent or ""}
    return sorted(filter(None, found), key=len, reverse=True)


def texts(node: LexborNode) -> Iterator[str]:
    """The texts of a page that are said to be in its own language."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield " ".join(child.text().split())
        elif child.tag not in ("script", "style", "bdi") and "lang" not in child.attributes:
            yield from texts(child)


def test_every_page_says_language_and_direction(arabic_site: Site) -> None:
    found = list(pages(arabic_site))
    assert len(found) > 10
    for address, page in found:
        root = page.css_first("html")
        assert root
        assert (root.attributes["lang"], root.attributes["dir"]) == ("ar", "rtl"), address
        assert page.css_first(".languages a[aria-current=page]"), address
    english = arabic_site.html("platforms/chatty/")
    link = english.css_first("link[hreflang=ar]")
    assert link
    assert link.attributes["href"] == URL + CHATTY


def test_the_page_is_read_in_its_own_words(arabic_site: Site) -> None:
    article = arabic_site.html(CHATTY).css_first("article")
    assert article
    assert "ابدأ بالمفتاح" in article.text()
    assert "1 يوليو 2026" in article.text()
    path = article.css_first("ol.path")
    assert path, "labels nobody has seen in Arabic stay English, and say so"
    assert (path.attributes.get("lang"), path.attributes.get("dir")) == ("en", "ltr")


def test_no_word_of_a_template_is_missing_from_the_catalogue(arabic_site: Site, example: Collection) -> None:
    known = names(example)
    for address, page in pages(arabic_site):
        body = page.body
        assert body
        for text in texts(body):
            left = ADDRESS.sub("", text)
            for name in known:
                left = left.replace(name, "")
            assert not LATIN.search(left), f"{address}: {left}"


def test_what_other_programs_show_begins_on_the_right(arabic_site: Site) -> None:
    text = (arabic_site.folder / "calendars" / "ar" / "all.ics").read_text(encoding="utf-8")
    summaries = [line.partition(":")[2] for line in text.splitlines() if line.startswith("SUMMARY:")]
    assert summaries
    assert all(summary.startswith("\u200fChatty") for summary in summaries if "Chatty" in summary)
    feed = (arabic_site.folder / "feeds" / "ar" / "platforms" / "chatty.atom").read_text(encoding="utf-8")
    titles = re.findall(r"<title>(.*?)</title>", feed)
    assert {title[0] for title in titles if title[1:].startswith(("Chatty", "AI Opt-Out Guide"))} == {"\u200f"}
    assert '<summary xml:lang="en">The Dutch authority advised people to switch it off.' in feed


def test_the_search_index_and_the_feed_of_pages_are_there(arabic_site: Site) -> None:
    index = (arabic_site.folder / "search" / "ar.json").read_text(encoding="utf-8")
    assert "أوقف ذلك رغم كل شيء" in index
    assert "ابدأ بالمفتاح" not in index, "the English of this section has changed since"
    assert "Do the switch first, today." in index
    assert f"<loc>{URL}{CHATTY}</loc>" in (arabic_site.folder / "sitemap.xml").read_text(encoding="utf-8")
