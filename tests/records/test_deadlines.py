from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from optout.content import load_collection
from optout.records import Deadline, PartialDate, PlatformRecord
from optout.records.deadlines import DeadlineState, has_passed, last_look, next_deadline, review_due, status
from tests.building import EXAMPLE

DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31))
ORDER = list(DeadlineState)


@cache
def chatty() -> PlatformRecord:
    record = load_collection(EXAMPLE).record("platforms/chatty.md")
    assert record
    return record


@st.composite
def deadlines(draw: st.DrawFn) -> Deadline:
    last = draw(DAYS)
    early = last - timedelta(days=draw(st.integers(0, 400)))
    announced = draw(st.none() | st.just(PartialDate(early.year, early.month, early.day)))
    zone = draw(st.sampled_from([None, "Europe/Amsterdam", "Pacific/Kiritimati", "America/Los_Angeles", "Etc/GMT+12"]))
    return Deadline(last_day=last, announced=announced, time_zone=zone, before="a", after="b", sources=("s",))


@given(deadlines(), DAYS, st.integers(0, 800))
def test_status_never_runs_backwards(deadline: Deadline, day: date, later: int) -> None:
    before, after = status(deadline, day), status(deadline, day + timedelta(days=later))
    assert ORDER.index(before.state) <= ORDER.index(after.state)
    assert before.days_left >= after.days_left


@given(deadlines())
def test_the_last_day_is_still_open(deadline: Deadline) -> None:
    assert status(deadline, deadline.last_day).state is DeadlineState.LAST_DAY
    assert not has_passed(deadline, deadline.last_day)


@given(deadlines(), DAYS)
def test_days_left_count_to_the_last_day(deadline: Deadline, day: date) -> None:
    assert status(deadline, day).days_left == max(0, (deadline.last_day - day).days)


@given(deadlines())
def test_nobody_reads_passed_too_early(deadline: Deadline) -> None:
    # The page of a UTC day is read until that day ends; the deadline's day ends at midnight in its zone, or at UTC-12.
    zone = ZoneInfo(deadline.time_zone or "Etc/GMT+12")
    ends = datetime.combine(deadline.last_day + timedelta(days=1), time.min, zone)
    for days in range(3):
        day = deadline.last_day + timedelta(days=days)
        if has_passed(deadline, day):
            assert datetime.combine(day, time.min, UTC) >= ends
    assert has_passed(deadline, deadline.last_day + timedelta(days=2))


def test_a_zone_nobody_knows_gets_the_longest_day() -> None:
    deadline = Deadline(last_day=date(2028, 2, 29), time_zone="Mars/Base", before="a", after="b", sources=("s",))
    assert not has_passed(deadline, date(2028, 3, 1))
    assert has_passed(deadline, date(2028, 3, 2))


def with_last_day(record: PlatformRecord, title: str, last_day: date) -> PlatformRecord:
    control = record.controls[0]
    assert control.deadline
    moved = control.model_copy(update={"deadline": control.deadline.model_copy(update={"last_day": last_day})})
    return record.model_copy(update={"title": title, "controls": (moved,)})


@given(st.lists(DAYS, max_size=6), DAYS)
def test_the_next_deadline_is_the_earliest_still_running(days: list[date], today: date) -> None:
    record = chatty()
    records = [with_last_day(record, f"P{number}", day) for number, day in enumerate(days)]
    found = next_deadline(records, today)
    running = [day for day in days if day + timedelta(days=1) >= today]
    assert (found[2].last_day if found else None) == min(running, default=None)
    assert next_deadline(list(reversed(records)), today) == found


@given(st.sampled_from([date.min, date.max]), st.sampled_from([date.min, date.max, date(2026, 11, 23)]))
def test_the_ends_of_the_calendar_are_days_like_others(last_day: date, today: date) -> None:
    for zone in (None, "Pacific/Kiritimati", "Etc/GMT+12"):
        deadline = Deadline(last_day=last_day, time_zone=zone, before="a", after="b", sources=("s",))
        assert has_passed(deadline, today) == (last_day < today)
    record = with_last_day(chatty(), "End", last_day)
    looked = record.verified[-1].model_copy(update={"date": date.max})
    assert review_due(record.model_copy(update={"verified": (looked,)}), today) == date.max


@given(DAYS, DAYS, st.integers(1, 400))
def test_review_is_never_later_for_a_deadline(last_day: date, today: date, every: int) -> None:
    record = chatty().model_copy(update={"review_every": timedelta(days=every)})
    plain = record.model_copy(update={"controls": ()})
    with_deadline = with_last_day(record, "P", last_day)
    assert review_due(with_deadline, today) <= review_due(plain, today) == last_look(record) + timedelta(days=every)
    if 0 <= (last_day - today).days < 60:
        assert review_due(with_deadline, today) <= last_look(record) + timedelta(days=14)


@given(st.data(), DAYS)
def test_the_order_of_controls_is_irrelevant(data: st.DataObject, today: date) -> None:
    record = chatty()
    mixed = record.model_copy(update={"controls": tuple(data.draw(st.permutations(record.controls)))})
    one, other = next_deadline([record], today), next_deadline([mixed], today)
    assert (one and one[1:]) == (other and other[1:])
    assert review_due(mixed, today) == review_due(record, today)


def test_review_comes_sooner_while_a_deadline_is_near() -> None:
    record = chatty()
    assert review_due(record, date(2026, 11, 23)) == date(2026, 11, 20) + timedelta(days=90)
    near = with_last_day(record, "Near", date(2026, 12, 24))
    assert review_due(near, date(2026, 11, 23)) == date(2026, 12, 4)
