"""A place that stays the same when lines move: a key path such as `controls/form/url`, or a section, `#stop`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from optout.content.collection import Collection
from optout.content.front_matter import FrontMatter
from optout.content.page import Page
from optout.content.yaml_places import KeyPath, Position
from optout.records.facts import read_step


@dataclass(frozen=True, slots=True)
class Span:
    """The characters from one position up to another, which is no longer part of it."""

    start: Position
    end: Position

    def holds(self, line: int, column: int) -> bool:
        """Tell whether a character lies in it."""
        return self.start <= (line, column) < self.end


_WHOLE = Span((1, 1), (1_000_000, 1))


def find_place(collection: Collection, file: str, at: str | None) -> Span | None:
    """Find a place in a file, or the whole file; `None` where there is no such file or place."""
    front, page = collection.front(file), collection.page_at(file)
    if at is None:
        return _WHOLE if front or any(entry.path == file for entry in collection.files) else None
    if at.startswith("#"):
        return _section(page, at[1:]) if page else None
    return _key(front, at) if front else None


def _section(page: Page, name: str) -> Span | None:
    lines = [(section.id, section.line) for section in page.outline.sections]
    for number, (own, line) in enumerate(lines):
        if own == name:
            return Span((line, 1), (lines[number + 1][1], 1) if number + 1 < len(lines) else _WHOLE.end)
    return None


def _key(front: FrontMatter, written: str) -> Span | None:
    path = _key_path(front.document.data, [read_step(step) for step in written.split("/")])
    if path is None:
        return None
    document = front.document
    start = document.keys.get(path) or document.values[path]
    others = (at for places in (document.keys, document.values) for key, at in places.items() if not _below(key, path))
    body = (front.body_line, 1) if front.body_line > start[0] else _WHOLE.end
    return Span(start, min([*(at for at in others if at > start), body]))


def _below(key: KeyPath, path: KeyPath) -> bool:
    return key[: len(path)] == path


def _key_path(data: Any, steps: list[str]) -> KeyPath | None:
    path: KeyPath = ()
    for step in steps:
        names: list[Any] = list(data) if isinstance(data, dict) else []
        if isinstance(data, list):
            names = [number for number, item in enumerate(data) if step in (_name(item), str(number))]
        key = next((name for name in names if isinstance(data, list) or name == step), None)
        if key is None:
            return None
        path, data = (*path, key), data[key]
    return path


def _name(item: Any) -> str | None:
    return (item.get("id") or item.get("name")) if isinstance(item, dict) else None
