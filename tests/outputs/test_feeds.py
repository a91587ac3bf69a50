"""Feeds keep to RFC 4287, and a feed reader finds in them what the records say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.dom import minidom

import feedparser  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.content import Collection, load_collection
from optout.content.feeds import feed_names
from optout.outputs.feeds import feed_files
from optout.outputs.feeds.atom import ATOM, Entry, Feed, write_feed
from optout.records import Change, ChangeKind
from tests.goldens import assert_golden
from tests.outputs.publishing import publication, with_record

CHATTY = "platforms/chatty.md"
DAY = date(2026, 11, 24)
FEED = Feed(
    "tag:s.example,2026:feeds/en/x", "T", "https://s.example/x.atom", "https://s.example/", "https://s.example/",
    "A", "R", "en", DAY,
)  # fmt: skip

ONCE = {"feed": ("id", "title", "updated"), "entry": ("id", "title", "updated")}
AT_MOST_ONCE = {
    "feed": ("generator", "icon", "logo", "rights", "subtitle"),
    "entry": ("content", "published", "summary"),
}
MANY = {"feed": ("author", "link", "category", "contributor", "entry"), "entry": ("author", "link", "category")}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def check_atom(data: bytes) -> minidom.Element:
    """Hold a feed to the schema of RFC 4287, read by another parser than the one that wrote it."""
    root = minidom.parseString(data).documentElement
    assert root
    assert (root.namespaceURI, root.localName) == (ATOM, "feed")
    assert children(root, "author"), "4.1.1: a feed has authors, or each of its entries has"
    links = children(root, "link")
    assert [link.getAttribute("rel") for link in links].count("self") == 1
    entries = children(root, "entry")
    for node in (root, *entries):
        check_element(node)
    ids = [text(entry, "id") for entry in entries]
    assert len(set(ids)) == len(ids)
    return root


def check_element(node: minidom.Element) -> None:
    kind = node.localName or ""
    names = [child.localName for child in node.childNodes if child.nodeType == child.ELEMENT_NODE]
    assert set(names) <= {*ONCE[kind], *AT_MOST_ONCE[kind], *MANY[kind]}
    assert all(names.count(name) == 1 for name in ONCE[kind])
    assert all(names.count(name) <= 1 for name in AT_MOST_ONCE[kind])
    assert MOMENT.fullmatch(text(node, "updated"))
    datetime.fromisoformat(text(node, "updated"))
    assert re.fullmatch(r"tag:[a-z0-9.-]+,2026:[\x21-\x7e]+", text(node, "id"))
    places = [
        (link.getAttribute("rel"), link.getAttribute("type"), link.getAttribute("hreflang"))
        for link in children(node, "link")
    ]
    assert places
    assert len(set(places)) == len(places), "4.1.1: no two alternates of one type and language"
    for link in children(node, "link"):
        parts = urlsplit(link.getAttribute("href"))
        assert parts.scheme == "https"
        assert parts.hostname
    assert all(category.getAttribute("term") for category in children(node, "category"))
    if kind == "entry":
        assert "content" in names or ("alternate", "text/html", "") in places, "4.1.2: without content, an alternate"


def children(node: minidom.Element, name: str) -> list[minidom.Element]:
    return [child for child in node.childNodes if isinstance(child, minidom.Element) and child.localName == name]


def text(node: minidom.Element, name: str) -> str:
    [child] = children(node, name)
    return "".join(part.data for part in child.childNodes if isinstance(part, minidom.Text))


def read(data: bytes) -> Any:
    feed = feedparser.parse(data)
    assert not feed.bozo
    assert feed.version == "atom10"
    return feed


@pytest.mark.parametrize("docs", ["real", "example"])
def test_every_feed_is_valid_and_is_read(docs: str, request: pytest.FixtureRequest) -> None:
    collection: Collection = request.getfixturevalue(docs)
    files = feed_files(publication(collection))
    assert len(files) == len(feed_names(collection)) * len(collection.locales) > 0
    for address, data in files.items():
        root = check_atom(data)
        assert root.getAttribute("xml:lang") == address.split("/")[1]
        feed = read(data)
        assert next(link.href for link in feed.feed.links if link.rel == "self").endswith(address)
        assert len(feed.entries) == len(children(root, "entry"))
        moments = [entry.updated for entry in feed.entries]
        assert moments == sorted(moments, reverse=True)
        assert not moments or feed.feed.updated == moments[0]


def test_news_are_in_the_feed_of_news_and_of_each_platform(real: Collection) -> None:
    files = feed_files(publication(real))
    addresses = {entry.link for entry in read(files["feeds/nl/news.atom"]).entries}
    articles = list(real.news())
    assert addresses == {f"https://optout.example/nl/{uri.removesuffix('.md')}/" for uri, _ in articles}
    for name in ("linkedin", "facebook"):
        shown = {
            entry.link for entry in read(files[f"feeds/nl/platforms/{name}.atom"]).entries if "/news/" in entry.link
        }
        about = {uri for uri, article in articles if name in article.platforms}
        assert shown == {f"https://optout.example/nl/{uri.removesuffix('.md')}/" for uri in about}


def test_a_text_nobody_has_translated_says_its_language(example_docs: Path) -> None:
    dutch = example_docs / "nl" / CHATTY
    kept = [line for line in dutch.read_text(encoding="utf-8").splitlines(True) if "event.warning:" not in line]
    dutch.write_text("".join(kept), encoding="utf-8")
    root = check_atom(feed_files(publication(load_collection(example_docs)))["feeds/nl/platforms/chatty.atom"])
    languages = {
        text(entry, "summary"): children(entry, "summary")[0].getAttribute("xml:lang")
        for entry in children(root, "entry")
    }
    assert languages["The Dutch authority advised people to switch it off."] == "en"
    assert languages["Chatty zei dat het op berichten zou trainen."] == "", "as the entry says"


def test_a_change_is_told_in_words(example: Collection) -> None:
    files = feed_files(publication(example))
    english, dutch = (read(files[f"feeds/{tag}/changes.atom"]).entries for tag in ("en", "nl"))
    titles = {entry.title for entry in english}
    assert "Chatty – The switch: deadline moved from 15 June 2026 to 30 June 2026" in titles
    assert "Chatty – De schakelaar: uiterste datum verplaatst van 15 juni 2026 naar 30 juni 2026" in {
        entry.title for entry in dutch
    }
    moved = next(entry for entry in english if "to 30 June" in entry.title)
    assert moved.link == "https://optout.example/platforms/chatty/#control-switch"
    assert not [title for title in titles if "Checked" in title]


def test_an_event_found_out_late_is_told_once_on_the_day_it_was_added(example: Collection) -> None:
    told = {"date": date(2026, 10, 1), "platform": "chatty", "fact": "timeline/announcement"}
    change = Change.model_validate(told | {"kind": ChangeKind.ADDED, "after": {"kind": "announced"}})
    published = example.published.model_copy(update={"changes": (*example.published.changes, change)})
    feed = read(feed_files(publication(replace(example, published=published)))["feeds/en/changes.atom"])
    [entry] = [entry for entry in feed.entries if entry.link.endswith("#event-announcement")]
    assert entry.updated == "2026-10-01T00:00:00Z"
    assert "timeline" not in entry.title


def test_ids_stay_when_words_change(example: Collection) -> None:
    def reword(data: dict[str, Any]) -> None:
        data["timeline"][0]["text"] = "Said in other words."
        data["title"] = "Chatty 2"

    before, after = (feed_files(publication(docs)) for docs in (example, with_record(example, CHATTY, reword)))
    for address in before:
        one, other = read(before[address]), read(after[address])
        assert [entry.id for entry in one.entries] == [entry.id for entry in other.entries]
        assert one.feed.id == other.feed.id


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
XML_TEXT = re.compile("[^\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]*")


@given(
    title=TEXTS, summary=TEXTS, label=TEXTS, days=st.lists(st.dates(date(1900, 1, 1), date(2199, 12, 31)), max_size=5)
)
def test_any_text_survives(title: str, summary: str, label: str, days: list[date]) -> None:
    entries = [
        Entry(f"tag:s.example,2026:{n}", title, summary, "https://s.example/a?b=1&c=2", day, day, "c", label, "nl")
        for n, day in enumerate(days)
    ]
    data = write_feed(replace(FEED, title=title), entries)
    root = check_atom(data)
    for node in (root, *children(root, "entry")):
        assert same(text(node, "title"), title)
    for entry in children(root, "entry"):
        assert same(text(entry, "summary"), summary)
        assert entry.getAttribute("xml:lang") == "nl"
    read(data)


def same(found: str, written: str) -> bool:
    """Tell whether a text came back; XML reads a lone CR as a line break, and cannot hold every character."""
    if not XML_TEXT.fullmatch(written):
        return len(found) == len(written.replace("\r\n", "\n"))
    return found.replace("\r\n", "\n").replace("\r", "\n") == written.replace("\r\n", "\n").replace("\r", "\n")


def test_a_feed_keeps_its_newest_hundred() -> None:
    entries = [
        Entry(
            f"tag:s.example,2026:{n}",
            "t",
            "s",
            "https://s.example/",
            date.fromordinal(700_000 + n),
            DAY,
            "c",
            "l",
            "en",
        )
        for n in range(150)
    ]
    shown = read(write_feed(FEED, reversed(entries))).entries
    assert [entry.id for entry in shown] == [f"tag:s.example,2026:{n}" for n in range(149, 49, -1)]


def test_an_empty_feed_bears_the_day_of_the_last_publication(example: Collection) -> None:
    quiet = replace(
        example, pages={key: page for key, page in example.pages.items() if not key[1].startswith("news/2")}
    )
    feed = read(feed_files(publication(quiet))["feeds/en/news.atom"])
    assert feed.entries == []
    assert feed.feed.updated == "2026-11-02T00:00:00Z"


@pytest.mark.parametrize("name", ["changes", "news", "platforms/chatty"])
def test_feeds_of_the_example(name: str, example: Collection, pytestconfig: pytest.Config) -> None:
    data = feed_files(publication(example))[f"feeds/en/{name}.atom"]
    assert_golden(f"feed-{name.replace('/', '-')}.atom", data.decode(), pytestconfig)
