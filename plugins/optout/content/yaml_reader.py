"""A strict subset of YAML that knows where every value stands.

No anchors, aliases, tags or repeated keys; depth is limited; every scalar stays a string, so that `NO` is a country.
Events are read one by one instead of composing a tree: libyaml's composer recurses, and deep input crashes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from optout.content.fault import Fault
from optout.content.yaml_places import LOADER, KeyPath, Places, Position, find_places, position

MAX_DEPTH = 12

_PROBLEMS = {
    "mapping values are not allowed": "This line has a second `: `. Put quotes around the text that holds it.",
    "did not find expected '-'": "This line is not indented like its list. Line it up with the `- ` above.",
    "did not find expected key": "This line is not indented like the keys above it. Line it up with them.",
    "could not find expected ':'": "This line is no key with a value. Write `key: value`, with a space, or indent it.",
    "block sequence entries are not allowed": "Put quotes around this text; it starts with a special sign.",
    "did not find expected alphabetic": "Put quotes around this text; it starts with a special sign.",
    "did not find expected ',' or": "A list or mapping in brackets is not closed. Add the missing `]` or `}`.",
    "found character that cannot start any token": "Put quotes around this text; it starts with a special sign.",
    "found unexpected end of stream": "A quotation mark is not closed. Add the missing one.",
}
"""What libyaml says, in words for people who have never met YAML."""

_FROM_ITS_START = ("could not find expected ':'", "found unexpected end of stream")
"""Where libyaml notices these is often lines below the mistake; it says where it began to read, too."""

_CLOSING = ('"', "'", "]", "}")
_WRITE_OUT = "Write the value out, or put quotes around a text."
_GOES_ON = "The text goes on behind its `{sign}`. Put quotes around all of it, and other quotation marks inside."


@dataclass(frozen=True)
class Document:
    """Values by key; `text` is what they were read from, and `offset` the number of lines above it in its file."""

    data: Any
    faults: tuple[Fault, ...] = ()
    text: str = ""
    offset: int = 0

    @property
    def values(self) -> dict[KeyPath, Position]:
        """The line and column (from 1) of each value."""
        return self._places[0]

    @property
    def keys(self) -> dict[KeyPath, Position]:
        """The line and column (from 1) of each key."""
        return self._places[1]

    @cached_property
    def _places(self) -> Places:
        """Where everything stands: read when something is found, for most documents never."""
        return ({}, {}) if self.faults else find_places(self.text, self.offset)


class _Reader:
    """Puts the values together, event by event, and refuses what the subset leaves out."""

    __slots__ = ("above", "key", "offset", "root", "top")

    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.root: Any = None
        self.top: Any = None
        """The list or mapping whose end has not been read yet, inside those `above`."""
        self.above: list[Any] = []
        self.key: str | None = None
        """The key whose value comes next."""

    def read(self, text: str) -> Any:
        parser = LOADER(text)
        take = parser.get_event
        steps: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.DocumentStartEvent: self._document,
            yaml.AliasEvent: self._alias,
        }
        while (event := take()) is not None:
            if step := steps.get(type(event)):
                step(event)
        return self.root

    def _refuse(self, event: yaml.Event, code: str, message: str) -> _Refused:
        return _Refused(Fault(*position(event, self.offset), code, message))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor or event.tag is not None:
            self._check(event)
        value = event.value
        if self.key is None and type(self.top) is dict:
            if value in self.top:
                raise self._refuse(event, "FIL005", f"`{value}` stands here twice. Keep one of the two.")
            self.key = value
        else:
            self._place(value)

    def _mapping(self, event: yaml.MappingStartEvent) -> None:
        self._start(event, {})

    def _sequence(self, event: yaml.SequenceStartEvent) -> None:
        self._start(event, [])

    def _start(self, event: yaml.CollectionStartEvent, data: Any) -> None:
        self._check(event)
        if len(self.above) >= MAX_DEPTH:
            raise self._refuse(event, "FIL003", f"The values are nested more than {MAX_DEPTH} deep. Flatten them.")
        if self.key is None and type(self.top) is dict:
            raise self._refuse(event, "FIL004", "A list or mapping cannot be a key. Write a plain key, then `:`.")
        self._place(data)
        self.above.append(self.top)
        self.top = data

    def _end(self, event: yaml.Event) -> None:
        self.top = self.above.pop()

    def _place(self, value: Any) -> None:
        if self.key is not None:
            self.top[self.key] = value
            self.key = None
        elif self.top is None:
            self.root = value
        else:
            self.top.append(value)

    def _document(self, event: yaml.Event) -> None:
        if self.root is not None:
            message = "A second document starts here. Keep one, between two lines of `---`."
            raise self._refuse(event, "FIL004", message)

    def _alias(self, event: yaml.AliasEvent) -> None:
        raise self._refuse(event, "FIL006", f"`*{event.anchor}` repeats another place. {_WRITE_OUT}")

    def _check(self, event: yaml.NodeEvent) -> None:
        if event.anchor:
            message = f"`&{event.anchor}` names a value for reuse. Remove the name, or put quotes around a text."
            raise self._refuse(event, "FIL006", message)
        if (tag := getattr(event, "tag", None)) not in (None, "!"):
            tag = str(tag).replace("tag:yaml.org,2002:", "!!")
            raise self._refuse(event, "FIL006", f"`{tag}` is a type tag. Remove it, or put quotes around a text.")


class _Refused(Exception):
    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def read_yaml(text: str, offset: int = 0) -> Document:
    """Read the subset; `offset` is the number of lines above the text in its file. A fault leaves the data `None`."""
    try:
        return Document(_Reader(offset).read(text), (), text, offset)
    except _Refused as refused:
        return Document(None, (refused.fault,))
    except yaml.MarkedYAMLError as error:
        return Document(None, (_syntax_fault(error, text, offset),))
    except yaml.YAMLError as error:
        message = f"This is not YAML we can read ({error}). Compare it with another guide."
        return Document(None, (Fault(1 + offset, 1, "FIL004", message),))


def _syntax_fault(error: yaml.MarkedYAMLError, text: str, offset: int) -> Fault:
    problem = error.problem or "it cannot be read"
    mark = error.problem_mark or error.context_mark
    if problem.startswith(_FROM_ITS_START):
        mark = error.context_mark or mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    before = "".join(text.split("\n")[line - 1 : line])[: column - 1].rstrip()  # YAML knows other ends of lines, too
    if problem.startswith("did not find expected key") and before.endswith(_CLOSING):
        return Fault(line + offset, column, "FIL004", _GOES_ON.format(sign=before[-1]))
    plain = next((words for start, words in _PROBLEMS.items() if problem.startswith(start)), None)
    message = plain or f"The front matter breaks off here ({problem}). Compare the lines around it with another guide."
    return Fault(line + offset, column, "FIL004", message)
