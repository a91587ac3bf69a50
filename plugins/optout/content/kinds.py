"""What kind of page an address is, and so which front matter it has. `pages/templates.py` knows how each kind looks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from optout.records import LawRecord, NewsRecord, PageMeta, PlatformRecord, PlatformTranslation


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page: its name, the addresses it has, and its front matter in English and in translations."""

    name: str
    pattern: str
    """A regular expression over the whole language-neutral address."""
    source: type[BaseModel] = PageMeta
    translation: type[BaseModel] = PageMeta


PROSE = PageKind("prose", r".*")
"""Title, description and text, and nothing a template adds."""

KINDS = (
    PageKind("home", r"index\.md"),
    PageKind("platform", r"platforms/(?!index\.md$).+\.md", PlatformRecord, PlatformTranslation),
    PageKind("deadlines", r"deadlines\.md"),
    PageKind("compare", r"compare\.md"),
    PageKind("news", r"news/index\.md"),
    PageKind("news-year", r"news/\d{4}/index\.md"),
    PageKind("news-platform", r"news/platforms/[^/]+\.md"),
    PageKind("article", r"news/\d{4}/[^/]+\.md", NewsRecord),
    PageKind("rights", r"rights/index\.md"),
    PageKind("law", r"rights/[^/]+\.md", LawRecord),
    PageKind("authorities", r"authorities\.md"),
    PageKind("data", r"data/index\.md"),
    PageKind("corrections", r"about/corrections\.md"),
    PageKind("translations", r"contribute/translations\.md"),
    PageKind("glossary", r"contribute/glossary\.md"),
    PageKind("checks", r"checks/index\.md"),
    PageKind("findings", r"checks/findings\.md"),
    PageKind("check", r"checks/[A-Z]{3}\d{3}\.md"),
    PROSE,
)
"""Every kind; an address is of the first kind whose pattern it has."""


@cache
def kind_of(uri: str) -> PageKind:
    """Tell the kind of a page by its language-neutral address."""
    return next(kind for kind in KINDS if re.fullmatch(kind.pattern, uri))


def is_platform(uri: str) -> bool:
    """Tell whether a page of this address is about one platform."""
    return kind_of(uri).name == "platform"


def is_article(uri: str) -> bool:
    """Tell whether a page of this address is a news article."""
    return kind_of(uri).name == "article"


def slug(uri: str) -> str:
    """Name a page by the last part of its address: `linkedin` for `platforms/linkedin.md`."""
    return uri.rpartition("/")[2].removesuffix(".md")
