"""Sentences of templates with a date in them: what stands before it depends on the date and on the language."""

from __future__ import annotations

from datetime import date

import pytest
from jinja2 import Environment, FileSystemLoader

from optout.content import Collection
from optout.locales import Localiser
from optout.pages.views import When
from optout.pages.wording import has_begun, when
from optout.records import PartialDate
from tests.building import ROOT

TODAY = date(2026, 11, 24)


def say(collection: Collection, tag: str, day: PartialDate) -> str:
    """Say since when something holds, as the lists of platforms do."""
    localiser = Localiser(tag, collection.reference)
    templates = Environment(
        loader=FileSystemLoader(ROOT / "overrides"), extensions=["jinja2.ext.i18n"], autoescape=True
    )
    templates.filters["url"] = str
    messages = localiser.messages
    templates.install_gettext_callables(messages.gettext, messages.ngettext, newstyle=False)  # type: ignore[attr-defined]
    page = templates.from_string(
        '{% import "macros.html" as m with context %}{{ m.since(since, begun) | striptags }}', {"view": None}
    )
    return page.render(since=when(localiser, day), begun=has_begun(day, TODAY))


@pytest.mark.parametrize(
    ("tag", "day", "month", "year"),
    [
        ("en", "since 3 November 2025", "since February 2024", "since 2024"),
        ("nl", "sinds 3 november 2025", "sinds februari 2024", "sinds 2024"),
        ("de", "seit dem 3. November 2025", "seit Februar 2024", "seit 2024"),
        ("fr", "depuis le 3 novembre 2025", "depuis février 2024", "depuis 2024"),
        ("es", "desde el 3 de noviembre de 2025", "desde febrero de 2024", "desde 2024"),
    ],
)
def test_only_a_day_has_an_article(real: Collection, tag: str, day: str, month: str, year: str) -> None:
    dates = (PartialDate(2025, 11, 3), PartialDate(2024, 2), PartialDate(2024))
    assert [say(real, tag, found) for found in dates] == [day, month, year]


@pytest.mark.parametrize(
    ("tag", "day", "month"),
    [
        ("en", "from 1 December 2026", "from April 2027"),
        ("nl", "vanaf 1 december 2026", "vanaf april 2027"),
        ("de", "ab dem 1. Dezember 2026", "ab April 2027"),
        ("fr", "à partir du 1er décembre 2026", "dès avril 2027"),
        ("es", "a partir del 1 de diciembre de 2026", "a partir de abril de 2027"),
        ("pt", "a partir de 1 de dezembro de 2026", "a partir de abril de 2027"),
    ],
)
def test_nothing_holds_since_a_day_to_come(real: Collection, tag: str, day: str, month: str) -> None:
    assert [say(real, tag, found) for found in (PartialDate(2026, 12, 1), PartialDate(2027, 4))] == [day, month]


def test_a_date_has_come_on_its_first_day(real: Collection) -> None:
    assert say(real, "en", PartialDate(2026, 11, 24)) == "since 24 November 2026"
    assert say(real, "en", PartialDate(2026, 11)) == "since November 2026"
    assert say(real, "en", PartialDate(2026, 11, 25)) == "from 25 November 2026"


def test_the_machine_text_of_a_day_is_a_day() -> None:
    assert When("", str(PartialDate(2026, 11, 24))).is_day
    assert not When("", str(PartialDate(2026, 11))).is_day
