from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from optout.content import Collection, load_collection
from optout.pages import Edition
from optout.pages.correction import FORM, Correction, correction, lost_correction
from tests.building import ROOT
from tests.rules.fixture import apply

URL = "https://optout.example/nl/platforms/chatty/"
FORGE = "https://forge.example/optout/guide"


def ways(
    collection: Collection, today: date, locale: str, uri: str, contact: str = "corrections@optout.example"
) -> Correction:
    return correction(Edition(collection, today, FORGE, contact), locale, uri, URL)


def asked(url: str | None) -> dict[str, list[str]]:
    assert url
    return parse_qs(urlsplit(url).query)


def test_the_form_knows_the_page_its_language_and_the_platform(example: Collection, today: date) -> None:
    found = ways(example, today, "nl", "platforms/chatty.md")
    assert found.report_url.startswith(f"{FORGE}/issues/new?")
    assert asked(found.report_url) == {
        "template": [FORM],
        "title": ["Wrong or outdated: Chatty (nl)"],
        "page": [URL],
        "locale": ["nl"],
        "platform": ["Chatty"],
    }


def test_the_form_has_the_fields_that_are_filled_in(example: Collection, today: date) -> None:
    path = ROOT / ".github" / "ISSUE_TEMPLATE" / FORM
    ids = {field.get("id") for field in yaml.safe_load(path.read_text(encoding="utf-8"))["body"]}
    filled = asked(ways(example, today, "nl", "platforms/chatty.md").report_url)
    assert set(filled) - {"template", "title"} <= ids


def test_an_article_names_the_platforms_it_is_about(example: Collection, today: date) -> None:
    found = asked(ways(example, today, "nl", "news/2026/chatty-warning.md").report_url)
    assert found["platform"] == ["Chatty"]


def test_a_page_about_no_platform_goes_by_its_title(example: Collection, today: date) -> None:
    found = asked(ways(example, today, "en", "rights/index.md").report_url)
    assert "platform" not in found
    assert found["title"] == [f"Wrong or outdated: {example.pages['en', 'rights/index.md'].parts['meta.title']} (en)"]


def test_editing_opens_the_file_whose_text_is_shown(example: Collection, today: date) -> None:
    assert ways(example, today, "nl", "platforms/chatty.md").edit_url == (
        f"{FORGE}/edit/main/docs/nl/platforms/chatty.md"
    )
    assert ways(example, today, "nl", "platforms/quiet.md").edit_url == f"{FORGE}/edit/main/docs/en/platforms/quiet.md"
    assert ways(example, today, "nl", "news/2026/index.md").edit_url is None


@pytest.mark.parametrize("locale", ["en", "nl", "es", "es-MX"])
def test_an_e_mail_asks_its_questions_in_the_readers_language(example: Collection, today: date, locale: str) -> None:
    found = ways(example, today, locale, "platforms/chatty.md")
    assert found.mail_url
    assert found.mail_url.startswith("mailto:corrections@optout.example?")
    mail = asked(found.mail_url)
    english = asked(ways(example, today, "en", "platforms/chatty.md").mail_url)
    assert mail["subject"][0].endswith(f"Chatty ({locale})")
    assert URL in mail["body"][0].split("\r\n")[-1]
    assert (mail["body"] == english["body"]) == (locale == "en")


def test_without_an_address_there_is_no_e_mail(example: Collection, today: date) -> None:
    assert ways(example, today, "nl", "platforms/chatty.md", contact="").mail_url is None


def test_an_article_on_a_guide_that_cannot_be_read_still_has_its_form(example_docs: Path, today: date) -> None:
    chatty = {"file": "en/platforms/chatty.md", "from": "effective: 2026-07-01", "to": "effective: 2026-06-31"}
    apply(example_docs, [chatty])
    found = ways(load_collection(example_docs), today, "en", "news/2026/chatty-warning.md")
    assert asked(found.report_url)["platform"] == ["chatty"]


def test_a_page_that_is_not_there_can_be_reported(example: Collection, today: date) -> None:
    address = "https://optout.example/nl/404.html"
    found = lost_correction(Edition(example, today, FORGE, "corrections@optout.example"), "nl", address)
    assert found.edit_url is None
    assert asked(found.report_url)["page"] == [address]
    assert asked(found.report_url)["title"] == ["Wrong or outdated: Pagina niet gevonden (nl)"]
    assert address in asked(found.mail_url)["body"][0]
