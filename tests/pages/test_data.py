"""The page of the open data names what there is, and its examples are the same in every language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from optout.content import Collection
from optout.content.open_data import ARCHIVE
from optout.outputs.api.files import DOCUMENTS
from optout.outputs.dataset.rows import TABLES
from optout.outputs.open_data import open_data
from optout.pages import Edition
from optout.pages.data import data_page
from optout.records import Published
from tests.outputs.publishing import publication

PAGE = "data/index.md"
EXAMPLE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def addresses(collection: Collection, locale: str, today: date) -> list[str]:
    view = data_page(Edition(collection, today), locale, PAGE)
    assert all(group.title and all(file.text for file in group.files) for group in view.groups)
    return [file.address for group in view.groups for file in group.files]


@pytest.mark.parametrize("locale", ["en", "nl", "es-MX"])
def test_every_file_it_names_is_published(locale: str, example: Collection, today: date) -> None:
    named = addresses(example, locale, today)
    assert len(set(named)) == len(named)
    assert set(named) <= set(open_data(publication(example)))
    assert {address.split("/")[1] for address in named if address.startswith(("calendars/", "feeds/"))} == {locale}


def test_it_names_every_document_table_and_calendar_for_all(example: Collection, today: date) -> None:
    named = set(addresses(example, "en", today))
    assert {kind.url_path() for kind in DOCUMENTS if kind.label() != "platform"} <= named
    assert {f"dataset/{table.file}" for table, _ in TABLES} <= named
    assert {ARCHIVE, "dataset/SHA256SUMS", "dataset/datapackage.json", "api/v1/openapi.json"} <= named
    assert {"calendars/en/all.ics", "feeds/en/changes.atom", "feeds/en/news.atom"} <= named


def test_a_calendar_without_an_event_is_not_named(example: Collection, today: date) -> None:
    pages = {key: page for key, page in example.pages.items() if "platforms/" not in key[1]}
    empty = replace(example, pages=pages, published=Published())
    assert not [address for address in addresses(empty, "en", today) if address.startswith("calendars/")]


def test_the_examples_are_the_same_in_every_language(real: Collection) -> None:
    examples = {locale: EXAMPLE.findall(page.front.body) for (locale, uri), page in real.pages.items() if uri == PAGE}
    assert {"en", "nl", "de", "fr", "es", "pt", "pt-BR"} <= set(examples)
    assert [language for language, _ in examples["en"]] == ["python", "sh", "sh", "sh", "sh"]
    assert all(found == examples["en"] for found in examples.values())


def test_the_python_client_has_ten_lines(real: Collection) -> None:
    page = real.source(PAGE)
    assert page
    [(_, code)] = [found for found in EXAMPLE.findall(page.front.body) if found[0] == "python"]
    assert len([line for line in code.splitlines() if line.strip()]) <= 10
