"""The pages of the header: the same for every locale, each named by one short word in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from optout.content import kind_of
from optout.locales import Localiser
from optout.pages.edition import Edition

GUIDES = "index.md#guides"

PRIMARY = (GUIDES, "deadlines.md", "compare.md", "news/index.md", "rights/index.md")
"""What most readers come for; the rest waits in a menu of its own."""

_ROOMS = {
    GUIDES: ("platform",),
    "news/index.md": ("article", "news-year", "news-platform"),
    "rights/index.md": ("law",),
}
"""Kinds of pages that lie below an entry, where their address does not show it."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page of the menu; `current` is `page` on the page itself, `true` on one below it, else empty."""

    uri: str
    anchor: str
    label: str
    primary: bool
    current: str


def labels(localiser: Localiser) -> dict[str, str]:
    """Name the entries in their order."""
    gettext = localiser.messages.gettext
    return {
        GUIDES: gettext("Guides"),
        "deadlines.md": gettext("Deadlines"),
        "compare.md": gettext("Compare"),
        "news/index.md": gettext("News"),
        "rights/index.md": gettext("Your rights"),
        "authorities.md": gettext("Authorities"),
        "about/index.md": gettext("About"),
        "data/index.md": gettext("Data"),
        "contribute/index.md": gettext("Contribute"),
    }


def menu(edition: Edition, locale: str, uri: str) -> tuple[MenuEntry, ...]:
    """List the entries whose page exists, as seen from one page."""
    entries = []
    for target, label in labels(edition.localiser(locale)).items():
        page, _, anchor = target.partition("#")
        if edition.text_locale(locale, page):
            entries.append(MenuEntry(page, anchor, label, target in PRIMARY, _current(target, uri)))
    return tuple(entries)


def _current(target: str, uri: str) -> str:
    if target == uri:
        return "page"
    folder = target.removesuffix("index.md")
    below = target.endswith("/index.md") and uri.startswith(folder)
    return "true" if below or kind_of(uri).name in _ROOMS.get(target, ()) else ""
