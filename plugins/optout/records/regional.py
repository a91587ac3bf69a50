"""The answers of a record by country: which policies and controls hold where, as a partition of all countries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from optout.records.control import Control, Deadline
from optout.records.policy import Policy
from optout.records.record import PlatformRecord
from optout.records.regions import Geography

_FIRST = ("personal", "visitor", "non-member", "paid")
"""Whose answer a page leads with."""


@dataclass(frozen=True, slots=True)
class RegionalAnswer:
    """Countries in which the same policies and the same controls hold."""

    countries: frozenset[str]
    policies: tuple[Policy, ...]
    controls: tuple[Control, ...]

    @property
    def main(self) -> Policy:
        """The policy for most readers: adults with a personal account, on a free plan."""
        return min(self.policies, key=_rank)

    @property
    def control(self) -> Control | None:
        """The first control that stops training for those the main policy is for."""
        stopping = (control for control in self.controls if self.main.id in control.policies)
        return next((control for control in stopping if any("training" in scope for scope in control.stops)), None)

    @property
    def deadline(self) -> Deadline | None:
        """The deadline of that control, where it holds for these people."""
        control = self.control
        if control is None or control.deadline is None:
            return None
        return control.deadline if self.main.id in (control.deadline.policies or control.policies) else None


def _rank(policy: Policy) -> tuple[int, int]:
    whom = policy.applies_to
    account = min((_FIRST.index(name) for name in whom.accounts if name in _FIRST), default=len(_FIRST))
    return account, 0 if not whom.plans or "free" in whom.plans else 1


def regional_answers(record: PlatformRecord, geography: Geography, today: date) -> tuple[RegionalAnswer, ...]:
    """Divide the countries a record speaks of, in the order of its policies; the rest has no answer."""
    reaches = [geography.reach_of(policy, today) for policy in record.policies]
    limits = [geography.expand_all(control.for_regions, today) for control in record.controls]
    found: dict[tuple[tuple[int, ...], tuple[int, ...]], set[str]] = {}
    for country in sorted(geography.countries):
        policies = tuple(number for number, reach in enumerate(reaches) if country in reach)
        ids = {record.policies[number].id for number in policies}
        controls = tuple(
            number
            for number, control in enumerate(record.controls)
            if ids & set(control.policies) and (not control.for_regions or country in limits[number])
        )
        if policies:
            found.setdefault((policies, controls), set()).add(country)
    return tuple(
        RegionalAnswer(
            frozenset(countries),
            tuple(record.policies[number] for number in policies),
            tuple(record.controls[number] for number in controls),
        )
        for (policies, controls), countries in sorted(found.items())
    )
