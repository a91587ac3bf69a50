"""A strict subset of YAML that knows where every value stands.

No anchors, aliases, tags or repeated keys; depth is limited; every scalar stays a string, so that `NO` is a country.
Events are read one by one instead of composing a tree: libyaml's composer recurses, and deep input crashes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from optout.content.fault import Fault

MAX_DEPTH = 12

_PROBLEMS = {
    "mapping values are not allowed": "This line has a second `: `. Put quotes around the text that holds it.",
    "did not find expected '-'": "This line is not indented like its list. Line it up with the `- ` above.",
    "did not find expected key": "This line is not indented like the keys above it. Line it up with them.",
    "could not find expected ':'": "This line is no key with a value. Write `key: value`, or indent it.",
    "did not find expected ',' or": "A list or mapping in brackets is not closed. Add the missing `]` or `}`.",
    "found character that cannot start any token": "Put quotes around this text; it starts with a special sign.",
    "found unexpected end of stream": "A quotation mark is not closed. Add the missing one.",
}
"""What libyaml says, in words for people who have never met YAML."""

KeyPath = tuple[str | int, ...]
Position = tuple[int, int]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """Values by key, and the line and column (from 1) of each key and value."""

    data: Any
    values: dict[KeyPath, Position]
    keys: dict[KeyPath, Position]
    faults: tuple[Fault, ...] = ()


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read yet."""

    path: KeyPath
    data: list[Any] | dict[str, Any]
    key: str | None = None


@dataclass(slots=True)
class _Builder:
    offset: int
    root: Any = None
    values: dict[KeyPath, Position] = field(default_factory=dict)
    keys: dict[KeyPath, Position] = field(default_factory=dict)
    stack: list[_Open] = field(default_factory=list)

    def position(self, event: yaml.Event) -> Position:
        mark = event.start_mark
        return (mark.line + 1 + self.offset, mark.column + 1) if mark else (1, 1)

    def refuse(self, event: yaml.Event, code: str, message: str) -> _Refused:
        return _Refused(Fault(*self.position(event), code, message))

    def take(self, event: yaml.Event) -> None:
        self._check(event)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._start(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.stack.pop()

    def _check(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self.refuse(event, "FIL006", f"`*{event.anchor}` repeats another place. Write the value out.")
        if anchor := getattr(event, "anchor", None):
            raise self.refuse(event, "FIL006", f"`&{anchor}` names a value for reuse. Remove the name.")
        if (tag := getattr(event, "tag", None)) not in (None, "!"):
            tag = str(tag).replace("tag:yaml.org,2002:", "!!")
            raise self.refuse(event, "FIL006", f"`{tag}` is a type tag. Remove it; every value is plain text.")
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise self.refuse(event, "FIL004", "A second document starts here. Keep one, between two lines of `---`.")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        top = self.stack[-1] if self.stack else None
        if top is None or isinstance(top.data, list) or top.key is not None:
            self._place(event, event.value)
            return
        path = (*top.path, event.value)
        if path in self.keys:
            raise self.refuse(event, "FIL005", f"`{event.value}` stands here twice. Keep one of the two.")
        self.keys[path] = self.position(event)
        top.key = event.value

    def _start(self, event: yaml.Event) -> None:
        if len(self.stack) >= MAX_DEPTH:
            raise self.refuse(event, "FIL003", f"The values are nested more than {MAX_DEPTH} deep. Flatten them.")
        if self.stack and isinstance(self.stack[-1].data, dict) and self.stack[-1].key is None:
            raise self.refuse(event, "FIL004", "A list or mapping cannot be a key. Write a plain key, then `:`.")
        data: list[Any] | dict[str, Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._place(event, data)
        self.stack.append(_Open(path, data))

    def _place(self, event: yaml.Event, value: Any) -> KeyPath:
        path: KeyPath = ()
        if not self.stack:
            self.root = value
        else:
            top = self.stack[-1]
            if isinstance(top.data, list):
                path = (*top.path, len(top.data))
                top.data.append(value)
            else:
                assert top.key is not None
                path = (*top.path, top.key)
                top.data[top.key], top.key = value, None
        self.values[path] = self.position(event)
        return path


class _Refused(Exception):
    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def read_yaml(text: str, offset: int = 0) -> Document:
    """Read the subset; `offset` is the number of lines above the text in its file. A fault leaves the data `None`."""
    builder = _Builder(offset)
    try:
        for event in _events(text):
            builder.take(event)
    except _Refused as refused:
        return Document(None, builder.values, builder.keys, (refused.fault,))
    except yaml.MarkedYAMLError as error:
        return Document(None, builder.values, builder.keys, (_syntax_fault(error, offset),))
    except yaml.YAMLError as error:
        fault = Fault(
            1 + offset, 1, "FIL004", f"This is not YAML we can read ({error}). Compare it with another guide."
        )
        return Document(None, builder.values, builder.keys, (fault,))
    return Document(builder.root, builder.values, builder.keys)


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=_LOADER)


def _syntax_fault(error: yaml.MarkedYAMLError, offset: int) -> Fault:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = error.problem or "it cannot be read"
    plain = next((words for start, words in _PROBLEMS.items() if problem.startswith(start)), None)
    message = plain or f"The front matter breaks off here ({problem}). Compare the lines around it with another guide."
    return Fault(line + offset, column, "FIL004", message)
