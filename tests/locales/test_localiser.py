from __future__ import annotations

from datetime import date

import pytest

from optout.content import Collection
from optout.locales import Localiser
from optout.records import PartialDate

DAY = date(2025, 11, 2)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "Sunday, 2 November 2025"),
        ("nl", "zondag 2 november 2025"),
        ("de", "Sonntag, 2. November 2025"),
        ("fr", "dimanche 2 novembre 2025"),
        ("es", "domingo, 2 de noviembre de 2025"),
        ("es-MX", "domingo, 2 de noviembre de 2025"),
        ("pt", "domingo, 2 de novembro de 2025"),
        ("pt-BR", "domingo, 2 de novembro de 2025"),
    ],
)
def test_dates_follow_the_language(real: Collection, tag: str, expected: str) -> None:
    assert Localiser(tag, real.reference).date(DAY, weekday=True) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en", "California"), ("nl", "Californië"), ("de", "Kalifornien"), ("es-MX", "California"), ("pt", "Califórnia")],
)
def test_a_part_of_a_country_is_named_in_the_language(real: Collection, tag: str, expected: str) -> None:
    assert Localiser(tag, real.reference).subdivision("California") == expected


def test_dates_keep_their_precision(real: Collection) -> None:
    english = Localiser("en", real.reference)
    assert english.date(PartialDate(2026, 4)) == "April 2026"
    assert english.date(PartialDate(2024)) == "2024"
    assert Localiser("de", real.reference).date(PartialDate(2026, 4)) == "April 2026"


def test_french_writes_the_first_as_an_ordinal(real: Collection) -> None:
    french = Localiser("fr", real.reference)
    assert french.date(date(2025, 11, 1)) == "1er novembre 2025"
    assert french.date(date(2025, 11, 1), weekday=True) == "samedi 1er novembre 2025"
    assert french.date(date(2025, 11, 11)) == "11 novembre 2025"


def test_brazil_writes_the_first_as_an_ordinal(real: Collection) -> None:
    assert Localiser("pt-BR", real.reference).date(date(2025, 11, 1)) == "1º de novembro de 2025"
    assert Localiser("pt-BR", real.reference).date(date(2025, 11, 11)) == "11 de novembro de 2025"
    assert Localiser("pt", real.reference).date(date(2025, 11, 1)) == "1 de novembro de 2025"


@pytest.mark.parametrize("tag", ["es", "es-MX"])
@pytest.mark.parametrize(
    ("last", "text"),
    [
        ("Italia", "Francia, España e Italia"),
        ("IA que personaliza", "Francia, España e IA que personaliza"),
        ("historial", "Francia, España e historial"),
        ("Hielo", "Francia, España y Hielo"),
        ("ionosfera", "Francia, España y ionosfera"),
        ("Irlanda", "Francia, España e Irlanda"),
        ("Países Bajos", "Francia, España y Países Bajos"),
    ],
)
def test_spanish_says_e_before_the_same_sound(real: Collection, tag: str, last: str, text: str) -> None:
    spanish = Localiser(tag, real.reference)
    assert spanish.join(["Francia", "España", last]) == text
    assert spanish.join([last]) == last
    assert spanish.join(["Islandia y Noruega", last]).startswith("Islandia y Noruega")


def test_only_spanish_says_e_that_way(real: Collection) -> None:
    assert Localiser("en", real.reference).join(["France", "Italy"]) == "France and Italy"
    assert Localiser("pt", real.reference).join(["França", "Itália"]) == "França e Itália"


def test_countries_and_lists_follow_the_language(real: Collection) -> None:
    german = Localiser("de", real.reference)
    assert german.join(german.regions(["GB", "CH", "CA"])) == "Vereinigtes Königreich, Schweiz und Kanada"
    assert german.language("nl") == "Niederländisch"


def test_an_unknown_word_comes_back_as_it_is(real: Collection) -> None:
    assert Localiser("nl", real.reference).term("data", "no-such-word") == "no-such-word"


@pytest.mark.parametrize(
    ("tag", "month", "days"),
    [
        ("en", "1 month", "15 days"),
        ("nl", "1 maand", "15 dagen"),
        ("de", "1 Monat", "15 Tage"),
        ("fr", "1\N{NO-BREAK SPACE}mois", "15\N{NO-BREAK SPACE}jours"),
        ("es-MX", "1 mes", "15 días"),
        ("pt", "1 mês", "15 dias"),
        ("pt-BR", "1 mês", "15 dias"),
        ("ar", "شهر", "15 يومًا"),
    ],
)
def test_lengths_of_time_are_words_in_every_language(real: Collection, tag: str, month: str, days: str) -> None:
    localiser = Localiser(tag, real.reference)
    assert (localiser.months(1), localiser.days(15)) == (month, days)
    assert localiser.months(24).startswith("24"), "months stay months, however many"
    assert localiser.days(366).startswith("366")
