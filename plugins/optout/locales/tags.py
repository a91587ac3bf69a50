"""BCP 47 tags of the site's locales and the order in which they stand in for one another."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import bidirectional

from babel import Locale, UnknownLocaleError
from babel.core import get_global

SOURCE = "en"
"""The locale every page is first written in; the only one that holds facts."""

_REGION = {"en": "GB", "pt": "PT"}
"""Where a bare language follows other customs here than those of its most speakers: day before month in English,
European Portuguese. For every other language CLDR knows the likely region."""

_NOT_COUNTRIES = {"EU", "EZ", "QO", "UK", "UN", "XA", "XB", "ZZ"}

_WITHOUT_NAMES = {"CQ"}
"""Codes CLDR names in a few languages only: readers of the others would be offered the bare code. CQ is Sark, a part of
Guernsey, which has a code of its own."""


@lru_cache(maxsize=256)
def is_tag(text: str) -> bool:
    """Tell whether a folder name is a language tag CLDR knows, spelled as BCP 47 recommends."""
    try:
        return str(Locale.parse(text, sep="-")).replace("_", "-") == text
    except (ValueError, UnknownLocaleError):
        return False


def parent(tag: str) -> str | None:
    """Name the locale that stands in for this one, `None` for the source locale."""
    if tag == SOURCE:
        return None
    return tag.rpartition("-")[0] or SOURCE


def chain(tag: str) -> tuple[str, ...]:
    """List the locales to ask, first one first: `es-MX`, `es`, `en`."""
    above = parent(tag)
    return (tag,) if above is None else (tag, *chain(above))


def own_languages(tag: str) -> tuple[str, ...]:
    """List the locales whose texts a reader of this one takes for their own: `es-MX` and `es`, but not `en`."""
    return chain(tag)[:-1] or (tag,)


def is_variant(tag: str) -> bool:
    """Tell whether a locale holds only what differs from another translation."""
    return parent(tag) not in (None, SOURCE)


@cache
def countries() -> frozenset[str]:
    """List the ISO 3166-1 codes CLDR names in all languages, without its codes for groups, tests and the unknown."""
    codes = {str(code) for code in cldr(SOURCE).territories}
    return frozenset(code for code in codes if len(code) == 2 and code.isalpha()) - _NOT_COUNTRIES - _WITHOUT_NAMES


@cache
def cldr(tag: str) -> Locale:
    """Return the CLDR locale whose dates, lists and names this locale uses."""
    language, separator, _ = tag.partition("-")
    region = "" if separator else _REGION.get(language, "")
    return Locale.parse(f"{language}_{region}" if region else tag, sep="_" if region else "-")


def with_region(tag: str) -> str:
    """Write a locale as language and region, as `og:locale` wants it: `nl_NL`, `es_MX` (https://ogp.me)."""
    locale = cldr(tag)
    likely = str(get_global("likely_subtags").get(locale.language, "")).rpartition("_")[2]
    region = locale.territory or likely
    return f"{locale.language}_{region}" if region else locale.language


def endonym(tag: str) -> str:
    """Name a language in itself: `Nederlands`, `Português (Brasil)`."""
    return capitalised(Locale.parse(tag, sep="-").get_display_name() or tag)


def capitalised(name: str) -> str:
    """Begin a name with a capital letter, for a place of its own; within sentences many languages write small ones."""
    return name[:1].upper() + name[1:]


def direction(tag: str) -> str:
    """Return `ltr` or `rtl`, the direction a language is written in."""
    return cldr(tag).text_direction


def as_line(text: str, tag: str) -> str:
    """Make a text ready for programs that show it by itself, and tell its direction by the first letter they find.

    A sentence from right to left that begins with a name in Latin letters gets a RIGHT-TO-LEFT MARK before it.
    """
    if direction(tag) == "ltr":
        return text
    first = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "")
    return f"\u200f{text}" if first == "L" else text
