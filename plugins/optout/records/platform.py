"""Who runs a platform, where it lives, and what it takes."""

from __future__ import annotations

from pydantic import Field

from optout.records.base import Id, Label, Model, Region, Text
from optout.records.vocabulary import Category, DataKind


class Operator(Model):
    """The controller behind a platform."""

    name: Label
    country: Region
    parent: Label | None = None
    authority: Id | None = None
    """The lead supervisory authority, an id of `docs/_data/regulators.yaml`."""
    sources: tuple[Id, ...] = Field(min_length=1)


class HelperHost(Model):
    """A host outside the platform's domains that an official form may live on."""

    operator: Label
    reason: Text


class DataUse(Model):
    """What goes into training and what the platform says stays out."""

    used: tuple[DataKind, ...] = ()
    excluded: tuple[DataKind, ...] = ()
    sources: tuple[Id, ...] = Field(min_length=1)


class Platform(Model):
    """The platform itself."""

    operator: Operator
    category: Category
    domains: tuple[str, ...] = Field(min_length=1)
    """Registrable domains a reader may be sent to."""
    aliases: tuple[Label, ...] = ()
    """Other names people know it by: a former name, a product, an abbreviation."""
    shares_domain_with: tuple[Id, ...] = ()
    """Slugs of platforms on one of the same domains, such as two products of one company."""
    helper_hosts: dict[str, HelperHost] = {}
    data: DataUse
