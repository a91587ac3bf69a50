"""The glossary: the words of the law, in the reader's language beside the English ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from optout.content import Collection, load_collection, template_anchors
from optout.pages import Edition
from optout.pages.glossary import GlossaryPage, glossary_page

URI = "contribute/glossary.md"


def words(page: GlossaryPage) -> dict[str, list[tuple[str, str, str]]]:
    return {
        term.anchor: [(own.tag, own.use, own.comma.join(own.accepted)) for own in term.others] for term in page.terms
    }


def page(collection: Collection, today: date, locale: str) -> GlossaryPage:
    return glossary_page(Edition(collection, today), locale, URI)


def test_a_term_stands_in_the_readers_language_beside_the_english_one(example: Collection, today: date) -> None:
    dutch = page(example, today, "nl")
    assert (dutch.english, dutch.language) == ("Engels", "Nederlands")
    assert [term.english.use for term in dutch.terms] == ["objection", "the switch"]
    assert words(dutch) == {"objection": [("nl", "bezwaar", "")], "switch": [("nl", "schakelaar", "")]}


def test_a_variant_takes_the_words_of_its_language(example: Collection, today: date) -> None:
    assert words(page(example, today, "es-MX")) == {"objection": [("es", "oposición", "")], "switch": []}


def test_the_english_page_shows_all_languages_and_each_wording_once(example: Collection, today: date) -> None:
    english = page(example, today, "en")
    assert english.language == ""
    assert [other.language for other in english.terms[0].others] == ["Spanish", "Dutch"]


@pytest.mark.parametrize("locale", ["en", "es-MX", "pt-BR"])
def test_every_term_of_the_glossary_is_on_the_page_and_can_be_linked_to(
    real: Collection, today: date, locale: str
) -> None:
    found = page(real, today, locale)
    terms = {term.anchor for term in found.terms}
    assert terms == set(real.reference.glossary)
    assert terms < template_anchors(real, URI)
    assert all(term.others for term in found.terms)


def test_other_words_are_accepted_as_well(example_docs: Path, today: date) -> None:
    path = example_docs / "_data" / "glossary.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[bezwaar]", "[bezwaar, verzet, protest]"), encoding="utf-8")
    assert words(page(load_collection(example_docs), today, "nl"))["objection"] == [
        ("nl", "bezwaar", "verzet, protest")
    ]
