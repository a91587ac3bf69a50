"""Pages without a Markdown file, as MkDocs and static-i18n publish them."""

from __future__ import annotations

from tests.building import URL, Site
from tests.mkdocs_plugin.test_real_site import alternates, attribute


def test_an_archive_exists_in_every_locale_and_names_the_others(example_site: Site) -> None:
    page = example_site.html("nl/news/2026/index.html")
    assert attribute(page, "html", "lang") == "nl"
    assert attribute(page, "link[rel=canonical]", "href") == f"{URL}nl/news/2026/"
    assert alternates(page) == {
        "en": f"{URL}news/2026/",
        "es": f"{URL}es/news/2026/",
        "es-MX": f"{URL}es-MX/news/2026/",
        "nl": f"{URL}nl/news/2026/",
        "x-default": f"{URL}news/2026/",
    }
    heading = page.css_first("h1")
    assert heading
    assert heading.text() == "Nieuws van 2026"


def test_the_manual_of_the_rules_is_english_only(example_site: Site) -> None:
    page = example_site.html("checks/LNK003/index.html")
    assert set(alternates(page)) == {"en", "x-default"}
    assert "Link only to pages that exist." in (page.body.text() if page.body else "")
    assert not (example_site.folder / "nl" / "checks").exists()


def test_a_generated_page_does_not_lend_its_languages_to_the_next(example_site: Site) -> None:
    page = example_site.html("nl/platforms/chatty/index.html")
    links = {node.attributes.get("href") for node in page.css("header .languages a")}
    assert "../../../platforms/chatty/" in links


def test_generated_pages_are_in_the_sitemap(example_site: Site) -> None:
    sitemap = (example_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{URL}nl/news/2026/</loc>" in sitemap
    assert f"<loc>{URL}checks/LNK003/</loc>" in sitemap
    assert f"{URL}nl/checks/" not in sitemap


def test_nobody_publishes_the_findings(example_site: Site) -> None:
    assert (example_site.folder / "checks" / "LNK003").is_dir()
    assert not (example_site.folder / "checks" / "findings").exists()
