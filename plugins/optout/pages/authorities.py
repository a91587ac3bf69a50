"""Supervisory authorities by country, with what each did in the cases of our guides."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from optout.pages import wording
from optout.pages.cases import CaseView, article_cases, event_cases
from optout.pages.edition import Edition
from optout.pages.picker import CountryGroup, country_groups
from optout.pages.views import Button
from optout.records import Regulator


@dataclass(frozen=True, slots=True)
class AuthorityView:
    """One authority; its name stays in its own language."""

    id: str
    name: str
    country: str
    subdivision: str
    website: Button
    complaint: Button | None
    cases: tuple[CaseView, ...]


@dataclass(frozen=True, slots=True)
class CountryView:
    """A country and its authorities."""

    code: str
    name: str
    authorities: tuple[AuthorityView, ...]


@dataclass(frozen=True, slots=True)
class AuthoritiesPage:
    """Countries by name."""

    countries: tuple[CountryView, ...]
    picker: tuple[CountryGroup, ...]


def authorities_page(edition: Edition, locale: str, uri: str) -> AuthoritiesPage:
    """Build the view of the page of authorities."""
    return AuthoritiesPage(authorities_by_country(edition, locale), country_groups(edition, locale))


def authorities_by_country(edition: Edition, locale: str) -> tuple[CountryView, ...]:
    """List every country that has an authority here, by its name in the reader's language."""
    localiser = edition.localiser(locale)
    views = sorted(authority_views(edition, locale), key=lambda view: (view.country, view.subdivision, view.id))
    countries = [
        CountryView(code, localiser.region(code), tuple(group))
        for code, group in groupby(views, key=lambda view: view.country)
    ]
    return tuple(sorted(countries, key=lambda country: wording.sort_key(country.name)))


def authority_views(edition: Edition, locale: str) -> tuple[AuthorityView, ...]:
    """List every authority of the reference data with its cases, newest first."""
    found: dict[str, list[CaseView]] = {}
    for event, case in event_cases(edition, locale):
        if event.actor:
            found.setdefault(event.actor, []).append(case)
    for actor, case in article_cases(edition, locale):
        found.setdefault(actor, []).append(case)
    return tuple(
        _view(edition, locale, name, regulator, found.get(name, []))
        for name, regulator in sorted(edition.collection.reference.regulators.items())
    )


def _view(edition: Edition, locale: str, name: str, regulator: Regulator, cases: list[CaseView]) -> AuthorityView:
    localiser = edition.localiser(locale)
    website = wording.button(regulator.short, regulator.website)
    assert website
    return AuthorityView(
        name,
        regulator.name,
        regulator.country,
        localiser.subdivision(regulator.subdivision) if regulator.subdivision else "",
        website,
        wording.button(localiser.messages.gettext("Complain"), regulator.complaint),
        tuple(sorted(cases, key=lambda case: (case.when.iso, case.uri), reverse=True)),
    )
