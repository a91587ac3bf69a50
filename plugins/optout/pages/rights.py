"""Your rights: the list of laws, and the frame of a page about one."""

from __future__ import annotations

from dataclasses import dataclass

from optout.content import Words, kind_of
from optout.locales import Localiser
from optout.locales.tags import countries as all_countries
from optout.pages import wording
from optout.pages.authorities import CountryView, authorities_by_country
from optout.pages.citations import Citations
from optout.pages.edition import Edition
from optout.pages.picker import CountryGroup, country_groups
from optout.pages.region_card import reach_text
from optout.pages.sources import source_views
from optout.pages.views import SourceView
from optout.records.law import LawRecord, Period


@dataclass(frozen=True, slots=True)
class LawCard:
    """A law in the list."""

    uri: str
    title: Words
    description: Words
    regions: str
    reach: str
    """The countries for scripts, as in `RegionCard`."""
    answer_within: str


@dataclass(frozen=True, slots=True)
class RightsPage:
    """All laws we have a page about."""

    laws: tuple[LawCard, ...]
    picker: tuple[CountryGroup, ...]


@dataclass(frozen=True, slots=True)
class LawPage:
    """What a page about a law shows besides its text."""

    regions: str
    answer_within: str
    may_extend_by: str
    countries: tuple[CountryView, ...]
    picker: tuple[CountryGroup, ...]
    """Empty where there is nothing to choose."""
    sources: tuple[SourceView, ...]


def rights_page(edition: Edition, locale: str, uri: str) -> RightsPage:
    """List the laws by title."""
    cards = [card for other in edition.collection.uris if (card := _card(edition, locale, other))]
    laws = tuple(sorted(cards, key=lambda card: wording.sort_key(card.title.text)))
    return RightsPage(laws, country_groups(edition, locale))


def law_page(edition: Edition, locale: str, uri: str) -> LawPage | None:
    """Build the view of a law, `None` while its front matter cannot be read."""
    page, localiser = edition.collection.source(uri), edition.localiser(locale)
    if page is None or page.law is None:
        return None
    law, geography = page.law, edition.collection.geography
    countries = geography.expand_all(law.regions, edition.today)
    views = tuple(view for view in authorities_by_country(edition, locale) if view.code in countries)
    return LawPage(
        _where(law, localiser),
        _period(law.answer_within, localiser),
        _period(law.may_extend_by, localiser),
        views,
        country_groups(edition, locale) if len(views) > 1 else (),
        source_views(Citations(law.sources), localiser),
    )


def law_headings(localiser: Localiser) -> dict[str, str]:
    """Name the sections a law's page adds."""
    gettext = localiser.messages.gettext
    return {"authorities": gettext("Where to complain"), "sources": gettext("Sources")}


def _card(edition: Edition, locale: str, uri: str) -> LawCard | None:
    page, localiser = edition.collection.source(uri), edition.localiser(locale)
    if kind_of(uri).name != "law" or page is None or page.law is None:
        return None
    prose = edition.prose(locale, uri)
    where, within = _where(page.law, localiser), _period(page.law.answer_within, localiser)
    reach = edition.collection.geography.expand_all(page.law.regions, edition.today) & all_countries()
    return LawCard(uri, prose.title, prose.description, where, reach_text(reach), within)


def _where(law: LawRecord, localiser: Localiser) -> str:
    regions = localiser.join(localiser.regions(law.regions))
    return f"{localiser.subdivision(law.subdivision)} ({regions})" if law.subdivision else regions


def _period(period: Period | None, localiser: Localiser) -> str:
    if period is None:
        return ""
    return localiser.months(period.months) if period.months else localiser.days(period.days or 0)
