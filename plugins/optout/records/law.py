"""One data protection law: where it holds, and how long a controller has to answer."""

from __future__ import annotations

from pydantic import Field

from optout.records.base import Id, Label, Model, Region, Text
from optout.records.evidence import Source


class Period(Model):
    """A time a law sets, in months or in days as the law counts them."""

    months: int | None = Field(default=None, ge=1, le=24)
    days: int | None = Field(default=None, ge=1, le=366)


class LawRecord(Model):
    """The front matter of `docs/en/rights/<law>.md`; the body says what to ask, in which words."""

    title: Label
    description: Text
    regions: tuple[Region, ...] = Field(min_length=1)
    subdivision: Label | None = None
    """The one part of the country it holds in, such as a state of the US."""
    answer_within: Period | None = None
    """How long a controller has to answer; absent where the law sets no time."""
    may_extend_by: Period | None = None
    sources: dict[Id, Source] = Field(min_length=1)
