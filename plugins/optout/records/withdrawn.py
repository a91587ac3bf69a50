"""Deadlines that were published and do not hold any more, so that calendars can take them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from optout.records.changes import Change, ChangeKind
from optout.records.facts import Facts
from optout.records.record import PlatformRecord
from optout.records.regions import Geography


@dataclass(frozen=True, slots=True)
class WithdrawnDeadline:
    """A last day that was published once, by what was last said of it."""

    change: Change
    """What took it back."""
    control: str
    name: str
    """The control's name in English, as far as it is known."""
    last_day: date
    policies: tuple[str, ...]
    """The groups of people it was for, as far as they are known."""

    @property
    def platform(self) -> str:
        """The platform it was of."""
        return self.change.platform

    def countries(self, record: PlatformRecord | None, geography: Geography, today: date) -> frozenset[str]:
        """List the countries it held for; every one where nothing tells them apart any more."""
        policies = [policy for policy in record.policies if policy.id in self.policies] if record else []
        reached = frozenset(country for policy in policies for country in geography.reach_of(policy, today))
        return reached or frozenset(geography.countries)


def withdrawn(changes: Iterable[Change], records: Mapping[str, PlatformRecord]) -> tuple[WithdrawnDeadline, ...]:
    """List deadlines that hold no more, by platform and control; `changes` come newest first."""
    found: dict[tuple[str, str], WithdrawnDeadline] = {}
    for change in changes:
        for one in _taken_back(change, records.get(change.platform)):
            if not _holds(one, records.get(one.platform)):
                found.setdefault((one.platform, one.control), one)
    return tuple(found[key] for key in sorted(found))


def _holds(one: WithdrawnDeadline, record: PlatformRecord | None) -> bool:
    if record is None or record.gone:
        return False
    return any(control.id == one.control and control.deadline for control in record.controls)


def _taken_back(change: Change, record: PlatformRecord | None) -> Iterator[WithdrawnDeadline]:
    """List the deadlines that end with a change: of the platform, of its guide, or the deadline itself."""
    before = change.before if isinstance(change.before, dict) else {}
    if change.fact == "gone" and record and record.gone:
        for control in record.controls:
            # What was over before the platform was has been true.
            if control.deadline and control.deadline.last_day >= record.gone.date.first_day:
                names = control.deadline.policies or control.policies
                yield WithdrawnDeadline(change, control.id, control.name, control.deadline.last_day, names)
    elif change.kind is ChangeKind.REMOVED and not change.fact:
        for path in before:
            if path.startswith("controls/") and path.endswith("/deadline/last_day"):
                root = path.removesuffix("deadline/last_day")
                facts = {fact.removeprefix(root): value for fact, value in before.items() if fact.startswith(root)}
                yield _read(change, path.split("/")[1], facts, None)
    elif change.kind is ChangeKind.REMOVED and change.fact.endswith("/deadline"):
        whole = {name if name == "name" else f"deadline/{name}": value for name, value in before.items()}
        yield _read(change, change.fact.split("/")[1], whole, record)


def _read(change: Change, name: str, facts: Facts, record: PlatformRecord | None) -> WithdrawnDeadline:
    """Read a deadline from what was published of it, and its control from the record where it is still there."""
    control = next((item for item in record.controls if item.id == name), None) if record else None
    policies = facts.get("deadline/policies") or facts.get("policies") or []
    return WithdrawnDeadline(
        change,
        name,
        control.name if control else str(facts.get("name", name)),
        date.fromisoformat(str(facts["deadline/last_day"])),
        tuple(map(str, policies)) if isinstance(policies, list) else (),
    )
