"""A record as flat facts: a value for each path, without sentences and sources, so that two states can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import JsonValue

from optout.records.record import PlatformRecord

Facts = dict[str, JsonValue]
"""Values by path, such as `controls/training-switch/deadline/last_day`; what is empty or unknown has no entry."""

_LEFT_OUT = frozenset({"description", "note", "review_every", "sources", "text", "title", "verified"})
"""Words and evidence: a better sentence or one more source is not another fact."""


def facts(record: PlatformRecord) -> Facts:
    """Lay a record out flat; entries of lists stand under their id, or their name with `~1` for `/` (RFC 6901)."""
    return dict(sorted(_flat("", record.model_dump(mode="json", by_alias=True))))


def _flat(path: str, value: Any) -> Iterator[tuple[str, JsonValue]]:
    if isinstance(value, Mapping):
        for name, item in value.items():
            if name not in _LEFT_OUT and name != "id":
                yield from _flat(f"{path}/{name}" if path else name, item)
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        for item in value:
            yield from _flat(f"{path}/{_step(str(item.get('id') or item.get('name')))}", item)
    elif value is not None and value != []:
        yield path, value


def _step(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def read_step(step: str) -> str:
    """Return the name that a step of a path stands for."""
    return step.replace("~1", "/").replace("~0", "~")
