"""One person, one day: the answer, the deadline and what opting out achieves, for every region of the record."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from optout.content import Collection, load_collection
from optout.records import Control, PlatformRecord
from optout.records.deadlines import DeadlineState, has_passed, next_deadline, running
from optout.records.standing import (
    NOT_APPLICABLE,
    DataSubject,
    deadline_for,
    effect_today,
    next_deadline_in,
    next_deadlines,
    policy_for,
)
from tests.building import ROOT

ORDER = list(DeadlineState)
DAYS = st.dates(min_value=date(2023, 1, 1), max_value=date(2029, 12, 31)) | st.sampled_from(
    [date(2024, 2, 29), date(2028, 2, 29), date(2025, 12, 31), date(2026, 1, 1), date(2025, 11, 2), date(2025, 11, 3)]
)


@cache
def collection() -> Collection:
    return load_collection(ROOT / "docs")


@cache
def linkedin() -> PlatformRecord:
    record = collection().record("platforms/linkedin.md")
    assert record
    return record


GEOGRAPHY = collection().geography
COUNTRIES = st.sampled_from(sorted(GEOGRAPHY.countries))
SUBJECTS = st.builds(DataSubject, COUNTRIES, st.sampled_from(["personal", "minor", "business"]))
CONTROLS = st.sampled_from(linkedin().controls)


def moved(days: list[date]) -> list[PlatformRecord]:
    """Copy the record once for each day, with that day as the deadline of its switch."""
    record, switch = linkedin(), linkedin().controls[0]
    assert switch.deadline
    copies = []
    for number, day in enumerate(days):
        deadline = switch.deadline.model_copy(update={"last_day": day, "announced": None})
        controls = (switch.model_copy(update={"deadline": deadline}),)
        copies.append(record.model_copy(update={"title": f"P{number}", "controls": controls}))
    return copies


@given(SUBJECTS, DAYS)
def test_everybody_has_at_most_one_answer(subject: DataSubject, day: date) -> None:
    answers = [policy for policy in linkedin().policies if subject.is_in(policy, GEOGRAPHY, day)]
    assert len(answers) <= 1
    assert policy_for(linkedin(), subject, GEOGRAPHY, day) == (answers[0] if answers else None)
    assert bool(answers) is (subject.account != "business")


@given(CONTROLS, SUBJECTS, DAYS, st.integers(0, 800))
def test_status_never_runs_backwards(control: Control, subject: DataSubject, day: date, later: int) -> None:
    before = deadline_for(linkedin(), control, subject, GEOGRAPHY, day)
    after = deadline_for(linkedin(), control, subject, GEOGRAPHY, day + timedelta(days=later))
    assert ORDER.index(before.state) <= ORDER.index(after.state)
    assert (before == NOT_APPLICABLE) is (after == NOT_APPLICABLE)


@given(SUBJECTS, DAYS)
def test_a_deadline_applies_only_where_the_record_says(subject: DataSubject, day: date) -> None:
    switch = linkedin().controls[0]
    here = subject.region in GEOGRAPHY.expand("EEA", date(2025, 11, 3)) | {"GB", "CH", "CA", "HK"}
    applies = here and subject.account == "personal"
    assert (deadline_for(linkedin(), switch, subject, GEOGRAPHY, day) != NOT_APPLICABLE) is applies


@given(SUBJECTS, DAYS)
def test_what_opting_out_achieves_turns_with_the_deadline(subject: DataSubject, day: date) -> None:
    switch = linkedin().controls[0]
    effect = effect_today(linkedin(), switch, subject, GEOGRAPHY, day)
    if subject.account != "personal":
        assert effect is None
        return
    assert effect
    assert switch.deadline
    assert effect.stops == switch.stops
    if deadline_for(linkedin(), switch, subject, GEOGRAPHY, day) == NOT_APPLICABLE:
        assert effect.outcome is None
    else:
        passed = has_passed(switch.deadline, day)
        assert effect.outcome == (switch.deadline.after if passed else switch.deadline.before)


@given(st.lists(DAYS, max_size=5), COUNTRIES, DAYS)
def test_the_next_deadline_is_minimal_and_not_past(days: list[date], country: str, today: date) -> None:
    records = moved(days)
    found = next_deadline_in(records, country, GEOGRAPHY, today)
    here = country in GEOGRAPHY.expand("EEA", date(2025, 11, 3)) | {"GB", "CH", "CA", "HK"}
    ahead = [pair[1].last_day for record in records for pair in running(record, today)] if here else []
    assert (found[2].last_day if found else None) == min(ahead, default=None)
    assert found is None or not has_passed(found[2], today)
    assert next_deadline_in(list(reversed(records)), country, GEOGRAPHY, today) == found


@given(st.lists(DAYS, min_size=1, max_size=4), DAYS, st.integers(1, 2000))
def test_a_later_deadline_never_changes_the_next_one(days: list[date], today: date, later: int) -> None:
    before = next_deadline(moved(days), today)
    far = max(max(days), today) + timedelta(days=later)
    after = next_deadline(moved([*days, far]), today)
    assert after
    assert after[2].last_day == (before[2].last_day if before else far)


@given(st.lists(DAYS, max_size=3), DAYS)
def test_the_next_deadlines_cover_exactly_the_countries_that_have_one(days: list[date], today: date) -> None:
    records = moved(days)
    found = next_deadlines(records, GEOGRAPHY, today)
    assert list(found) == sorted(found)
    for country in ("NL", "CA", "US", "BR", "LI"):
        assert found.get(country) == next_deadline_in(records, country, GEOGRAPHY, today)


def test_a_platform_that_is_gone_has_no_deadline_and_no_effect() -> None:
    record = moved([date(2027, 1, 1)])[0]
    today, subject = date(2026, 11, 23), DataSubject("NL", "personal")
    gone = record.model_validate(
        record.model_dump(by_alias=True) | {"gone": {"date": "2026-01", "reason": "It closed.", "sources": ["ico"]}}
    )
    assert next_deadline([record], today)
    assert next_deadline([gone], today) is None
    assert effect_today(gone, gone.controls[0], subject, GEOGRAPHY, today) is None
    assert deadline_for(gone, gone.controls[0], subject, GEOGRAPHY, today) == NOT_APPLICABLE
    assert ("gone", "It closed.") in list(gone.texts())


def test_a_plan_narrows_an_answer_only_where_the_plan_is_known() -> None:
    policy = linkedin().policies[0]
    paid = policy.model_copy(update={"applies_to": policy.applies_to.model_copy(update={"plans": ("paid",)})})
    today = date(2026, 11, 23)
    assert DataSubject("NL", "personal", "paid").is_in(paid, GEOGRAPHY, today)
    assert DataSubject("NL", "personal").is_in(paid, GEOGRAPHY, today)
    assert not DataSubject("NL", "personal", "free").is_in(paid, GEOGRAPHY, today)
