"""From a deadline and a day to what a page must say; the day is always a parameter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from optout.records.control import Control, Deadline
from optout.records.record import PlatformRecord


class DeadlineState(StrEnum):
    """Where a day stands relative to a deadline; time only ever moves down this list."""

    UPCOMING = "upcoming"
    OPEN = "open"
    LAST_DAY = "last-day"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class DeadlineStatus:
    """A deadline seen from one day; `days_left` is 0 on the last day and once passed."""

    state: DeadlineState
    days_left: int


def status(deadline: Deadline, today: date) -> DeadlineStatus:
    """Tell where a UTC day stands.

    A calendar day ends last at UTC-12, twelve hours into the next UTC day. Without a time zone the day after therefore
    still counts as the last day, so that nobody anywhere reads "passed" too early.
    """
    left = (deadline.last_day - today).days
    grace = timedelta() if deadline.time_zone else timedelta(days=1)
    if today > deadline.last_day + grace:
        return DeadlineStatus(DeadlineState.PASSED, 0)
    if left <= 0:
        return DeadlineStatus(DeadlineState.LAST_DAY, 0)
    if deadline.announced and today < deadline.announced.first_day:
        return DeadlineStatus(DeadlineState.UPCOMING, left)
    return DeadlineStatus(DeadlineState.OPEN, left)


def has_passed(deadline: Deadline, today: date) -> bool:
    """Tell whether the last day is over everywhere."""
    return status(deadline, today).state is DeadlineState.PASSED


def next_deadline(records: Iterable[PlatformRecord], today: date) -> tuple[PlatformRecord, Control, Deadline] | None:
    """Find the earliest deadline that has not passed; ties go to the title, then the control id."""
    running = (
        (record, control, control.deadline)
        for record in records
        for control in record.controls
        if control.deadline and not has_passed(control.deadline, today)
    )
    return min(running, key=lambda found: (found[2].last_day, found[0].title, found[1].id), default=None)


def review_due(record: PlatformRecord, today: date) -> date:
    """Name the day on which somebody must look again; sooner while a deadline is less than 60 days away."""
    looked = max(entry.date for entry in record.verified)
    near = any(0 <= (control.deadline.last_day - today).days < 60 for control in record.controls if control.deadline)
    return looked + (min(record.review_every, timedelta(days=14)) if near else record.review_every)
