"""What happened, who says so, who disagrees, and who checked."""

from __future__ import annotations

from pydantic import Field

from optout.records.base import Id, Label, Model, Region, Text, Url
from optout.records.dates import Day, PartialDate
from optout.records.policy import Sources
from optout.records.vocabulary import EventKind, Method, SourceKind, Topic


class Event(Model):
    """One dated thing that happened."""

    id: Id
    date: PartialDate
    kind: EventKind
    actor: Id | None = None
    """A supervisory authority of `docs/_data/regulators.yaml`, where one acted."""
    regions: tuple[Region, ...] = Field(min_length=1)
    text: Text
    sources: Sources


class Source(Model):
    """Where a fact was read."""

    url: Url
    title: Label
    publisher: Label
    kind: SourceKind
    date: PartialDate | None = None
    """When it was published."""
    seen: Day | None = None
    """When one of us read it at this address; absent when it was read as a copy elsewhere."""
    language: str = Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")
    archive: Url | None = None


class Claim(Model):
    """One side of a dispute."""

    id: Id
    text: Text
    sources: Sources


class Dispute(Model):
    """Something on which sources disagree; the page shows every side."""

    id: Id
    about: Topic
    claims: tuple[Claim, ...] = Field(min_length=2)


class Verification(Model):
    """One entry of the ledger: who looked, when and how."""

    date: Day
    by: Label
    method: Method
    region: Region | None = None
    client: Label | None = None
    ui_language: str | None = None
