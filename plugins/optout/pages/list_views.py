"""What lists of pages print: plain values in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from optout.content import Words
from optout.pages.views import When


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of this site by its title."""

    uri: str
    title: Words
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class NewsItem:
    """An article in a list."""

    uri: str
    title: Words
    standfirst: Words
    when: When
    category_label: str
    platforms: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class RelatedItem:
    """A page close to this one; `when` is set on articles, `score` counts to 100."""

    uri: str
    title: Words
    when: When | None
    score: int
