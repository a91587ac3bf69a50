"""What changed since the records were last published, and the log of what changed before."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from pydantic import Field, JsonValue

from optout.records.base import Id, Model
from optout.records.dates import Day
from optout.records.deadlines import last_look
from optout.records.facts import Facts, facts
from optout.records.record import PlatformRecord

_PARTS = (("controls",), ("disputed",), ("policies",), ("timeline",), ("platform", "controllers"))
"""Lists whose entries come and go as one."""


class ChangeKind(StrEnum):
    """What happened to a fact."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class Change(Model):
    """One fact of one platform that is no longer what was published."""

    date: Day
    platform: Id
    fact: str = ""
    """The path of the fact, or of the whole policy, control, dispute or event that came or went; empty for a guide."""
    kind: ChangeKind
    before: JsonValue = None
    after: JsonValue = None

    @property
    def seed(self) -> str:
        """What it says, whatever the day: that of a change which is not published yet moves with each look."""
        return hashlib.blake2b(self.model_dump_json(exclude={"date"}).encode(), digest_size=8).hexdigest()


class Published(Model):
    """The facts as they were last published, and every change up to then, oldest first."""

    day: Day | None = None
    platforms: dict[Id, dict[str, JsonValue]] = Field(default_factory=dict)
    changes: tuple[Change, ...] = ()


def pending(published: Published, records: Mapping[str, PlatformRecord]) -> tuple[Change, ...]:
    """List what changed since the last publication, by platform and fact.

    A change bears the day its record was last checked, and never one before the last publication: that stays the same
    until somebody looks again, where the day of a build would not. Before a first publication nothing has changed.
    """
    if published.day is None:
        return ()
    found = []
    for name in sorted(set(published.platforms) | set(records)):
        record, before = records.get(name), published.platforms.get(name)
        day = max(published.day, last_look(record)) if record else published.day
        found += list(_compare(name, day, before, facts(record) if record else None))
    return tuple(found)


def history(published: Published, records: Mapping[str, PlatformRecord]) -> tuple[Change, ...]:
    """List every change there ever was, newest first."""
    return tuple(sorted((*published.changes, *pending(published, records)), key=_oldest_first, reverse=True))


def publish(published: Published, records: Mapping[str, PlatformRecord], day: date) -> Published:
    """Take the records of today as published, and what changed into the log."""
    log = tuple(sorted((*published.changes, *pending(published, records)), key=_oldest_first))
    return Published(day=day, platforms={name: facts(records[name]) for name in sorted(records)}, changes=log)


def named(changes: Iterable[Change]) -> Iterator[tuple[str, Change]]:
    """Give each change a name that stays, oldest first; one that says the same as an earlier one has a number, too."""
    seen = Counter[str]()
    for change in sorted(changes, key=_oldest_first):
        name = f"{change.platform}/change/{change.seed}"
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name}-{seen[name]}"), change


def times_changed(changes: Iterable[Change], platform: str, control: str) -> int:
    """Count how often a control's deadline moved, was withdrawn or came back: the `SEQUENCE` of RFC 5545."""
    whole = f"controls/{control}/deadline"
    facts_of_it = ("", "gone", whole, f"{whole}/last_day")
    count, withdrawn = 0, False
    for change in sorted(changes, key=_oldest_first):
        if change.platform == platform and change.fact in facts_of_it:
            # What is added for the first time is the deadline itself, unless it is the end of the platform.
            count += change.kind is not ChangeKind.ADDED or withdrawn or change.fact == "gone"
            withdrawn = change.kind is ChangeKind.REMOVED
    return count


def _oldest_first(change: Change) -> tuple[date, str, str, str]:
    return (change.date, change.platform, change.fact, change.seed)


def _compare(name: str, day: date, before: Facts | None, after: Facts | None) -> Iterator[Change]:
    if before is None or after is None:
        kind = ChangeKind.ADDED if before is None else ChangeKind.REMOVED
        # Of a guide that is taken down nothing else keeps what it said.
        yield Change(date=day, platform=name, kind=kind, before=dict(before) if before else None)
        return
    old, new = _wholes(before), _wholes(after)
    for whole in sorted(set(old) ^ set(new)):
        gone = whole in old
        part = {"before": _last_of(whole, old)} if gone else {"after": dict(new[whole])}
        kind = ChangeKind.REMOVED if gone else ChangeKind.ADDED
        yield Change(date=day, platform=name, fact=whole, kind=kind, **part)
    for path in sorted(set(before) | set(after)):
        one, other = before.get(path), after.get(path)
        if one != other and _whole(path) not in set(old) ^ set(new) and not path.endswith("/name"):
            kind = ChangeKind.ADDED if one is None else ChangeKind.REMOVED if other is None else ChangeKind.CHANGED
            yield Change(date=day, platform=name, fact=path, kind=kind, before=one, after=other)


def _last_of(whole: str, old: Mapping[str, Facts]) -> Facts:
    """Return the facts of a part that is gone; a deadline's with what its control may not be there to tell any more."""
    control = old.get(whole.removesuffix("/deadline"), {}) if whole.endswith("/deadline") else {}
    return {key: control[key] for key in ("name", "policies") if key in control} | old[whole]


def _whole(path: str) -> str:
    """Name the part a fact belongs to, that comes and goes as one: a list entry, the deadline of a control, the end."""
    steps = tuple(path.split("/"))
    if steps[0] == "gone":
        return "gone"
    parts = next((part for part in _PARTS if steps[: len(part)] == part), None)
    if parts is None:
        return ""
    depth = len(parts) + 1
    return "/".join(steps[: depth + (steps[depth : depth + 1] == ("deadline",))])


def _wholes(flat: Facts) -> dict[str, Facts]:
    """Group facts by the part they belong to; a part's own facts are named without it."""
    found: dict[str, Facts] = {}
    for path, value in flat.items():
        if whole := _whole(path):
            found.setdefault(whole, {})[path.removeprefix(f"{whole}/")] = value
    return found
