"""The whole record of one platform: the front matter of its English page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from optout.records.base import Id, Label, Model, Text
from optout.records.control import Control
from optout.records.dates import Interval, PartialDate
from optout.records.evidence import Dispute, Event, Source, Verification
from optout.records.platform import Platform
from optout.records.policy import Policy, Sources


class Tombstone(Model):
    """Why and since when a platform is gone; its page and its address stay."""

    date: PartialDate
    reason: Text
    redirect: Id | None = None
    """The slug of the platform that took its place."""
    sources: Sources


class PlatformRecord(Model):
    """Everything we know of one platform's AI-data policy, with its sources."""

    title: Label
    description: Text
    platform: Platform
    gone: Tombstone | None = None
    policies: tuple[Policy, ...] = Field(min_length=1)
    controls: tuple[Control, ...] = ()
    timeline: tuple[Event, ...] = ()
    sources: dict[Id, Source] = Field(min_length=1)
    disputed: tuple[Dispute, ...] = ()
    verified: tuple[Verification, ...] = Field(min_length=1)
    review_every: Interval = Field(default=timedelta(days=90), json_schema_extra={"default": "90d"})

    def texts(self) -> Iterator[tuple[str, str]]:
        """List every sentence a translation must supply, as (text id, English text)."""
        if self.gone:
            yield "gone", self.gone.reason
        for policy in self.policies:
            if policy.note:
                yield f"policy.{policy.id}", policy.note
        for control in self.controls:
            yield f"control.{control.id}.name", control.name
            if control.note:
                yield f"control.{control.id}", control.note
        for event in self.timeline:
            yield f"event.{event.id}", event.text
        for dispute in self.disputed:
            for claim in dispute.claims:
                yield f"claim.{dispute.id}.{claim.id}", claim.text


FACT_KEYS = frozenset(PlatformRecord.model_fields) - {"title", "description"}
"""Top-level keys that only the English page may have."""
