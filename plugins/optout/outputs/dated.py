"""Every deadline with what an output needs to tell of it, and a name that stays when its day moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from optout.content import slug
from optout.outputs.publication import Publication
from optout.records import Control, Deadline, PlatformRecord, Policy
from optout.records.changes import times_changed
from optout.records.deadlines import last_look
from optout.records.standing import deadline_countries


@dataclass(frozen=True, slots=True)
class DatedDeadline:
    """One deadline of one control."""

    platform: str
    uri: str
    record: PlatformRecord
    control: Control
    deadline: Deadline
    policies: tuple[Policy, ...]
    countries: frozenset[str]
    sequence: int
    """How often it has moved, or was withdrawn and came back, since it was first published."""
    stamp: date
    """The day its record was last checked or changed."""

    @property
    def id(self) -> str:
        """The name by which the API knows it."""
        return f"{self.platform}/{self.control.id}"


def dated_deadlines(publication: Publication) -> tuple[DatedDeadline, ...]:
    """List every deadline, past ones too, by day; a platform that is gone has none."""
    found = sorted(_deadlines(publication), key=lambda item: (item.deadline.last_day, item.platform, item.control.id))
    return tuple(found)


def _deadlines(publication: Publication) -> Iterator[DatedDeadline]:
    collection, today = publication.collection, publication.today
    for uri, record in collection.platforms():
        name = slug(uri)
        changed = (change.date for change in collection.changes if change.platform == name)
        stamp = max(last_look(record), *changed, last_look(record))
        for control in record.controls if record.gone is None else ():
            if control.deadline is None:
                continue
            names = control.deadline.policies or control.policies
            yield DatedDeadline(
                name, uri, record, control, control.deadline,
                tuple(policy for policy in record.policies if policy.id in names),
                deadline_countries(record, control, control.deadline, collection.geography, today),
                times_changed(collection.changes, name, control.id),
                stamp,
            )  # fmt: skip
