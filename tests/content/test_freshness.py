from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from optout.content import Collection
from optout.content.freshness import RecordFreshness, record_freshness

DAYS = st.dates(date(2026, 11, 20), date(2030, 1, 1))
ITEM = RecordFreshness("docs/en/platforms/x.md", "X", date(2026, 1, 1), date(2026, 4, 1), None, 0)


def test_the_example_is_due_when_its_interval_is_over(example: Collection) -> None:
    chatty = next(item for item in record_freshness(example, date(2026, 11, 24)) if item.path.endswith("chatty.md"))
    record = example.record("platforms/chatty.md")
    assert record
    assert chatty.title == "Chatty"
    assert chatty.last_look == max(entry.date for entry in record.verified)
    assert chatty.copies == sum(source.seen is None for source in record.sources.values())


def test_a_near_deadline_asks_for_a_look_every_two_weeks(example: Collection) -> None:
    found = {item.path: item for item in record_freshness(example, date(2026, 6, 1))}
    chatty = found["docs/en/platforms/chatty.md"]
    assert chatty.next_deadline == date(2026, 6, 30)
    assert chatty.due - chatty.last_look == timedelta(days=14)


@given(DAYS)
def test_what_is_due_first_is_at_the_top(example: Collection, day: date) -> None:
    found = record_freshness(example, day)
    assert [item.due for item in found] == sorted(item.due for item in found)


@given(DAYS, st.integers(0, 60))
def test_due_never_turns_back(today: date, ahead: int) -> None:
    item = replace(ITEM, due=date(2027, 6, 1))
    days = timedelta(days=ahead)
    assert item.is_due(today, days) == (today + days >= item.due)
    assert not item.is_due(today, days) or item.is_due(today + timedelta(days=1), days)


def test_what_is_gone_is_never_due(real: Collection) -> None:
    gone = [page for uri, record in real.platforms() if record.gone and (page := real.source(uri))]
    due = {item.path for item in record_freshness(real, date(2030, 1, 1))}
    assert due.isdisjoint(page.path for page in gone)
    assert len(due) + len(gone) == len(list(real.platforms()))
