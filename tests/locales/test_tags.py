from __future__ import annotations

import pytest

from optout.locales import as_line, chain, direction, endonym, own_languages, with_region
from optout.locales.tags import cldr, countries, is_tag, is_variant


def test_chains_end_in_english() -> None:
    assert chain("es-MX") == ("es-MX", "es", "en")
    assert chain("pt-BR") == ("pt-BR", "pt", "en")
    assert chain("nl") == ("nl", "en")
    assert chain("en") == ("en",)
    assert is_variant("es-MX")
    assert not is_variant("nl")
    assert not is_variant("en")


def test_only_language_tags_are_locales() -> None:
    assert all(is_tag(tag) for tag in ("en", "pt-BR", "es-MX", "ar"))
    assert not any(is_tag(name) for name in ("assets", "_data", "EN", "pt_BR", "pt-br", "xx-YY", ""))


def test_languages_name_themselves() -> None:
    assert endonym("pt-BR") == "Português (Brasil)"
    assert endonym("nl") == "Nederlands"
    assert direction("ar") == "rtl"
    assert direction("de") == "ltr"


def test_a_line_from_right_to_left_says_so_where_a_latin_name_begins_it() -> None:
    assert as_line("LinkedIn: آخر يوم", "ar") == "\u200fLinkedIn: آخر يوم"
    assert as_line("“2025” X: יום", "he") == "\u200f“2025” X: יום"
    assert as_line("آخر يوم: LinkedIn", "ar") == "آخر يوم: LinkedIn"
    assert as_line("2025", "ar") == "2025"
    assert as_line("LinkedIn: last day", "en") == "LinkedIn: last day"


def test_countries_are_iso_codes_only() -> None:
    assert {"NL", "GB", "HK", "MX"} <= countries()
    assert not {"UK", "EU", "ZZ", "150", "UN"} & countries()


@pytest.mark.parametrize("tag", ["en", "nl", "de", "fr", "es", "es-MX", "pt", "pt-BR"])
def test_every_country_has_a_name_in_every_language_of_the_site(tag: str) -> None:
    assert not [code for code in sorted(countries()) if code not in cldr(tag).territories]


def test_previews_get_language_and_region() -> None:
    tags = ["en", "nl", "de", "fr", "es", "es-MX", "pt", "pt-BR", "ja", "uk"]
    regions = [with_region(tag) for tag in tags]
    assert regions == ["en_GB", "nl_NL", "de_DE", "fr_FR", "es_ES", "es_MX", "pt_PT", "pt_BR", "ja_JP", "uk_UA"]


def test_a_variant_takes_its_parents_texts_for_its_own() -> None:
    assert own_languages("es-MX") == ("es-MX", "es")
    assert own_languages("nl") == ("nl",)
    assert own_languages("en") == ("en",)
