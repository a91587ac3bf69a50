"""What a Markdown body consists of: sections with ids, and links, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from optout.content.placed import PlacedText

LEAD = "lead"
"""The id of what stands before the first second-level heading."""

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*(?:\{[ \t]*#([^\s}]+)[^}]*\})?[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
LINK = re.compile(
    r"\[(?P<text>(?:\\.|\n(?![ \t]*\n)|[^\[\]\\\n]|\[[^\[\]\n]*\])*)\]"
    r"\(\s*<?(?P<target>(?:[^()\s>]|\([^()\s>]*\))*)>?[^)]*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[(?P<text>[^\[\]\n]+)\]:[ \t]*\n?[ \t]*<?(?P<target>[^\s>]+)", re.MULTILINE)
_BRACKET = re.compile(r"\[")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
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

    @property
    def is_written(self) -> bool:
        """Whether there is more than a heading and comments, such as the draft of a translation starts with."""
        words = self.text if self.id == LEAD else self.text.partition("\n")[2]
        return bool(without_comments(words).strip())


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image as written."""

    text: str
    target: str
    line: int
    column: int
    image: bool = False
    target_line: int = 0
    target_column: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """The structure of one body; `prose` is the body with code replaced by spaces."""

    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    prose: PlacedText

    @property
    def ids(self) -> frozenset[str]:
        """The anchors the body itself defines."""
        return frozenset(heading.id for heading in self.headings if heading.id)


def without_comments(text: str) -> str:
    """Leave out what no reader sees."""
    return _COMMENT.sub("", text) if "<!--" in text else text


def read_outline(body: str, first_line: int = 1) -> Outline:
    """Find headings, sections and links outside code; lines count from `first_line`."""
    prose = "\n".join(_outside_code(body)) if "`" in body or "~~~" in body else body
    headings = tuple(
        Heading(len(match[1]), match[2], match[3], first_line + number)
        for number, line in enumerate(prose.split("\n"))
        if line.startswith("#") and (match := _HEADING.match(line))
    )
    text = PlacedText(prose, first_line)
    return Outline(headings, tuple(_sections(body, headings, first_line)), tuple(_links(text)), text)


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


def _links(prose: PlacedText) -> Iterator[Link]:
    """Find links in the order of the text; a link's text may run over two lines or hold a picture."""
    text = prose.text
    if "[" not in text and "<" not in text:
        return
    matches = [match for start in _BRACKET.finditer(text) if (match := LINK.match(text, start.start()))]
    matches += [*_DEFINITION.finditer(text), *_AUTOLINK.finditer(text)]
    for match in sorted(matches, key=lambda match: match.start()):
        image = match.re is LINK and text[match.start() - 1 : match.start()] == "!"
        label = match["text"] if match.re is not _AUTOLINK else match["target"]
        place = prose.position(match.start() - image)
        yield Link(label, match["target"], *place, image, *prose.position(match.start("target")))
