"""What every page shows around its content: languages, alternates, its own state."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from optout.content import State
from optout.diagnostics import Diagnostic
from optout.pages.channels import NO_CHANNELS, Channels
from optout.pages.contents import ContentsEntry
from optout.pages.correction import Correction
from optout.pages.menu import MenuEntry
from optout.pages.search_words import FinderWords
from optout.pages.share import Share
from optout.pages.word_diff import Change

_HEADING = re.compile(r"<h2\b.*?</h2>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """This page in one language; `own` is false where that language shows a fallback."""

    tag: str
    name: str
    url: str
    current: bool
    own: bool


@dataclass(frozen=True, slots=True)
class Alternate:
    """An absolute address for search engines, per language tag or `x-default`."""

    hreflang: str
    url: str
    og_locale: str = ""
    """The locale as `og:locale:alternate` wants it; empty for `x-default`."""


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section of the prose as HTML, with the language it is written in and whether it is up to date."""

    id: str
    html: str
    locale: str
    state: State
    foreign: bool
    """Whether the text is in another language than the page's own, so that `lang` must be marked."""
    changes: tuple[Change, ...] = ()
    """What changed in the English text since the translation was made."""
    before: SectionView | None = None
    """The outdated translation, where the English text of today stands in its place."""

    @property
    def heading(self) -> str:
        """Its heading as HTML; what stands before the first heading of a page has none."""
        found = _HEADING.match(self.html)
        return found[0] if found else ""

    @property
    def text(self) -> str:
        """What follows the heading, as HTML."""
        return self.html.removeprefix(self.heading)

    def with_before(self, before: SectionView) -> SectionView:
        """Return the section with its outdated translation."""
        return replace(self, before=before)


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture services show with a link, by its absolute address; what it says in words; its size in pixels."""

    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PageView:
    """Everything a template knows of a page besides its prose."""

    locale: str
    title: str
    title_locale: str
    is_fallback: bool
    english_title: str = ""
    """The English title of today, where the translation is one of an earlier title."""
    machine_made: bool = False
    """Whether a machine translated the text and nobody has read it yet."""
    languages: tuple[LanguageLink, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    """This page in every locale that has it; empty on a page that shows another's text."""
    og_locale: str = ""
    """The locale of the text, as `og:locale` wants it."""
    sections: Mapping[str, SectionView] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    """Headings the template adds, by anchor."""
    contents: tuple[ContentsEntry, ...] = ()
    kind: str = "prose"
    """The name of the page's kind (`content/kinds.py`)."""
    body: object = None
    """The one view the template of this kind needs (`pages/templates.py`); `None` where there is nothing to show."""
    channels: Channels = NO_CHANNELS
    menu: tuple[MenuEntry, ...] = ()
    finder: FinderWords | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    correction: Correction | None = None
    """`None` where there is nothing to correct, as on the 404 page."""
    home_url: str = "."
    document_title: str = ""
    """What windows, lists of results and shared links call the page; the heading on it may be shorter."""
    picture: Picture | None = None
    share: Share | None = None
    """`None` where the page does not offer to be passed on."""
    linked_data: str = ""
    """JSON-LD, ready to stand in a `<script>`."""
