"""Which countries a row of regions means on a day: groups with dated membership, include minus exclude."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from optout.records.policy import Audience, Policy
from optout.records.reference import RegionGroup


@dataclass(frozen=True)
class Geography:
    """Every country there is, and the groups they belonged to on each day."""

    countries: frozenset[str]
    groups: Mapping[str, RegionGroup]
    _known: dict[tuple[str, date], frozenset[str]] = field(init=False, compare=False, repr=False, default_factory=dict)

    def knows(self, codes: Iterable[str]) -> bool:
        """Tell whether every code is a country or a group."""
        return all(code in self.countries or code in self.groups for code in codes)

    def expand(self, code: str, day: date) -> frozenset[str]:
        """List the countries a code means on a day; a country means itself."""
        group = self.groups.get(code)
        if group is None:
            return frozenset({code})
        if group.world:
            return self.countries
        if (code, day) not in self._known:
            covered = (country for country, membership in group.members.items() if membership.covers(day))
            self._known[code, day] = frozenset(covered)
        return self._known[code, day]

    def expand_all(self, codes: Iterable[str], day: date) -> frozenset[str]:
        """List the countries several codes mean together."""
        return frozenset().union(*(self.expand(code, day) for code in codes))

    def reach(self, audience: Audience, day: date) -> frozenset[str]:
        """List the countries of an audience on a day, without its exceptions."""
        return self.expand_all(audience.regions, day) - self.expand_all(audience.except_regions, day)

    def reach_of(self, policy: Policy, today: date) -> frozenset[str]:
        """List the countries a policy holds for, by the membership of the day it took effect, else of today."""
        return self.reach(policy.applies_to, policy.effective.last_day if policy.effective else today)
