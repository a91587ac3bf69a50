"""Every date of a record, in words a message can use."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from optout.records import PartialDate, PlatformRecord


def dated_facts(record: PlatformRecord) -> Iterator[tuple[PartialDate, str]]:
    """List every date of a record with a name for it, the weightiest first."""
    for policy in record.policies:
        if policy.effective:
            yield policy.effective, f"the start of policy `{policy.id}`"
        if policy.announced:
            yield policy.announced, f"the announcement of policy `{policy.id}`"
    for control in record.controls:
        if deadline := control.deadline:
            yield _partial(deadline.last_day), f"the last day of control `{control.id}`"
            if deadline.announced:
                yield deadline.announced, f"the announcement of the deadline of control `{control.id}`"
    yield from ((event.date, f"event `{event.id}`") for event in record.timeline)
    for name, source in record.sources.items():
        if source.date:
            yield source.date, f"the date of source `{name}`"
        if source.seen:
            yield _partial(source.seen), f"the day source `{name}` was seen"
    yield from ((_partial(entry.date), "the day of a check") for entry in record.verified)


def _partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
