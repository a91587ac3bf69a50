"""A site whose English pages have changed since they were translated: what readers, the search and others see of it."""

from __future__ import annotations

import json

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.building import Site, build, example_project
from tests.rules.fixture import apply

CHATTY = "platforms/chatty"
CHANGES = [
    {"file": f"en/{CHATTY}.md", "from": "Do the switch first.", "to": "Do the form first."},
    {"file": f"en/{CHATTY}.md", "from": "title: Chatty\n", "to": "title: Chatty Plus\n"},
    {"file": f"en/{CHATTY}.md", "from": "text: Chatty said", "to": "text: Chatty never said"},
]

DASHBOARD = """---
title: Translations
description: How far every page is in each language, what has grown old, and which pages need a translator most.
---

Every page is written in English first.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("outdated")
    project = example_project(folder)
    apply(project / "docs", CHANGES)
    (project / "docs" / "es" / f"{CHATTY}.md").unlink()
    dashboard = project / "docs" / "en" / "contribute" / "translations.md"
    dashboard.parent.mkdir()
    dashboard.write_text(DASHBOARD, encoding="utf-8")
    site = build(project, folder / "site", "--strict")
    assert site.code == 0, site.output
    return site


def guide(site: Site, locale: str) -> LexborHTMLParser:
    return site.html(f"{locale}/{CHATTY}/index.html")


def test_a_changed_step_is_in_english_first_and_says_so_below_its_heading(site: Site) -> None:
    page = guide(site, "nl")
    heading = page.css_first("h2#stop")
    assert heading
    assert heading.parent
    assert heading.parent.attributes["lang"] == "en"
    parts: list[LexborNode] = []
    node = heading.parent.next
    while node and len(parts) < 3:
        parts += [node] if node.tag != "-text" else []
        node = node.next
    notice, text, earlier = parts
    assert "De Engelse tekst van dit deel is veranderd" in notice.text()
    assert notice.attributes.get("lang") is None
    changes = notice.css_first(".changes")
    assert changes
    assert changes.attributes["lang"] == "en"
    assert [node.text() for node in changes.css("del, ins")] == ["switch", "form"]
    assert "Do the form first." in text.text()
    assert text.attributes["lang"] == "en"
    assert earlier.tag == "details"
    assert "Begin met de schakelaar." in earlier.text()
    assert earlier.attributes.get("lang") is None


def test_a_changed_title_and_a_changed_event_say_so(site: Site) -> None:
    page = guide(site, "nl")
    notice = page.css_first("h1 + .notice [lang=en]")
    assert notice
    assert notice.text() == "Chatty Plus"
    event, other = page.css_first("#event-announcement"), page.css_first("#event-warning")
    assert event
    assert other
    note = "(de Engelse tekst is sindsdien veranderd)"
    assert note in event.text()
    assert note not in other.text()


def test_the_search_finds_the_section_of_today_in_its_language(site: Site) -> None:
    index = json.loads((site.folder / "search" / "nl.json").read_bytes())
    sections = next(page[5] for page in index["pages"] if page[0] == f"nl/{CHATTY}/")
    stop = next(section for section in sections if section[0] == "stop")
    assert stop[3:] == [1]
    assert "Do the form first." in stop[2]
    assert "Begin met de schakelaar." not in json.dumps(sections)


def test_a_variant_without_a_title_in_its_language_is_an_english_page(site: Site) -> None:
    page = guide(site, "es-MX")
    canonical = page.css_first("link[rel=canonical]")
    assert canonical
    assert canonical.attributes["href"] == f"https://optout.example/{CHATTY}/"
    assert page.css("head link[hreflang]") == []
    assert f"/es-MX/{CHATTY}/" not in (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    marked = [link.attributes["hreflang"] for link in guide(site, "nl").css(".languages a") if "México" in link.text()]
    assert set(marked) == {"en"}


def test_the_dashboard_marks_english_titles(site: Site) -> None:
    page = site.html("nl/contribute/translations/index.html")
    title = page.css_first('.matrix a[href*="platforms/quiet"] [lang=en]')
    assert title
    assert title.text() == "Quiet"
    weights = [cell.text() for cell in page.css(".matrix td.matrix__weight")]
    assert weights == sorted(weights, key=int, reverse=True)
