"""The sources that stand behind one fact of a record, by the path of the fact."""

from __future__ import annotations

from collections.abc import Iterable

from optout.records import PlatformRecord, Source
from optout.records.facts import read_step


def sources_of(record: PlatformRecord, fact: str) -> dict[str, Source]:
    """Return what is cited for a fact, or for the part of the record it belongs to; nothing once that is gone."""
    return {name: record.sources[name] for name in dict.fromkeys(_names(record, fact)) if name in record.sources}


def _names(record: PlatformRecord, fact: str) -> Iterable[str]:
    kind, name, rest, *_ = (*fact.split("/"), "", "", "")
    if kind == "gone":
        return record.gone.sources if record.gone else ()
    if kind == "platform":
        return _of_platform(record, name, read_step(rest))
    if kind == "disputed":
        return [source for one in record.disputed if one.id == name for claim in one.claims for source in claim.sources]
    if kind == "controls" and rest == "deadline":
        return [source for one in record.controls if one.id == name and one.deadline for source in one.deadline.sources]
    cited = {
        "controls": [(one.id, one.sources) for one in record.controls],
        "policies": [(one.id, one.sources) for one in record.policies],
        "timeline": [(one.id, one.sources) for one in record.timeline],
    }
    return [source for found, sources in cited.get(kind, ()) if found == name for source in sources]


def _of_platform(record: PlatformRecord, part: str, name: str) -> Iterable[str]:
    if part == "data":
        return record.platform.data.sources
    controllers = record.platform.controllers if part == "controllers" else ()
    return [source for one in controllers if one.name == name for source in one.sources]
