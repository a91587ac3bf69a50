"""Fallbacks, variants and findings, on the small site that has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import EPOCH, URL, Site, build, example_project
from tests.mkdocs_plugin.test_real_site import alternates, attribute
from tests.rules.fixture import apply
from tests.rules.test_english_edits import delete_the_letter, translate_a_letter

CHATTY = "en/platforms/chatty.md"
BROKEN = [
    {"file": CHATTY, "from": "effective: 2026-07-01", "to": "effective: 2026-06-31"},
    {"file": CHATTY, "from": "category: ai-assistant", "to": "catgory: ai-assistant"},
    {"file": "nl/index.md", "from": "platforms/chatty.md", "to": "platforms/chaty.md"},
    {"file": "es/platforms/chatty.md", "from": "texts:", "to": "policies: []\ntexts:"},
]
MESSAGES = [
    "docs/en/platforms/chatty.md:4:1: REC003",
    "docs/en/platforms/chatty.md:12:3: REC002 `catgory`",
    "docs/en/platforms/chatty.md:23:16: DDL001 `2026-06-31`",
    "docs/es/platforms/chatty.md:4:1: TRN001 `policies`",
    "docs/nl/index.md:8:35: LNK003 `platforms/chaty.md`",
]


def test_a_fallback_page_is_honest(example_site: Site) -> None:
    page = example_site.html("nl/platforms/quiet/index.html")
    assert attribute(page, "html", "lang") == "nl"
    assert attribute(page, "link[rel=canonical]", "href") == f"{URL}platforms/quiet/"
    assert alternates(page) == {}
    prose = [node for node in page.css("article [lang=en]") if "Quiet says so itself" in node.text()]
    assert prose
    sitemap = (example_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert f"{URL}platforms/quiet/" in sitemap
    assert f"{URL}nl/platforms/quiet/" not in sitemap


def test_structured_parts_of_a_fallback_are_in_the_readers_language(example_site: Site) -> None:
    card = example_site.html("nl/platforms/quiet/index.html").css_first("#answer")
    assert card
    assert "20 november 2026" in card.text()


def test_words_of_the_card_do_not_run_together_without_styles(example_site: Site) -> None:
    card = example_site.html("nl/platforms/chatty/index.html").css_first("#answer")
    assert card
    effort = card.css_first(".effort")
    assert effort
    assert f" {effort.text()}" in card.text()


def test_every_page_has_one_skip_link_in_our_own_words(example_site: Site) -> None:
    for address in ("nl/index.html", "es-MX/platforms/chatty/index.html", "nl/404.html"):
        page = example_site.html(address)
        assert [link.attributes["href"] for link in page.css(".skip, .md-skip")] == ["#content"]


def test_a_variant_shows_its_own_section_and_its_parents_others(example_site: Site) -> None:
    page = example_site.html("es-MX/platforms/chatty/index.html")
    article = page.css_first("article")
    assert article
    assert "En México no hay plazo." in article.text()
    assert "Empieza por el interruptor." in article.text()
    assert "Do the switch first." not in article.text()
    assert attribute(page, "link[rel=canonical]", "href") == f"{URL}es-MX/platforms/chatty/"


def test_a_page_a_variant_lacks_is_its_parents(example_site: Site) -> None:
    page = example_site.html("es-MX/index.html")
    assert "Empieza por" in (page.body.text() if page.body else "")
    assert attribute(page, "link[rel=canonical]", "href") == f"{URL}es/"


@pytest.mark.parametrize("options", [[], ["--strict"], ["-q", "--strict"], ["-v", "--strict"], ["-q"]], ids=" ".join)
def test_every_finding_stops_the_build_at_once(tmp_path: Path, options: list[str]) -> None:
    project = example_project(tmp_path)
    apply(project / "docs", BROKEN)
    site = build(project, tmp_path / "site", *options)
    assert site.code != 0
    positions = [site.output.rfind(message) for message in MESSAGES]
    assert -1 not in positions, site.output
    assert positions == sorted(positions)
    assert "Traceback" not in site.output
    assert not list(site.folder.rglob("*.html"))


WARNED = {"file": "en/platforms/quiet.md", "from": "Nothing to do here.", "to": "We guarantee it."}


@pytest.mark.parametrize("options", [["--strict"], ["-q", "--strict"], ["-v", "--strict"]], ids=" ".join)
def test_a_warning_stops_a_strict_build_only(tmp_path: Path, options: list[str]) -> None:
    project = example_project(tmp_path)
    apply(project / "docs", [WARNED])
    assert build(project, tmp_path / "lax").code == 0
    site = build(project, tmp_path / "site", *options)
    assert site.code != 0
    assert "TXT015" in site.output


def test_notices_are_counted_and_only_listed_for_those_who_ask(tmp_path: Path) -> None:
    project = example_project(tmp_path)
    site = build(project, tmp_path / "site")
    assert " notices found; `optout check --notices` lists them." in site.output
    assert "TRN009" not in site.output
    assert "TRN009" in build(project, tmp_path / "site", "-v").output


def test_what_the_calendar_brings_stops_no_build(tmp_path: Path) -> None:
    # The site is built every day; a record that is due for a look must not keep the others from saying what holds.
    later = str(int(EPOCH) + 365 * 24 * 3600)
    site = build(example_project(tmp_path), tmp_path / "site", "--strict", SOURCE_DATE_EPOCH=later)
    assert site.code == 0, site.output
    assert "DDL007" in site.output


@pytest.mark.parametrize("options", [["--strict"], ["-q", "--strict"], ["-v", "--strict"]], ids=" ".join)
def test_a_warning_of_mkdocs_itself_stops_a_strict_build(tmp_path: Path, options: list[str]) -> None:
    # Our rules do not look at files other than pages; MkDocs does.
    project = example_project(tmp_path)
    apply(project / "docs", [{"file": "en/index.md", "from": "The example.", "to": "[Paper](missing.pdf)"}])
    assert build(project, tmp_path / "site", *options).code != 0


def test_quiet_stays_quiet(tmp_path: Path) -> None:
    site = build(example_project(tmp_path), tmp_path / "site", "-q", "--strict")
    assert site.code == 0
    assert site.output == ""


def test_a_changed_introduction_leads_to_the_top_of_the_english_page(tmp_path: Path) -> None:
    project = example_project(tmp_path)
    english = project / "docs" / CHATTY
    english.write_text(english.read_text("utf-8").replace("Chatty reads what", "Chatty keeps what"), "utf-8")
    site = build(project, tmp_path / "site", "--strict")
    assert site.code == 0, site.output
    links = [link.attributes["href"] for link in site.html("nl/platforms/chatty/index.html").css(".notice a")]
    assert "../../../platforms/chatty/" in links


def test_every_page_can_be_put_right(example_site: Site) -> None:
    for address, tree in example_site.pages():
        links = [node.attributes["href"] or "" for node in tree.css(".correction a")]
        assert any("template=02-wrong-or-outdated.yml" in link for link in links), address
        assert any(link.startswith("mailto:") for link in links), address
        generated = "/news/2026/" in f"/{address}" and address.endswith("2026/index.html")
        assert (
            any("/edit/main/docs/" in link for link in links)
            or generated
            or address.endswith("404.html")
            or "/checks/" in f"/{address}"
            or ("/news/platforms/" in f"/{address}")
        ), address


def test_what_english_has_dropped_is_neither_built_nor_linked_to(tmp_path: Path) -> None:
    project = example_project(tmp_path)
    translate_a_letter(project / "docs")
    delete_the_letter(project / "docs")
    site = build(project, tmp_path / "site", "--strict")
    assert site.code == 0, site.output
    assert not list(site.folder.rglob("*letter*"))
    article = site.html("nl/platforms/chatty/index.html").css_first("article")
    assert article
    assert "Zie wie." in article.text()
    assert "letter" not in (article.html or "")
