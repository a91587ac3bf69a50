"""Every switch and form, what it stops, what it leaves and until when it does most."""

from __future__ import annotations

from pydantic import Field

from optout.records.base import Id, Label, Model, Region, Text, TriState, Url
from optout.records.dates import Day, PartialDate
from optout.records.policy import Sources
from optout.records.vocabulary import ControlKind, Outcome, Reason, Scope


class Deadline(Model):
    """The last day an act has its full effect, and what it does on either side of that day."""

    last_day: Day
    time_zone: str | None = None
    """An IANA zone where the day is pinned to one; absent for a date without a zone."""
    policies: tuple[Id, ...] = ()
    """The policies it holds for; none means those of its control."""
    announced: PartialDate | None = None
    before: Outcome
    after: Outcome
    sources: Sources


class Effort(Model):
    """What a control asks of the person who uses it."""

    login: TriState
    two_factor: TriState = None
    id_document: TriState = None
    reason: Reason = Reason.UNKNOWN
    minutes: int | None = Field(default=None, ge=1, le=240)
    desktop_only: TriState = None


class Control(Model):
    """One way to say no."""

    id: Id
    kind: ControlKind
    name: Label
    policies: tuple[Id, ...] = Field(min_length=1)
    url: Url | None = None
    email: str | None = None
    path: tuple[Label, ...] = ()
    """The menu steps as the English interface shows them, the switch itself last."""
    stops: tuple[Scope, ...] = ()
    leaves: tuple[Scope, ...] = ()
    deadline: Deadline | None = None
    effort: Effort
    for_regions: tuple[Region, ...] = ()
    note: Text | None = None
    sources: Sources
