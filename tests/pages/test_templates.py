"""The table of templates, the pages without a file, and what stands around every page."""

from __future__ import annotations

from datetime import date

import pytest

from optout.content import KINDS, Collection, template_anchors
from optout.locales import Localiser
from optout.pages import TEMPLATES, ContentsEntry, Edition, contents, menu, template_of
from optout.pages.checks import check_page, checks_page
from optout.rules import REGISTRY
from tests.building import ROOT


@pytest.fixture
def edition(example: Collection, today: date) -> Edition:
    return Edition(example, today)


def test_every_template_belongs_to_a_kind_and_lies_in_its_folder() -> None:
    assert set(TEMPLATES) <= {kind.name for kind in KINDS}
    for template in TEMPLATES.values():
        assert (ROOT / "overrides" / template.file).is_file()
    assert template_of("about/index.md").file == "main.html"


def test_headings_of_a_template_are_anchors_it_promises(example: Collection) -> None:
    localiser = Localiser("en", example.reference)
    for uri in ("platforms/chatty.md", "index.md", "deadlines.md", "compare.md", "authorities.md", "news/index.md"):
        assert set(template_of(uri).headings(localiser)) <= template_anchors(example, uri)


def test_generated_pages_have_words_in_every_locale_they_are_for(edition: Edition) -> None:
    assert {"news/2026/index.md", "news/platforms/chatty.md", "checks/index.md"} <= set(edition.generated)
    archive = edition.prose("nl", "news/2026/index.md")
    assert (archive.title.text, archive.title.locale) == ("Nieuws van 2026", "nl")
    assert not archive.is_fallback
    assert edition.locales_with("news/2026/index.md") == edition.collection.locales
    assert edition.locales_with("checks/LNK003.md") == ("en",)
    assert edition.text_locale("nl", "checks/LNK003.md") is None
    assert edition.text_locale("es-MX", "index.md") == "es"


def test_the_manual_says_of_every_rule_why_and_what_to_do(edition: Edition) -> None:
    page = check_page(edition, "en", "checks/NWS001.md")
    assert page.why
    assert page.what_to_do[0].text[0].isupper()
    assert [(run.text, run.is_code) for run in page.example] == [
        ("platforms: [linkedin]", True),
        (" leads to ", False),
        ("docs/en/platforms/linkedin.md", True),
        (".", False),
    ]
    assert "NWS001" in [line.code for line in page.others]
    listed = [
        check.code for family in checks_page(edition, "en", "checks/index.md").families for check in family.checks
    ]
    assert sorted(listed) == sorted(REGISTRY)


def test_the_menu_names_what_there_is_in_the_readers_language(edition: Edition) -> None:
    def current(uri: str) -> dict[str, str]:
        return {entry.label: entry.current for entry in menu(edition, "nl", uri) if entry.current}

    assert current("news/2026/chatty-warning.md") == {"Nieuws": "true"}
    assert current("news/index.md") == {"Nieuws": "page"}
    assert current("platforms/quiet.md") == {"Gidsen": "true"}
    assert current("rights/gdpr.md") == {"Je rechten": "true"}
    labels = [entry.label for entry in menu(edition, "nl", "index.md")]
    assert labels == ["Gidsen", "Termijnen", "Vergelijken", "Nieuws", "Je rechten", "Toezichthouders"]


def test_contents_put_prose_and_template_in_the_order_of_the_page() -> None:
    prose = {name: ContentsEntry(name, name.upper(), "en") for name in ("lead", "late", "stop")}
    headings = {"answer": "Answer", "stop": "Stop", "sources": "Sources"}
    guide = contents("platforms/x.md", "nl", prose, headings)
    assert [entry.id for entry in guide] == ["stop", "late", "sources"]
    assert guide[0] == ContentsEntry("stop", "STOP", "en")
    assert [entry.id for entry in contents("deadlines.md", "nl", prose, {"open": "Open"})] == ["open", "late", "stop"]
    article = contents("news/2026/x.md", "nl", prose, {"sources": "Bronnen"})
    assert [entry.id for entry in article] == ["late", "stop", "sources"]
