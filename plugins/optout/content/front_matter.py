"""The block between two lines of `---` at the top of a page."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Any

from optout.content.fault import Fault
from optout.content.yaml_places import KeyPath, Position
from optout.content.yaml_reader import Document, read_yaml

MAX_FRONT_MATTER_CHARACTERS = 48 * 1024
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Keys and values of a page's front matter, where each stands, and the body below."""

    document: Document
    body: str
    body_line: int
    block: str = ""
    """The text of the front matter, which begins in line `block_line` of its file."""
    block_line: int = 2

    def beside(self, path: KeyPath) -> Container[object]:
        """Return the keys or entries a place stands among, itself included."""
        spot: Any = self.document.data
        for part in path[:-1]:
            spot = spot[part] if type(spot) in (list, dict) else ()
        return spot if isinstance(spot, list | dict) else ()

    def line(self, number: int) -> str:
        """Return a line of the file as it is written, without its end; empty where there is none."""
        first, text = (self.body_line, self.body) if number >= self.body_line else (self.block_line, self.block)
        lines = text.split("\n")
        return lines[number - first] if 0 <= number - first < len(lines) else ""

    def key_position(self, path: KeyPath) -> Position:
        """Return the line and column of a key, or of the nearest thing around it."""
        return self.document.keys.get(path) or self.value_position(path)

    def value_position(self, path: KeyPath) -> Position:
        """Return the line and column of a value, or of the nearest thing around it."""
        for length in range(len(path), 0, -1):
            if found := self.document.values.get(path[:length]) or self.document.keys.get(path[:length]):
                return found
        return 1, 1


def read_front_matter(text: str, *, needs_keys: bool = True) -> FrontMatter:
    """Split a page into front matter and body and read the former; a regional variant needs no keys in it."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return _without(text, 1, Fault(1, 1, "FIL002", "The page does not start with a line `---`. Add front matter."))
    end = _end(lines)
    if end is None:
        return _without("", 1, Fault(1, 1, "FIL002", "The front matter never ends. Close it with a line `---`."))
    block, body = "\n".join(lines[1:end]), "\n".join(lines[end + 1 :])
    if len(block) > MAX_FRONT_MATTER_CHARACTERS:
        message = f"The front matter has {len(block):,} characters; {MAX_FRONT_MATTER_CHARACTERS:,} are allowed."
        return _without(body, end + 2, Fault(1, 1, "FIL003", message))
    document = read_yaml(block, offset=1)
    if document.data is None and not document.faults and not needs_keys:
        document = replace(document, data={})
    if not document.faults and not isinstance(document.data, dict):
        return _without(body, end + 2, Fault(2, 1, "FIL002", "The front matter has no keys. Start with `title:`."))
    return FrontMatter(document, body, end + 2, block)


def divide(text: str) -> tuple[str, str, str]:
    """Divide a page whose front matter can be read: the line that opens it, what it holds, and all from its end on."""
    lines = text.split("\n")
    end = _end(lines) or len(lines)
    return f"{lines[0]}\n", "".join(f"{line}\n" for line in lines[1:end]), "\n".join(lines[end:])


def _end(lines: list[str]) -> int | None:
    return next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE), None)


def _without(body: str, body_line: int, fault: Fault) -> FrontMatter:
    return FrontMatter(Document(None, (fault,)), body, body_line)
