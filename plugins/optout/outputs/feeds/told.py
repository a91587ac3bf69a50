"""What a feed of changes tells of the log, each thing once and on the day readers could first see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from optout.outputs.log import LogEntry, Origin, log
from optout.outputs.publication import Publication
from optout.records import ChangeKind


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the log, the day to tell it on, and where the guide shows it."""

    entry: LogEntry
    day: date
    anchor: str

    @property
    def platform(self) -> str:
        """The platform it is about."""
        return self.entry.platform


def told(publication: Publication) -> tuple[Told, ...]:
    """List facts that changed and events; that a guide was looked at again is no news to a reader."""
    return tuple(_told(log(publication)))


def _told(entries: tuple[LogEntry, ...]) -> Iterator[Told]:
    added = {
        (entry.platform, entry.change.fact): entry.change.date
        for entry in entries
        if entry.change and entry.change.kind is ChangeKind.ADDED
    }
    known = {(entry.platform, f"timeline/{entry.event.id}") for entry in entries if entry.event}
    for entry in entries:
        if entry.event:
            found = added.get((entry.platform, f"timeline/{entry.event.id}"))
            # An event that somebody finds out late would stand too deep in a feed for anybody to see.
            day = max(entry.event.date.first_day, found) if found else entry.event.date.first_day
            yield Told(entry, day, f"event-{entry.event.id}")
        elif entry.change and (entry.platform, entry.change.fact) not in known:
            yield Told(entry, entry.change.date, _anchor(entry))
        else:
            assert entry.change or entry.origin is Origin.LEDGER


def _anchor(entry: LogEntry) -> str:
    """Name the part of the guide that shows a fact, where it still does."""
    kind, _, rest = entry.change.fact.partition("/") if entry.change else ("", "", "")
    name = rest.partition("/")[0]
    shown = {control.id for control in entry.record.controls} if entry.record else set()
    if kind == "controls" and name in shown:
        return f"control-{name}"
    return {"policies": "regions", "disputed": "disputes"}.get(kind, "") if entry.record else ""
