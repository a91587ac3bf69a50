"""What was published and holds no more says whom it was for, as far as anything still tells them apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from optout.content import Collection
from optout.records import PlatformRecord, Published
from optout.records.changes import history, publish
from optout.records.withdrawn import WithdrawnDeadline, withdrawn
from tests.conftest import TODAY

EUROPE = {"DE", "ES", "NL"}


def without_deadline(data: dict[str, Any]) -> None:
    data["controls"][0]["deadline"] = None


def without_control(data: dict[str, Any]) -> None:
    data["controls"] = data["controls"][1:]


def of_fewer_people(data: dict[str, Any]) -> None:
    """The control is for everybody, its deadline for the people in Europe."""
    data["controls"][0]["policies"] = ["europe", "elsewhere"]
    data["controls"][0]["deadline"]["policies"] = ["europe"]


def edited(record: PlatformRecord, *edits: Any) -> PlatformRecord:
    data = record.model_dump(by_alias=True)
    for edit in edits:
        edit(data)
    return PlatformRecord.model_validate(data)


def taken_back(before: PlatformRecord, after: PlatformRecord | None) -> WithdrawnDeadline:
    log = publish(Published(), {"chatty": before}, date(2026, 11, 21))
    records = {"chatty": after} if after else {}
    [one] = withdrawn(history(log, records), records)
    return one


@pytest.mark.parametrize("edit", [without_deadline, without_control])
@pytest.mark.parametrize("prepare", [(), (of_fewer_people,)], ids=["all", "some"])
def test_it_reaches_the_countries_it_was_for(example: Collection, prepare: tuple[Any, ...], edit: Any) -> None:
    before = edited(example.records["chatty"], *prepare)
    after = edited(before, edit)
    one = taken_back(before, after)
    assert (one.platform, one.control, one.name) == ("chatty", "switch", "The switch")
    assert one.last_day == date(2026, 6, 30)
    assert one.countries(after, example.geography, TODAY) == EUROPE


def test_without_its_guide_nothing_tells_countries_apart(example: Collection) -> None:
    one = taken_back(example.records["chatty"], None)
    assert one.policies == ("europe",)
    assert one.countries(None, example.geography, TODAY) == frozenset(example.geography.countries)


@pytest.mark.parametrize(("end", "last_days"), [("2026-06-30", [date(2026, 6, 30)]), ("2026-07-01", [])])
def test_the_end_of_a_platform_takes_back_what_was_not_over_yet(
    example: Collection, end: str, last_days: list[date]
) -> None:
    """The last day of the switch is 30 June: it has been true where the platform was still there the day after."""
    before = example.records["chatty"]
    after = edited(before, lambda data: data.update(gone={"date": end, "reason": "It closed.", "sources": ["help"]}))
    log = publish(Published(), {"chatty": before}, date(2026, 11, 21))
    found = withdrawn(history(log, {"chatty": after}), {"chatty": after})
    assert [one.last_day for one in found] == last_days
