"""When each record must be looked at again, and what to read for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from optout.content.collection import Collection
from optout.records import PlatformRecord
from optout.records.deadlines import last_look, review_due, running


@dataclass(frozen=True, slots=True)
class RecordFreshness:
    """One record; `due` is the day on which somebody must look again, sooner where a deadline is near."""

    path: str
    title: str
    last_look: date
    due: date
    next_deadline: date | None
    copies: int
    """How many of its sources were read only as a copy, and never at their own address."""

    def is_due(self, today: date, ahead: timedelta = timedelta()) -> bool:
        """Tell whether the day has come, or comes within some days."""
        return self.due - today <= ahead


def record_freshness(collection: Collection, today: date) -> tuple[RecordFreshness, ...]:
    """Tell it of every platform that still exists, what is due first at the top; a near deadline breaks a tie."""
    found = [
        _freshness(page.path, record, today)
        for uri, record in collection.platforms()
        if record.gone is None and (page := collection.source(uri))
    ]
    return tuple(sorted(found, key=lambda item: (item.due, item.next_deadline or date.max, item.path)))


def _freshness(path: str, record: PlatformRecord, today: date) -> RecordFreshness:
    return RecordFreshness(
        path=path,
        title=record.title,
        last_look=last_look(record),
        due=review_due(record, today),
        next_deadline=min((deadline.last_day for _, deadline in running(record, today)), default=None),
        copies=sum(source.seen is None for source in record.sources.values()),
    )
