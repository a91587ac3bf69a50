"""What changed, what happened, and who checked."""

from __future__ import annotations

from typing import ClassVar

from pydantic import JsonValue

from optout.outputs.api.model import ByLocale, Document
from optout.outputs.cited import sources_of
from optout.outputs.log import LogEntry, Origin, log
from optout.outputs.publication import Publication
from optout.records import ChangeKind, Model, PartialDate, Source
from optout.records.base import Id


class ChangeEntry(Model):
    """A change of a published fact, an event, or a check of a record."""

    id: str
    date: PartialDate
    origin: Origin
    platform: Id
    kind: ChangeKind | None
    """For a fact that changed."""
    fact: str
    """The path of a fact that changed, or the id of an event; empty for a whole guide and for a check."""
    before: JsonValue
    after: JsonValue
    sources: dict[Id, Source]
    """What is cited for the fact as it is now."""
    sentence: ByLocale


class ChangesDocument(Document):
    """What changed, what happened and who checked, newest first."""

    address: ClassVar[str] = "changes.json"

    changes: tuple[ChangeEntry, ...]


def changes_document(publication: Publication) -> ChangesDocument:
    """List the whole log, newest first."""
    found = tuple(_entry(publication, entry) for entry in log(publication))
    return ChangesDocument(generated_for=publication.today, changes=found)


def _entry(publication: Publication, entry: LogEntry) -> ChangeEntry:
    change = entry.change
    return ChangeEntry(
        id=entry.id,
        date=entry.date,
        origin=entry.origin,
        platform=entry.platform,
        kind=change.kind if change else None,
        fact=change.fact if change else entry.event.id if entry.event else "",
        before=change.before if change else None,
        after=change.after if change else None,
        sources=sources_of(entry.record, entry.fact) if entry.record else {},
        sentence={locale: entry.sentence(publication, locale) for locale in entry.locales(publication)},
    )
