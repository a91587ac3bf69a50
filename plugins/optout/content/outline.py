"""What a Markdown body consists of: sections with ids, and links, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LEAD = "lead"
"""The id of what stands before the first second-level heading."""

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*(?:\{[ \t]*#([^\s}]+)[^}]*\})?[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_LINK = re.compile(r"(?P<image>!?)\[(?P<text>(?:\\.|[^\[\]\\])*)\]\(\s*<?(?P<target>[^)\s>]*)>?[^)]*\)")
_DEFINITION = re.compile(r" {0,3}\[(?P<text>[^\]]+)\]:\s*<?(?P<target>[^\s>]+)")
_AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `id` is `None` where none is written."""

    level: int
    title: str
    id: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """A second-level heading with all below it, or the lead; `text` includes the heading line."""

    id: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image as written."""

    text: str
    target: str
    line: int
    column: int
    image: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """The structure of one body."""

    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    links: tuple[Link, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The anchors the body itself defines."""
        return frozenset(heading.id for heading in self.headings if heading.id)


def read_outline(body: str, first_line: int = 1) -> Outline:
    """Find headings, sections and links outside code; lines count from `first_line`."""
    prose = list(_outside_code(body))
    headings = tuple(
        Heading(len(match[1]), match[2], match[3], first_line + number)
        for number, line in enumerate(prose)
        if (match := _HEADING.match(line))
    )
    return Outline(headings, tuple(_sections(body, headings, first_line)), tuple(_links(prose, first_line)))


def _outside_code(body: str) -> Iterator[str]:
    """Yield each line with code replaced by spaces, so that columns stay true."""
    fence = ""
    for line in body.split("\n"):
        match = _FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence):
                fence = ""
            yield ""
        elif match:
            fence = match[1]
            yield ""
        else:
            yield _CODE.sub(lambda code: " " * len(code.group()), line)


def _sections(body: str, headings: tuple[Heading, ...], first_line: int) -> Iterator[Section]:
    lines = body.split("\n")
    starts = [(LEAD, 0)]
    starts += [
        (heading.id or f"line-{heading.line}", heading.line - first_line) for heading in headings if heading.level == 2
    ]
    ends = [start for _, start in starts[1:]] + [len(lines)]
    for (name, start), end in zip(starts, ends, strict=True):
        text = "\n".join(lines[start:end]).strip()
        if text or name != LEAD:
            yield Section(name, text, first_line + start)


def _links(prose: list[str], first_line: int) -> Iterator[Link]:
    for number, line in enumerate(prose, start=first_line):
        for match in _LINK.finditer(line):
            yield Link(match["text"], match["target"], number, match.start() + 1, bool(match["image"]))
        for match in _DEFINITION.finditer(line):
            yield Link(match["text"], match["target"], number, match.start() + 1)
        for match in _AUTOLINK.finditer(line):
            yield Link(match["target"], match["target"], number, match.start() + 1)
