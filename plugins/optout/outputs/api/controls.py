"""Every switch and form."""

from __future__ import annotations

from typing import ClassVar

from optout.content import slug
from optout.outputs.api.model import ByLocale, Document
from optout.outputs.cited import sources_of
from optout.outputs.publication import Publication
from optout.records import Audience, Control, Difficulty, Model, PlatformRecord, Source
from optout.records.base import Id
from optout.records.difficulty import difficulty


class ControlEntry(Model):
    """One control of one platform."""

    id: str
    platform: Id
    control: Control
    difficulty: Difficulty
    applies_to: tuple[Audience, ...]
    sources: dict[Id, Source]
    name: ByLocale
    path: dict[str, tuple[str, ...]]
    """Menu steps by locale, only as somebody saw them."""


class ControlsDocument(Document):
    """Every switch and form, by platform."""

    address: ClassVar[str] = "controls.json"

    controls: tuple[ControlEntry, ...]


def controls_document(publication: Publication) -> ControlsDocument:
    """List the controls of every platform in the order of its record."""
    found = tuple(
        _entry(publication, uri, record, control)
        for uri, record in publication.collection.platforms()
        for control in record.controls
    )
    return ControlsDocument(generated_for=publication.today, controls=found)


def _entry(publication: Publication, uri: str, record: PlatformRecord, control: Control) -> ControlEntry:
    locales, name, part = publication.own_locales(uri), f"control.{control.id}.name", f"controls/{control.id}"
    seen = {locale: publication.prose(locale, uri).labels.get(control.id) for locale in locales}
    english = {locales[0]: control.path} if control.path else {}
    return ControlEntry(
        id=f"{slug(uri)}/{control.id}",
        platform=slug(uri),
        control=control,
        difficulty=difficulty(control),
        applies_to=tuple(policy.applies_to for policy in record.policies if policy.id in control.policies),
        sources={**sources_of(record, part), **sources_of(record, f"{part}/deadline")},
        name={locale: publication.texts(locale, uri)[name] for locale in locales},
        path=english | {locale: labels.path for locale, labels in seen.items() if labels},
    )
