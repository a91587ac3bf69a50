from __future__ import annotations

from optout.locales import chain, direction, endonym
from optout.locales.tags import countries, is_tag, is_variant


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


def test_countries_are_iso_codes_only() -> None:
    assert {"NL", "GB", "HK", "MX"} <= countries()
    assert not {"UK", "EU", "ZZ", "150", "UN"} & countries()
