"""Where every key and value of a YAML document stands; looked up only when there is something to say about it."""

from __future__ import annotations

import yaml

KeyPath = tuple[str | int, ...]
Position = tuple[int, int]
"""Line and column, from 1."""
Places = tuple[dict[KeyPath, Position], dict[KeyPath, Position]]
"""Those of the values, and those of the keys."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def position(event: yaml.Event, offset: int) -> Position:
    """Return where an event starts; `offset` is the number of lines above the text in its file."""
    mark = event.start_mark
    return (mark.line + 1 + offset, mark.column + 1) if mark else (1, 1)


def find_places(text: str, offset: int) -> Places:
    """Find the place of each key and value in a text that our reader has read without a fault."""
    return _Finder(offset).read(text)


class _Finder:
    """Reads once more a text that can be read, for the place of each key and value."""

    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.values: dict[KeyPath, Position] = {}
        self.keys: dict[KeyPath, Position] = {}
        self.path: list[str | int | None] = []
        """The keys and numbers down to where the next event stands; `None` where a mapping's next key is to come."""

    def read(self, text: str) -> Places:
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, yaml.ScalarEvent) and self.path and self.path[-1] is None:
                self.path[-1] = event.value
                self.keys[self._here()] = position(event, self.offset)
            elif isinstance(event, yaml.NodeEvent):
                self.values[self._here()] = position(event, self.offset)
                self._enter(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.path.pop()
                self._go_on()
        return self.values, self.keys

    def _enter(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self.path.append(None if isinstance(event, yaml.MappingStartEvent) else 0)
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Turn to the next key of a mapping or the next entry of a list."""
        if self.path:
            last = self.path[-1]
            self.path[-1] = last + 1 if isinstance(last, int) else None

    def _here(self) -> KeyPath:
        return tuple(part for part in self.path if part is not None)
