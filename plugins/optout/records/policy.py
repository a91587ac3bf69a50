"""One answer for one group of people."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from optout.records.base import Id, Model, Region, Text
from optout.records.dates import PartialDate
from optout.records.vocabulary import Account, LawfulBasis, Plan, Training

Sources = Annotated[tuple[Id, ...], Field(min_length=1)]
"""Ids of the record's own sources; every fact has at least one."""


class Audience(Model):
    """The people a policy is for: regions, minus exceptions, by account type and, where it matters, by plan."""

    regions: tuple[Region, ...] = Field(min_length=1)
    except_regions: tuple[Region, ...] = Field(default=(), alias="except")
    accounts: tuple[Account, ...] = Field(min_length=1)
    plans: tuple[Plan, ...] = ()
    """Only these plans; none means every plan."""


class Policy(Model):
    """What a platform does with one group's data."""

    id: Id
    applies_to: Audience
    training: Training
    announced: PartialDate | None = None
    effective: PartialDate | None = None
    lawful_basis: LawfulBasis | None = None
    note: Text | None = None
    """Required where `training` is `unknown`: the reason why."""
    sources: Sources
