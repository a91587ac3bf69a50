"""What a page says that is shown where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from optout.locales import Localiser, direction
from optout.pages.search_words import FinderWords, finder_words


@dataclass(frozen=True, slots=True)
class LostView:
    """The message in one language, with the way to that language's guides."""

    locale: str
    direction: str
    title: str
    text: str
    link: str
    home_url: str
    report: str
    report_url: str
    finder: FinderWords


@dataclass(frozen=True, slots=True)
class LostPage:
    """The message in the page's own language; `others` where a host has one such page for all locales."""

    own: LostView
    others: tuple[LostView, ...] = ()


def lost_page(
    localisers: Mapping[str, Localiser],
    homes: Mapping[str, str],
    reports: Mapping[str, str],
    locale: str,
    *,
    for_all: bool,
) -> LostPage:
    """Word the page of one locale; `homes` and `reports` are the addresses of home pages and of forms by locale."""
    others = [tag for tag in localisers if tag != locale] if for_all else []
    view = {tag: _view(localisers[tag], homes[tag], reports[tag]) for tag in (locale, *others)}
    return LostPage(view[locale], tuple(view[tag] for tag in others))


def lost_text(localiser: Localiser) -> str:
    """Say that there is nothing at an address."""
    gettext = localiser.messages.gettext
    return gettext("There is no page at this address. It may have moved, or the link has a typing error.")


def _view(localiser: Localiser, home_url: str, report_url: str) -> LostView:
    gettext = localiser.messages.gettext
    return LostView(
        localiser.tag,
        direction(localiser.tag),
        gettext("Page not found"),
        lost_text(localiser),
        gettext("Go to all guides"),
        home_url,
        gettext("Tell us in a form"),
        report_url,
        finder_words(localiser),
    )
