"""What records refer to: authorities, regions, words, and the rules they pass."""

from __future__ import annotations

import inspect
from typing import ClassVar

from optout.locales import Localiser
from optout.locales.tags import countries
from optout.outputs.api.model import ByLocale, Document
from optout.outputs.publication import Publication
from optout.records import Model, Regulator
from optout.records.base import Id, Region
from optout.records.reference import Membership
from optout.rules import REGISTRY


class RegulatorsDocument(Document):
    """Supervisory authorities by id."""

    address: ClassVar[str] = "regulators.json"

    regulators: dict[Id, Regulator]


class GroupEntry(Model):
    """A group of countries with dated membership."""

    label: ByLocale
    world: bool
    """Whether every country belongs to it."""
    members: dict[Region, Membership]


class RegionsDocument(Document):
    """Groups of regions, and the names of all countries (ISO 3166-1)."""

    address: ClassVar[str] = "regions.json"

    groups: dict[Region, GroupEntry]
    countries: dict[Region, ByLocale]


class VocabularyDocument(Document):
    """The words of the records: family, word, label by locale."""

    address: ClassVar[str] = "vocabulary.json"

    vocabulary: dict[str, dict[str, ByLocale]]


class RuleEntry(Model):
    """A rule that every record passes."""

    code: str
    severity: str
    calendar: bool
    """Whether its findings depend on the day."""
    summary: str
    manual: str


class RulesDocument(Document):
    """What is checked before anything is published."""

    address: ClassVar[str] = "rules.json"

    rules: tuple[RuleEntry, ...]


def regulators_document(publication: Publication) -> RegulatorsDocument:
    """List the authorities by id."""
    found = dict(sorted(publication.collection.reference.regulators.items()))
    return RegulatorsDocument(generated_for=publication.today, regulators=found)


def regions_document(publication: Publication) -> RegionsDocument:
    """Name every group and country in every language."""
    localisers = _localisers(publication)
    groups = {
        code: GroupEntry(
            label={tag: localiser.region(code) for tag, localiser in localisers.items()},
            world=group.world,
            members=dict(sorted(group.members.items())),
        )
        for code, group in sorted(publication.collection.reference.regions.items())
    }
    names = {
        code: {tag: localiser.region(code) for tag, localiser in localisers.items()} for code in sorted(countries())
    }
    return RegionsDocument(generated_for=publication.today, groups=groups, countries=names)


def vocabulary_document(publication: Publication) -> VocabularyDocument:
    """Label every word in every language."""
    localisers = _localisers(publication)
    found = {
        family: {
            word: {tag: localiser.term(family, word) for tag, localiser in localisers.items()} for word in sorted(words)
        }
        for family, words in sorted(publication.collection.reference.vocabulary.items())
    }
    return VocabularyDocument(generated_for=publication.today, vocabulary=found)


def rules_document(publication: Publication) -> RulesDocument:
    """List the rules by code."""
    found = tuple(
        RuleEntry(
            code=rule.code,
            severity=rule.severity,
            calendar=rule.calendar,
            summary=rule.summary,
            manual=inspect.getdoc(rule.check) or "",
        )
        for _, rule in sorted(REGISTRY.items())
    )
    return RulesDocument(generated_for=publication.today, rules=found)


def _localisers(publication: Publication) -> dict[str, Localiser]:
    return {tag: publication.localiser(tag) for tag in publication.collection.locales}
