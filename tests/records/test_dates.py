from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.records import PartialDate

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))
PARTIAL = st.builds(
    lambda day, precision: PartialDate(*(day.year, day.month, day.day)[:precision]), DAYS, st.integers(1, 3)
)


@given(PARTIAL)
def test_what_is_written_is_read_back(when: PartialDate) -> None:
    assert PartialDate.parse(str(when)) == when


@given(PARTIAL)
def test_a_date_spans_from_its_first_to_its_last_day(when: PartialDate) -> None:
    assert when.first_day <= when.last_day
    assert when.is_day == (when.first_day == when.last_day)


@given(PARTIAL, PARTIAL)
def test_certainly_after_means_no_overlap(one: PartialDate, other: PartialDate) -> None:
    assert one.certainly_after(other) == (one.first_day > other.last_day)
    assert not (one.certainly_after(other) and other.certainly_after(one))


@given(st.lists(PARTIAL))
def test_sorting_follows_the_first_day(dates: list[PartialDate]) -> None:
    firsts = [when.first_day for when in sorted(dates)]
    assert firsts == sorted(firsts)


def test_february_knows_leap_years() -> None:
    assert PartialDate.parse("2028-02").last_day == date(2028, 2, 29)
    assert PartialDate.parse("2026-02").last_day == date(2026, 2, 28)


@pytest.mark.parametrize(
    "written", ["2025-11-31", "2025-13", "3/11/2025", "2025-11-3", "", "2025-11-03T00:00", "٢٠٢٥", "0001-01-01", "9999"]
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"day|month|out of range|not written|no year"):
        PartialDate.parse(written)
