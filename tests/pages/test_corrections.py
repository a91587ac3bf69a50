"""The log of corrections says what changed, on which day and where, in the reader's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from optout.content import Collection
from optout.outputs.log import Origin, log
from optout.pages import Edition
from optout.pages.corrections import CorrectionsPage, correction_headings, corrections_page
from optout.records import Published
from optout.records.changes import publish
from tests.outputs.publishing import publication, with_record

CHATTY, PAGE = "platforms/chatty.md", "about/corrections.md"


def page(collection: Collection, locale: str, today: date) -> CorrectionsPage:
    return corrections_page(Edition(collection, today), locale, PAGE)


def sentences(view: CorrectionsPage) -> list[tuple[str, str, str]]:
    return [(day.when.iso, one.platform.text, one.sentence) for day in view.days for one in day.corrections]


def test_every_change_is_listed_once_newest_day_first(example: Collection, today: date) -> None:
    view = page(example, "en", today)
    days = [day.when.iso for day in view.days]
    assert days == sorted(set(days), reverse=True)
    listed = sentences(view)
    assert ("2026-09-01", "Chatty", "The switch: deadline moved from 31 May 2026 to 15 June 2026") in listed
    assert ("2026-11-20", "Chatty", "The switch: deadline moved from 15 June 2026 to 30 June 2026") in listed
    assert len(listed) == len(set(listed)) == len(example.changes)


def test_within_a_day_platforms_stand_in_the_order_of_the_alphabet(example: Collection, today: date) -> None:
    names = [one.platform.text for one in page(example, "en", today).days[0].corrections]
    assert names == sorted(names)
    assert set(names) == {"Chatty", "Quiet"}
    renamed = with_record(example, CHATTY, lambda data: data.update(title="Štatty"))
    names = [one.platform.text for one in page(renamed, "en", today).days[0].corrections]
    assert names == sorted(names, key=["Quiet", "Štatty"].index)
    assert len(set(names)) == 2


@pytest.mark.parametrize("locale", ["en", "nl", "es-MX"])
def test_it_says_what_feeds_and_data_say(locale: str, example: Collection, today: date) -> None:
    data = publication(example)
    told = {(str(entry.date), entry.sentence(data, locale)) for entry in log(data) if entry.origin is Origin.DATASET}
    assert {(day, sentence) for day, _, sentence in sentences(page(example, locale, today))} == told


def test_it_speaks_the_language_of_the_reader(example: Collection, today: date) -> None:
    view = page(example, "nl", today)
    assert "De schakelaar: uiterste datum verplaatst van 15 juni 2026 naar 30 juni 2026" in {
        sentence for _, _, sentence in sentences(view)
    }
    assert "20 november 2026" in {day.when.words for day in view.days}
    edition = Edition(example, today)
    assert correction_headings(edition.localiser("nl")) == {"log": "Wat er veranderde, het nieuwste eerst"}


def test_each_leads_to_its_guide_unless_that_was_taken_down(example: Collection, today: date) -> None:
    uris = {one.uri for day in page(example, "nl", today).days for one in day.corrections}
    assert uris == {CHATTY, "platforms/quiet.md"}
    gone = replace(example, pages={key: found for key, found in example.pages.items() if key[1] != CHATTY})
    lost = [one for day in page(gone, "nl", today).days for one in day.corrections if one.platform.text == "chatty"]
    assert lost
    assert {(one.uri, one.platform.locale) for one in lost} == {("", "en")}
    assert "De gids is verwijderd" in {one.sentence for one in lost}


def test_nothing_is_listed_before_a_first_publication(example: Collection, today: date) -> None:
    assert page(replace(example, published=Published()), "en", today).days == ()


def test_what_is_published_stays_listed_and_nothing_is_listed_twice(example: Collection, today: date) -> None:
    def move(data: dict[str, Any]) -> None:
        data["controls"][0]["deadline"]["last_day"] = date(2026, 12, 1)

    moved = with_record(example, CHATTY, move)
    before = sentences(page(moved, "en", today))
    assert ("2026-11-20", "Chatty", "The switch: deadline moved from 15 June 2026 to 1 December 2026") in before
    after = replace(moved, published=publish(moved.published, moved.records, today))
    assert sentences(page(after, "en", today)) == before
