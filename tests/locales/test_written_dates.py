from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.locales import Localiser
from optout.locales.written_dates import find_dates
from optout.records import PartialDate, ReferenceData

LOCALES = ["en", "nl", "de", "fr", "es", "es-MX", "pt", "pt-BR", "pl", "ar", "ja"]
NOTHING = ReferenceData(regulators={}, regions={})


def found(text: str, tag: str) -> list[tuple[int | None, int, int | None]]:
    return [(written.day, written.month, written.year) for written in find_dates(text, tag)]


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.sampled_from(LOCALES))
def test_every_date_we_write_is_found_again(day: date, tag: str) -> None:
    localiser = Localiser(tag, NOTHING)
    assert found(f"({localiser.date(day)}).", tag) == [(day.day, day.month, day.year)]
    month = PartialDate(day.year, day.month)
    assert found(f"x {localiser.date(month)}, y", tag) == [(None, day.month, day.year)]


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "by November 3, 2025 or 3rd of November 2025", [(3, 11, 2025), (3, 11, 2025)]),
        ("en", "on 3\nNovember, on November 3rd", [(3, 11, None), (3, 11, None)]),
        ("en", "Nov. 2025 and 3 Nov 2025", [(None, 11, 2025), (3, 11, 2025)]),
        ("en", "3/11/2025, 2025-11-03, 3-11-2025 and 3.11.2025", [(3, 11, 2025)] * 4),
        ("en", "3/25/2025", [(25, 3, 2025)]),
        ("en", "24/7, 1.2.3, v3.11, and/or, 3 may object, March on", []),
        ("nl", "op 3 november, 3e november 2025", [(3, 11, None), (3, 11, 2025)]),
        ("de", "am 2. November 2025, ab 1. März", [(2, 11, 2025), (1, 3, None)]),
        ("fr", "le 1er novembre 2025, le 3 novembre", [(1, 11, 2025), (3, 11, None)]),
        ("es", "el 3 de noviembre de 2025, noviembre de 2025", [(3, 11, 2025), (None, 11, 2025)]),
        ("es-MX", "1.º de noviembre del 2025", [(1, 11, 2025)]),
        ("pt", "1º de novembro de 2025, 1 de novembro", [(1, 11, 2025), (1, 11, None)]),
        ("pt-BR", "setembro de 2024", [(None, 9, 2024)]),
        ("pl", "3 listopada 2025 r.", [(3, 11, 2025)]),
        ("ar", "في 3 نوفمبر 2025", [(3, 11, 2025)]),
        ("ja", "2025年11月3日に、2025年11月まで", [(3, 11, 2025), (None, 11, 2025)]),
        ("ko", "2025년 11월 3일", [(3, 11, 2025)]),
        ("zh", "2025年2月30日", []),
    ],
)
def test_spellings(tag: str, text: str, expected: list[tuple[int | None, int, int | None]]) -> None:
    assert found(text, tag) == expected


@given(st.text("0123456789/.- \nabmnov", max_size=60), st.sampled_from(LOCALES))
def test_any_text_is_read(text: str, tag: str) -> None:
    for written in find_dates(text, tag):
        assert text[written.start :].startswith(written.text)
        assert 1 <= written.month <= 12
