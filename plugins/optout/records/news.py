"""One news article: dated, sourced, and tied to the platforms and authorities it concerns."""

from __future__ import annotations

from pydantic import Field

from optout.records.base import Id, Label, Model, Region, Text
from optout.records.dates import Day
from optout.records.evidence import Source
from optout.records.vocabulary import NewsCategory


class NewsRecord(Model):
    """The front matter of `docs/en/news/<year>/<slug>.md`; the body is the article."""

    title: Label
    description: Text
    """The standfirst: what happened, in one or two sentences."""
    date: Day
    """The day the article is about and filed under."""
    updated: Day | None = None
    """The day somebody last changed what the article says."""
    category: NewsCategory
    platforms: tuple[Id, ...] = ()
    """Slugs of the guides it concerns."""
    regions: tuple[Region, ...] = Field(min_length=1)
    actors: tuple[Id, ...] = ()
    """Supervisory authorities of `docs/_data/regulators.yaml` that acted."""
    sources: dict[Id, Source] = Field(min_length=1)
