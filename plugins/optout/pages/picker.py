"""The choice of a country, for scripts: every country by its name, those that share most answers together."""

from __future__ import annotations

from dataclasses import dataclass

from optout.locales.tags import countries
from optout.pages import wording
from optout.pages.edition import Edition

TOGETHER = "EEA"
"""The group whose countries mostly have the same answer."""


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """Countries under one heading, as (code, name)."""

    label: str
    countries: tuple[tuple[str, str], ...]


def country_groups(edition: Edition, locale: str) -> tuple[CountryGroup, ...]:
    """List every country by name in the reader's language, in two groups."""
    localiser, geography = edition.localiser(locale), edition.collection.geography
    together = geography.expand(TOGETHER, edition.today) & countries()
    gettext = localiser.messages.gettext

    def group(label: str, codes: frozenset[str]) -> CountryGroup:
        names = ((code, localiser.region(code)) for code in codes)
        return CountryGroup(label, tuple(sorted(names, key=lambda item: (wording.sort_key(item[1]), item[0]))))

    return (group(localiser.region(TOGETHER), together), group(gettext("Other countries"), countries() - together))
