"""Calendars are read back by two independent libraries, whatever stands in the records."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from optout.content import Collection
from optout.content.calendars import calendar_names
from optout.locales import chain
from optout.outputs.calendars import calendar_files
from optout.outputs.calendars.ics import DayEvent, write_calendar, write_event
from optout.records import Change, ChangeKind
from optout.records.changes import publish
from optout.records.deadlines import NEAR, review_due, review_set_on
from tests.conftest import TODAY
from tests.goldens import assert_golden
from tests.outputs.publishing import publication, with_record

CHATTY = "platforms/chatty.md"
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"), max_size=300)
"""What a record can hold: no control characters, no byte order mark (FIL rules; icalendar drops it), all else."""


def read(data: bytes) -> Any:
    calendar = Calendar.from_ical(data)
    assert isinstance(calendar, Calendar)
    assert not calendar.errors
    return calendar


def events(data: bytes) -> dict[str, Any]:
    return {str(event["UID"]): event for event in read(data).walk("VEVENT")}


@pytest.mark.parametrize("docs", ["real", "example"])
def test_every_calendar_is_read_by_two_libraries(docs: str, request: pytest.FixtureRequest) -> None:
    collection: Collection = request.getfixturevalue(docs)
    files = calendar_files(publication(collection))
    assert len(files) == len(calendar_names(collection, TODAY)) * len(collection.locales) > 0
    for address, data in files.items():
        calendar = read(data)
        found = calendar.walk("VEVENT")
        assert found, f"{address}: RFC 5545 wants at least one component"
        assert calendar["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"
        assert str(calendar["X-PUBLISHED-TTL"]) == "P1D"
        assert str(calendar["SOURCE"]).endswith(address)
        assert len({event["UID"] for event in found}) == len(found)
        for event in found:
            assert type(event["DTSTART"].dt) is date
            assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
            assert event["DTSTAMP"].dt.time() == datetime.min.time()
        if "/regions/" not in address:
            other = vobject.readOne(data.decode())
            assert [event.uid.value for event in other.vevent_list] == [str(event["UID"]) for event in found]
            assert [event.summary.value for event in other.vevent_list] == [str(event["SUMMARY"]) for event in found]


def test_calendars_hold_what_their_name_says(real: Collection) -> None:
    files = calendar_files(publication(real))
    everything, deadlines, reviews = (
        set(events(files[f"calendars/nl/{name}.ics"])) for name in ("all", "deadlines", "reviews")
    )
    assert everything == deadlines | reviews
    assert not deadlines & reviews
    linkedin = set(events(files["calendars/nl/platforms/linkedin.ics"]))
    assert linkedin == {uid for uid in everything if uid.startswith("linkedin.")}
    here, there = (set(events(files[f"calendars/nl/regions/{code}.ics"])) for code in ("NL", "US"))
    assert here <= set(events(files["calendars/nl/regions/EEA.ics"])) <= deadlines
    assert {uid for uid in here if uid.startswith("linkedin.")}
    assert not {uid for uid in there if uid.startswith("linkedin.")}


@pytest.mark.parametrize("locale", ["nl", "de", "fr", "es", "es-MX", "pt", "pt-BR"])
def test_calendars_speak_their_language(locale: str, real: Collection) -> None:
    english, own = (calendar_files(publication(real))[f"calendars/{tag}/all.ics"] for tag in ("en", locale))
    assert read(own)["NAME"] != read(english)["NAME"]
    originals = events(english)
    for uid, event in events(own).items():
        theirs = originals[uid]
        for key in ("DTSTART", "SEQUENCE", "DTSTAMP"):
            assert event[key].to_ical() == theirs[key].to_ical()
        before, after = str(theirs["DESCRIPTION"]).splitlines(), str(event["DESCRIPTION"]).splitlines()
        assert len(before) == len(after)
        assert not set(before) & set(after)
        assert str(event["SUMMARY"]) != str(theirs["SUMMARY"])
        assert f"/{locale}/" in str(event["URL"])


def test_a_calendar_reminds_a_week_and_a_day_before_until_the_day_is_over(example: Collection) -> None:
    def move(data: dict[str, Any]) -> None:
        data["controls"][0]["deadline"]["last_day"] = date(2026, 12, 1)

    ahead = calendar_files(publication(with_record(example, CHATTY, move)))["calendars/en/deadlines.ics"]
    event = events(ahead)[SWITCH]
    midnight = datetime(2026, 12, 1)  # noqa: DTZ001 - an all-day event floats
    moments = [midnight + alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert [moment.isoformat() for moment in moments] == ["2026-11-24T09:00:00", "2026-11-30T09:00:00"]
    assert [alarm["ACTION"] for alarm in event.walk("VALARM")] == ["DISPLAY", "DISPLAY"]
    passed = calendar_files(publication(example))["calendars/en/deadlines.ics"]
    assert not read(passed).walk("VALARM")


def test_the_sequence_rises_when_the_day_moves_and_the_uid_stays(example: Collection) -> None:
    def sequence(collection: Collection) -> dict[str, int]:
        found = events(calendar_files(publication(collection))["calendars/en/deadlines.ics"])
        return {uid: int(event["SEQUENCE"]) for uid, event in found.items()}

    # The log of the example holds one move; what the record says now is another one that is not published yet.
    old_form = {"chatty.old-form.deadline@ai-opt-out-guide": 1}  # withdrawn
    assert sequence(example) == {SWITCH: 2} | old_form
    moved = Change(
        date=date(2026, 10, 1),
        platform="chatty",
        fact="controls/switch/deadline/last_day",
        kind=ChangeKind.CHANGED,
        before="2026-05-01",
        after="2026-05-31",
    )
    published = example.published.model_copy(update={"changes": (*example.published.changes, moved)})
    assert sequence(replace(example, published=published)) == {SWITCH: 3} | old_form


def without_deadline(data: dict[str, Any]) -> None:
    data["controls"][0]["deadline"] = None


def without_control(data: dict[str, Any]) -> None:
    data["controls"] = data["controls"][1:]


def gone(data: dict[str, Any]) -> None:
    data["controls"][0]["deadline"]["last_day"] = date(2026, 6, 15)  # as it was published
    data["gone"] = {"date": "2026-06", "reason": "It closed.", "sources": ["help"]}


SWITCH = "chatty.switch.deadline@ai-opt-out-guide"


@pytest.mark.parametrize("change", [without_deadline, without_control, gone])
def test_a_deadline_that_is_withdrawn_is_cancelled_under_the_same_name(example: Collection, change: Any) -> None:
    after = with_record(example, CHATTY, change)
    files = calendar_files(publication(after))
    for name in ("all", "deadlines", "platforms/chatty", "regions/NL", "regions/EEA"):
        event = events(files[f"calendars/nl/{name}.ics"])[SWITCH]
        assert event["STATUS"] == "CANCELLED"
        assert event["SEQUENCE"] == 2, "one more than what was published"
        assert event["DTSTART"].dt == date(2026, 6, 15), "the day that was published"
        assert event["DTSTAMP"].dt.date() == date(2026, 11, 20)
        assert "geen laatste dag meer" in event["SUMMARY"]
        assert not event.walk("VALARM")
    [other] = [
        one for one in vobject.readOne(files["calendars/nl/all.ics"].decode()).vevent_list if one.uid.value == SWITCH
    ]
    assert (other.status.value, other.sequence.value) == ("CANCELLED", "2")
    assert SWITCH not in events(files["calendars/nl/reviews.ics"])
    assert SWITCH not in events(files["calendars/nl/platforms/quiet.ics"])


def test_the_deadlines_of_a_guide_that_is_taken_down_are_cancelled(example: Collection) -> None:
    pages = {key: page for key, page in example.pages.items() if key[1] != CHATTY}
    files = calendar_files(publication(replace(example, pages=pages)))
    assert "calendars/en/platforms/chatty.ics" not in files
    event = events(files["calendars/en/all.ics"])[SWITCH]
    assert (event["STATUS"], event["SEQUENCE"], event["URL"]) == ("CANCELLED", 2, "https://optout.example/")
    assert event["SUMMARY"] == "chatty: no last day any more for “The switch”"
    assert "The guide was taken down" in event["DESCRIPTION"]
    assert SWITCH in events(files["calendars/en/regions/NL.ics"])


def test_a_deadline_that_was_over_before_its_platform_was_is_not_cancelled(example: Collection) -> None:
    def gone_later(data: dict[str, Any]) -> None:
        gone(data)
        data["gone"]["date"] = "2026-11"

    found = events(calendar_files(publication(with_record(example, CHATTY, gone_later)))["calendars/en/all.ics"])
    assert SWITCH not in found


def test_a_deadline_that_comes_back_is_told_again(example: Collection) -> None:
    withdrawn = with_record(example, CHATTY, without_deadline)
    log = publish(withdrawn.published, withdrawn.records, date(2026, 11, 22))
    event = events(calendar_files(publication(replace(example, published=log)))["calendars/en/deadlines.ics"])[SWITCH]
    assert "STATUS" not in event
    assert event["SEQUENCE"] == 3


@given(day=st.dates(date(2026, 1, 1), date(2027, 6, 1)), other=st.dates(date(2026, 1, 1), date(2027, 6, 1)))
def test_the_day_a_review_was_set_on_moves_forward_with_each_change(
    example: Collection, day: date, other: date
) -> None:
    record = example.record(CHATTY)
    assert record
    assert record.controls[0].deadline
    seen = record.verified[0].model_copy(update={"date": record.controls[0].deadline.last_day - 2 * NEAR})
    record = record.model_copy(update={"verified": (seen,)})
    first, second = sorted((max(day, seen.date), max(other, seen.date)))
    assert review_set_on(record, first) <= review_set_on(record, second)
    if review_due(record, first) != review_due(record, second):
        assert review_set_on(record, first) < review_set_on(record, second)


@given(TEXTS, TEXTS, st.dates(date(1900, 1, 1), date(2199, 12, 30)), st.integers(0, 10_000), st.booleans())
def test_any_text_survives(summary: str, description: str, day: date, sequence: int, is_off: bool) -> None:
    text = f"{description}\n{summary}"
    event = DayEvent("a@b", day, sequence, day, summary, text, "https://s.example/é", summary, not is_off, is_off)
    data = write_calendar("c@b", description, "https://s.example/c.ics", [write_event(event)])
    assert b"\n" not in data.replace(b"\r\n", b"")
    for line in data.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no character is split
    [found] = events(data).values()
    assert str(found["SUMMARY"]) == summary
    assert (found.get("STATUS") == "CANCELLED", len(found.walk("VALARM"))) == (is_off, 0 if is_off else 2)
    assert str(found["DESCRIPTION"]) == text
    assert (found["DTSTART"].dt, found["SEQUENCE"]) == (day, sequence)
    assert found["DTSTAMP"].dt == datetime(day.year, day.month, day.day, tzinfo=UTC)
    other = vobject.readOne(data.decode())
    assert other.vevent.summary.value == summary
    assert other.vevent.description.value == text
    assert other.vevent.dtend.value == day + timedelta(days=1)


@pytest.mark.parametrize("name", ["deadlines", "all"])
def test_calendars_of_the_example(name: str, example: Collection, pytestconfig: pytest.Config) -> None:
    data = calendar_files(publication(example))[f"calendars/en/{name}.ics"]
    assert_golden(f"calendar-{name}.ics", data.decode().replace("\r\n", "\n"), pytestconfig)


def test_fallbacks_speak_the_language_of_the_chain(example: Collection) -> None:
    files = calendar_files(publication(example))
    assert {address.split("/")[1] for address in files} == set(example.locales)
    assert chain("es-MX")[1] == "es"
    mexican, spanish = (read(files[f"calendars/{tag}/all.ics"])["NAME"] for tag in ("es-MX", "es"))
    assert mexican == spanish
