"""What programs are told of a page is there, belongs to it, and comes in the reader's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from optout.content import Collection, kind_of
from optout.outputs.open_data import open_data
from optout.pages import Edition
from optout.pages.channels import ATOM, ICS, JSON, channels
from optout.records import Published
from tests.outputs.publishing import publication, with_record

CHATTY = "platforms/chatty.md"
KINDS = {ATOM: ".atom", ICS: ".ics", JSON: ".json"}


@pytest.fixture
def edition(example: Collection, today: date) -> Edition:
    return Edition(example, today)


@pytest.mark.parametrize("docs", ["real", "example"])
def test_every_channel_of_every_page_is_published(docs: str, today: date, request: pytest.FixtureRequest) -> None:
    collection: Collection = request.getfixturevalue(docs)
    edition, files = Edition(collection, today), set(open_data(publication(collection)))
    for locale in collection.locales:
        for uri in edition.uris:
            found = channels(edition, locale, uri)
            offered = [*found.alternates, *found.regions, *(one for one in (found.calendar, found.feed) if one)]
            assert {one.address for one in offered} <= files, f"{locale}: {uri}"
            assert all(one.title and one.address.endswith(KINDS[one.kind]) for one in offered)
            assert {one.kind for one in found.alternates} == set(KINDS), f"{locale}: {uri}"
            assert len({one.address for one in found.alternates}) == len(found.alternates)
            own = {one.address.split("/")[1] for one in offered if one.kind != JSON}
            assert own == {locale}, "readers follow their own language"


@pytest.mark.parametrize(
    ("uri", "document"),
    [
        (CHATTY, "platforms/chatty.json"),
        ("index.md", "platforms.json"),
        ("compare.md", "platforms.json"),
        ("deadlines.md", "deadlines.json"),
        ("news/2026/chatty-warning.md", "news.json"),
        ("news/platforms/chatty.md", "news.json"),
        ("authorities.md", "regulators.json"),
        ("about/corrections.md", "changes.json"),
        ("checks/LNK001.md", "rules.json"),
        ("data/index.md", "index.json"),
        ("rights/gdpr.md", "index.json"),
    ],
)
def test_the_data_is_what_the_page_shows(edition: Edition, uri: str, document: str) -> None:
    data = [one.address for one in channels(edition, "nl", uri).alternates if one.kind == JSON]
    assert data == [f"api/v1/{document}"]


@pytest.mark.parametrize(
    ("uri", "feeds"),
    [
        (CHATTY, ["platforms/chatty", "news", "changes"]),
        ("news/platforms/chatty.md", ["platforms/chatty", "news", "changes"]),
        ("about/corrections.md", ["changes", "news"]),
        ("news/index.md", ["news", "changes"]),
        ("index.md", ["news", "changes"]),
    ],
)
def test_the_closest_feed_comes_first(edition: Edition, uri: str, feeds: list[str]) -> None:
    found = channels(edition, "nl", uri)
    listed = [one.address for one in found.alternates if one.kind == ATOM]
    assert listed == [f"feeds/nl/{name}.atom" for name in feeds]
    assert found.feed
    assert found.feed.address == listed[0]


def calendar(edition: Edition, uri: str) -> str:
    found = channels(edition, "nl", uri).calendar
    return found.address if found else ""


def test_a_guide_with_a_deadline_has_its_own_calendar(edition: Edition) -> None:
    assert calendar(edition, CHATTY) == "calendars/nl/platforms/chatty.ics"
    assert calendar(edition, "platforms/quiet.md") == "calendars/nl/deadlines.ics"
    assert calendar(edition, "index.md") == "calendars/nl/deadlines.ics"


def test_a_platform_that_is_gone_offers_no_calendar_of_its_own(example: Collection, today: date) -> None:
    def gone(data: dict[str, Any]) -> None:
        data["gone"] = {"date": "2026-11", "reason": "It closed.", "sources": ["help"]}

    assert calendar(Edition(with_record(example, CHATTY, gone), today), CHATTY) == "calendars/nl/deadlines.ics"


def test_without_any_deadline_there_is_no_calendar_to_offer(example: Collection, today: date) -> None:
    def without(data: dict[str, Any]) -> None:
        data["controls"] = ()

    never = replace(with_record(example, CHATTY, without), published=Published())
    found = channels(Edition(never, today), "nl", "deadlines.md")
    assert found.calendar is None
    assert found.regions == ()
    assert {one.kind for one in found.alternates} == {ATOM, JSON}


def test_regions_are_on_the_page_of_deadlines_in_the_alphabet_of_the_reader(edition: Edition) -> None:
    found = channels(edition, "nl", "deadlines.md").regions
    titles = [one.title for one in found]
    assert titles == ["Duitsland", "Europese Economische Ruimte", "Nederland", "Spanje"]
    assert found[0].address == "calendars/nl/regions/DE.ics"
    assert not [
        uri for uri in edition.uris if kind_of(uri).name != "deadlines" and channels(edition, "nl", uri).regions
    ]


def test_titles_speak_the_language_of_the_reader(edition: Edition) -> None:
    english, dutch = (
        [one.title for one in channels(edition, tag, "index.md").alternates if one.kind != JSON] for tag in ("en", "nl")
    )
    assert english == ["News", "Changes", "AI opt-out: deadlines"]
    assert dutch == ["Nieuws", "Wijzigingen", "AI-opt-out: termijnen"]
