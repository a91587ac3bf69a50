"""From a deadline and a day to what a page must say; the day is always a parameter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from optout.records.control import Control, Deadline
from optout.records.record import PlatformRecord


class DeadlineState(StrEnum):
    """Where a day stands relative to a deadline; time only ever moves down this list."""

    UPCOMING = "upcoming"
    OPEN = "open"
    LAST_DAY = "last-day"
    PASSED = "passed"
    NOT_APPLICABLE = "not-applicable"
    """For a person the deadline does not hold for; only `records/standing.py` knows persons."""


@dataclass(frozen=True, slots=True)
class DeadlineStatus:
    """A deadline seen from one day; `days_left` is 0 on the last day and once passed."""

    state: DeadlineState
    days_left: int


def status(deadline: Deadline, today: date) -> DeadlineStatus:
    """Tell where a UTC day stands."""
    left = (deadline.last_day - today).days
    if today - deadline.last_day > _grace(deadline):
        return DeadlineStatus(DeadlineState.PASSED, 0)
    if left <= 0:
        return DeadlineStatus(DeadlineState.LAST_DAY, 0)
    if deadline.announced and today < deadline.announced.first_day:
        return DeadlineStatus(DeadlineState.UPCOMING, left)
    return DeadlineStatus(DeadlineState.OPEN, left)


def _grace(deadline: Deadline) -> timedelta:
    """Return how long after its last UTC day a deadline may still be open somewhere.

    A calendar day ends last at UTC-12, twelve hours into the next UTC day, and in every zone west of Greenwich some
    hours into it. Only a zone at or east of Greenwich lets a day end with its UTC day. Without a zone, the day after
    therefore still counts as the last day: nobody anywhere reads "passed" too early. The westernmost zone of the named
    regions would change that for few: even the EEA reaches west to the Azores.
    """
    if deadline.time_zone:
        try:
            evening = datetime.combine(deadline.last_day, time.max, ZoneInfo(deadline.time_zone))
        except (ZoneInfoNotFoundError, ValueError, OSError):  # DDL015 reports the name
            return timedelta(days=1)
        if (evening.utcoffset() or timedelta()) >= timedelta():
            return timedelta()
    return timedelta(days=1)


def has_passed(deadline: Deadline, today: date) -> bool:
    """Tell whether the last day is over everywhere."""
    return status(deadline, today).state is DeadlineState.PASSED


def running(record: PlatformRecord, today: date) -> Iterator[tuple[Control, Deadline]]:
    """List the deadlines of a record that have not passed; a platform that is gone has none."""
    for control in record.controls if record.gone is None else ():
        if control.deadline and not has_passed(control.deadline, today):
            yield control, control.deadline


def next_deadline(records: Iterable[PlatformRecord], today: date) -> tuple[PlatformRecord, Control, Deadline] | None:
    """Find the earliest deadline that has not passed; ties go to the title, then the control id."""
    found = ((record, control, deadline) for record in records for control, deadline in running(record, today))
    return min(found, key=lambda item: (item[2].last_day, item[0].title, item[1].id), default=None)


NEAR = timedelta(days=60)
"""How long before a deadline a record must be looked at more often."""

NEAR_REVIEW = timedelta(days=14)
"""How often, then."""


_DAY = timedelta(days=1)


def last_look(record: PlatformRecord) -> date:
    """Name the day somebody last checked a record."""
    return max(entry.date for entry in record.verified)


def is_near(record: PlatformRecord, today: date) -> bool:
    """Tell whether a deadline of the record is less than 60 days ahead."""
    return any(timedelta() <= deadline.last_day - today < NEAR for _, deadline in running(record, today))


def review_due(record: PlatformRecord, today: date) -> date:
    """Name the day on which somebody must look again; sooner while a deadline is less than 60 days away."""
    interval = min(record.review_every, NEAR_REVIEW) if is_near(record, today) else record.review_every
    return min(last_look(record), date.max - interval) + interval


def review_set_on(record: PlatformRecord, today: date) -> date:
    """Name the day since which the review is due when it is: of the last look, or when a deadline came near or passed.

    As days go by, and as records are looked at again, this only moves forward.
    """
    seen = last_look(record)
    deadlines = [control.deadline.last_day for control in record.controls if control.deadline]
    turns = {day + step for day in deadlines for step in (_DAY - NEAR, _DAY)}
    return max([seen, *(turn for turn in turns if seen < turn <= today)])
