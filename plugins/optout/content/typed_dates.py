"""Dates that somebody typed into a page, instead of leaving them to the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from optout.content.yaml_places import KeyPath
from optout.locales.written_dates import WrittenDate, find_dates

if TYPE_CHECKING:
    from optout.content.page import Page


_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A date somebody typed, where, and in which section (`None` for a text of the front matter)."""

    written: WrittenDate
    line: int
    column: int
    at: KeyPath | None = None
    section: str | None = None


def typed_dates(page: Page) -> Iterator[TypedDate]:
    """Yield the dates of a page's prose, then those of the sentences in its front matter."""
    words, sections = page.outline.prose.words, page.outline.sections
    for written in find_dates(words.text, page.locale):
        line, column = words.position(written.start)
        section = next((section.id for section in reversed(sections) if section.line <= line), None)
        yield TypedDate(written, line, column, section=section)
    texts = list(_texts(page))
    for path, text in texts if _DIGIT.search(" ".join(text for _, text in texts)) else ():
        for written in find_dates(text, page.locale):
            yield TypedDate(written, *page.front.value_position(path), at=path)


def _texts(page: Page) -> Iterator[tuple[KeyPath, str]]:
    """Yield the sentences of the front matter with their places."""
    yield from page.front_texts()
    if record := page.record:
        yield from ((("policies", n, "note"), item.note) for n, item in enumerate(record.policies) if item.note)
        yield from ((("controls", n, "note"), item.note) for n, item in enumerate(record.controls) if item.note)
        yield from ((("timeline", n, "text"), item.text) for n, item in enumerate(record.timeline))
        for number, dispute in enumerate(record.disputed):
            place: KeyPath = ("disputed", number, "claims")
            yield from (((*place, n, "text"), claim.text) for n, claim in enumerate(dispute.claims))
