"""Words, dates, names and lists as one locale writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from gettext import NullTranslations
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton, format_timedelta
from babel.lists import format_list

from optout.locales import tags
from optout.locales.catalogues import translations
from optout.records import PartialDate, ReferenceData

_FIRST = re.compile(r"\b1 ")
_ORDINALS = {"fr": "1er ", "pt-BR": "1º "}
"""How the first of a month is written where that is an ordinal; no CLDR date pattern can."""

_SOUNDS_I = re.compile(r"IA\b|[IÍií](?![aeouáéóú])|[Hh][ií](?![aeouáéóú])")
"""Beginnings before which Spanish says `e` for `y`: `Italia`, `historial`, `IA`; not `hielo`."""


@dataclass(frozen=True)
class Localiser:
    """Everything a page, feed or calendar needs to speak one language."""

    tag: str
    reference: ReferenceData

    @property
    def messages(self) -> NullTranslations:
        """The locale's gettext messages."""
        return translations(self.tag)

    @property
    def cldr(self) -> Locale:
        """The CLDR locale behind dates, lists and names."""
        return tags.cldr(self.tag)

    def term(self, family: str, word: str) -> str:
        """Return the label of a vocabulary word; `unknown` words come back as they are."""
        label = self.reference.vocabulary.get(family, {}).get(word)
        return self.messages.pgettext(family, label) if label else word

    def terms(self, family: str, words: Iterable[str]) -> list[str]:
        """Return the labels of several words, in their order."""
        return [self.term(family, word) for word in words]

    def date(self, when: PartialDate | date, *, weekday: bool = False) -> str:
        """Write a date with the precision it has: `Sunday 2 November 2025`, `April 2026`, `2024`."""
        if isinstance(when, date):
            when = PartialDate(when.year, when.month, when.day)
        if when.day:
            text = str(format_date(when.first_day, "full" if weekday else "long", locale=self.cldr))
            ordinal = next((_ORDINALS[tag] for tag in tags.chain(self.tag) if tag in _ORDINALS), "")
            return _FIRST.sub(ordinal, text) if ordinal and when.day == 1 else text
        if when.month:
            return str(format_skeleton("yMMMM", when.first_day, locale=self.cldr))
        return str(when.year)

    def days(self, number: int) -> str:
        """Say how many days: `1 day`, `15 dagen`."""
        return self._duration(timedelta(days=number), "day")

    def months(self, number: int) -> str:
        """Say how many months: `1 month`, `3 meses`."""
        return self._duration(timedelta(days=30 * number), "month")  # Babel counts 30 days a month

    def _duration(self, length: timedelta, unit: Literal["day", "month"]) -> str:
        # Not `format_unit`: Babel lacks the words of some languages there (Dutch days, Portuguese months).
        return format_timedelta(length, granularity=unit, threshold=length.days + 1, locale=self.cldr)

    def region(self, code: str) -> str:
        """Name a country or a group of regions."""
        group = self.reference.regions.get(code)
        if group:
            return self.messages.pgettext("region-group", group.label)
        return str(self.cldr.territories.get(code, code))

    def subdivision(self, name: str) -> str:
        """Name a part of a country that has a law or an authority of its own."""
        return self.messages.pgettext("subdivision", name)

    def regions(self, codes: Iterable[str]) -> list[str]:
        """Name several regions, in their order."""
        return [self.region(code) for code in codes]

    def language(self, tag: str) -> str:
        """Name a language in this locale: `Dutch`, `Nederlands`."""
        return Locale.parse(tag, sep="-").get_display_name(self.cldr) or tag

    def plurals(self, say: Callable[[int], str]) -> dict[str, str]:
        """Say something in every plural form of the locale, by CLDR category: `one`, `few`, `other`.

        Scripts choose by `Intl.PluralRules`, which knows the same categories.
        """
        rule = self.cldr.plural_form
        samples = {rule(number): number for number in reversed(range(201))}
        return {category: say(number) for category, number in sorted(samples.items())}

    def join(self, parts: Iterable[str]) -> str:
        """Join words as a list with the locale's own `and`."""
        words = list(parts)
        text = format_list(words, locale=self.cldr)
        if self.cldr.language == "es" and len(words) > 1 and _SOUNDS_I.match(words[-1]):
            return f"{text.removesuffix(f' y {words[-1]}')} e {words[-1]}"
        return text
