"""Reference data shared by all records: supervisory authorities, groups of regions, domains, the words."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from optout.records.base import Id, Label, Model, Region, Url, YesOrNo
from optout.records.dates import Day
from optout.records.domains import PlatformDomains
from optout.records.exceptions import RuleException
from optout.records.glossary import Glossary


class Regulator(Model):
    """A supervisory authority."""

    name: Label
    """Its own name, in its own language."""
    short: Label
    country: Region
    subdivision: Label | None = None
    website: Url
    complaint: Url | None = None


class Membership(Model):
    """The days between which a country belongs to a group; no `until` means it still does."""

    since: Day
    until: Day | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the country belonged to the group on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


class RegionGroup(Model):
    """A named group of countries with dated membership; `world` groups hold every country."""

    label: Label
    world: YesOrNo = False
    members: dict[Region, Membership] = {}


class ReferenceData(Model):
    """All of `docs/_data/`."""

    regulators: dict[Id, Regulator]
    regions: dict[Region, RegionGroup]
    domains: dict[Id, PlatformDomains] = Field(default_factory=dict)
    exceptions: tuple[RuleException, ...] = ()
    glossary: Glossary = Field(default_factory=dict)
    vocabulary: dict[str, dict[str, Label]] = Field(default_factory=dict)
