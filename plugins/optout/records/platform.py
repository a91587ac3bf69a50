"""Who decides over the data of a platform, and what it takes."""

from __future__ import annotations

from pydantic import Field

from optout.records.base import Id, Label, Model, Region
from optout.records.vocabulary import Category, DataKind


class Controller(Model):
    """Who decides over the data of the people of some regions (GDPR Article 4(7), or what comes closest elsewhere)."""

    name: Label
    country: Region
    regions: tuple[Region, ...] = Field(min_length=1)
    except_regions: tuple[Region, ...] = Field(default=(), alias="except")
    authority: Id | None = None
    """The lead supervisory authority, an id of `docs/_data/regulators.yaml`."""
    sources: tuple[Id, ...] = Field(min_length=1)


class DataUse(Model):
    """What goes into training and what the platform says stays out."""

    used: tuple[DataKind, ...] = ()
    excluded: tuple[DataKind, ...] = ()
    sources: tuple[Id, ...] = Field(min_length=1)


class Platform(Model):
    """What it is and what it takes; where readers may be sent stands apart, in `docs/_data/domains.yaml`."""

    controllers: tuple[Controller, ...] = Field(min_length=1)
    parent: Label | None = None
    """The company all controllers belong to."""
    category: Category
    aliases: tuple[Label, ...] = ()
    """Other names people know it by: a former name, a product, an abbreviation."""
    data: DataUse
