from __future__ import annotations

import json
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser

from optout.content import Collection
from optout.outputs import licence, linked_data
from optout.outputs.linked_data import PageFacts, as_script
from optout.outputs.open_data import open_data
from optout.records import Published
from tests.conftest import TODAY
from tests.outputs.publishing import publication

SCHEMA = "http://schema.org/"
FACTS = PageFacts(
    "https://optout.example/nl/platforms/chatty/", "Chatty: trainen je gegevens AI?", "Wat Chatty doet.", "nl",
    "https://optout.example/pictures/nl/chatty-1.png", "AI Opt-Out Guide", "https://optout.example/",
    (("AI Opt-Out Guide", "https://optout.example/nl/"), ("Chatty", "https://optout.example/nl/platforms/chatty/")),
)  # fmt: skip


def expand(text: str) -> dict[str, dict[str, Any]]:
    """Read with an independent processor of JSON-LD; schema.org's context is in essence one vocabulary."""

    def schema(url: str, options: object) -> dict[str, object]:
        assert url == "https://schema.org"
        return {"document": {"@context": {"@vocab": SCHEMA}}, "documentUrl": url, "contextUrl": None}

    nodes = jsonld.expand(json.loads(text), {"documentLoader": schema})
    return {node["@type"][0].removeprefix(SCHEMA): node for node in nodes}


def value(node: dict[str, Any], name: str) -> Any:
    return node[SCHEMA + name][0].get("@value") or node[SCHEMA + name][0]


def test_a_guide_is_an_article_with_the_day_it_was_checked(example: Collection) -> None:
    record = example.record("platforms/chatty.md")
    assert record
    nodes = expand(as_script(linked_data.guide(FACTS, record)))
    assert set(nodes) == {"Article", "Organization", "BreadcrumbList"}
    article = nodes["Article"]
    assert value(article, "headline") == FACTS.title
    assert value(article, "inLanguage") == "nl"
    assert value(article, "publisher")["@id"] == nodes["Organization"]["@id"]
    place = value(article, "mainEntityOfPage")
    assert place["@id"] == FACTS.url
    assert value(place, "lastReviewed") == max(entry.date for entry in record.verified).isoformat()
    assert SCHEMA + "datePublished" not in article


def test_a_trail_leads_from_the_home_page_to_the_page(example: Collection) -> None:
    trail = expand(as_script(linked_data.breadcrumbs(FACTS)))["BreadcrumbList"]
    items = trail[SCHEMA + "itemListElement"]
    assert [(value(item, "position"), value(item, "name")) for item in items] == [
        (1, "AI Opt-Out Guide"),
        (2, "Chatty"),
    ]
    assert value(items[-1], "item") == FACTS.url


def test_a_news_article_names_its_sources_and_the_day_it_tells_of(real: Collection) -> None:
    _, news = next(real.news())
    article = expand(as_script(linked_data.article(FACTS, news)))["NewsArticle"]
    assert value(article, "contentReferenceTime") == str(news.date)
    assert len(article[SCHEMA + "citation"]) == len({source.url for source in news.sources.values()})


def test_the_home_page_names_the_site() -> None:
    site = expand(as_script(linked_data.website(FACTS)))["WebSite"]
    assert value(site, "url") == "https://optout.example/"


def test_the_dataset_says_where_its_files_are_and_under_which_terms(example: Collection) -> None:
    nodes = expand(as_script(linked_data.dataset(FACTS, example, TODAY)))
    data = nodes["Dataset"]
    assert value(data, "license") == licence.ADDRESS
    assert value(data, "creator")["@id"] == nodes["Organization"]["@id"]
    assert value(data, "version") == TODAY.isoformat()
    assert value(data, "dateModified") == "2026-11-20"
    assert {one["@value"] for one in data[SCHEMA + "inLanguage"]} == set(example.locales)
    files = {value(one, "contentUrl"): value(one, "encodingFormat") for one in data[SCHEMA + "distribution"]}
    published = open_data(publication(example))
    assert {url.removeprefix(FACTS.site_url) for url in files} <= set(published)
    kinds = {".zip": "application/zip", ".json": "application/json", ".csv": "text/csv"}
    kinds |= {".ics": "text/calendar", ".atom": "application/atom+xml"}
    assert {PurePosixPath(url).suffix: kind for url, kind in files.items()} == kinds


def test_a_dataset_without_records_has_no_day_and_no_calendar(example: Collection) -> None:
    empty = replace(example, pages={}, published=Published())
    data = expand(as_script(linked_data.dataset(FACTS, empty, TODAY)))["Dataset"]
    assert SCHEMA + "dateModified" not in data
    assert "text/calendar" not in {value(one, "encodingFormat") for one in data[SCHEMA + "distribution"]}


@given(st.text())
def test_no_text_ends_the_script(text: str) -> None:
    script = as_script([{"name": f"</script><!--{text}"}])
    page = LexborHTMLParser(f'<!doctype html><script type="application/ld+json">{script}</script><p id=after>')
    node = page.css_first("script")
    assert node
    assert json.loads(node.text())["@graph"] == [{"name": f"</script><!--{text}"}]
    assert page.css_first("#after")
