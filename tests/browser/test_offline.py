"""The copy of the site, opened from disk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.building import Site

pytestmark = pytest.mark.browser


@pytest.fixture
def said() -> list[str]:
    """What the browser complained about."""
    return []


@pytest.fixture
def page(browser: Browser, said: list[str]) -> Iterator[Page]:
    page = browser.new_context(viewport={"width": 1200, "height": 900}).new_page()
    page.set_default_timeout(15_000)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url))
    yield page
    page.context.close()


def test_links_languages_and_style_work_from_disk(page: Page, said: list[str], copy_site: Site) -> None:
    page.goto((copy_site.folder / "index.html").as_uri())
    page.locator("article a[href$='platforms/chatty.html']").first.click()
    assert page.url == (copy_site.folder / "platforms" / "chatty.html").as_uri()
    sheets = page.locator("link[rel=stylesheet]")
    assert sheets.count() > 2
    assert sheets.evaluate_all("sheets => sheets.filter(link => !link.sheet).map(link => link.href)") == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    menu = page.locator("details.drop", has=page.locator("a[hreflang=nl]"))
    menu.locator("summary").click()
    menu.locator("a[hreflang=nl]").click()
    assert page.url == (copy_site.folder / "nl" / "platforms" / "chatty.html").as_uri()
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    assert said == []


@pytest.mark.parametrize("address", ["index.html", "compare.html", "platforms/chatty.html", "es/deadlines.html"])
def test_the_search_is_not_offered_because_it_cannot_run(
    page: Page, said: list[str], copy_site: Site, address: str
) -> None:
    page.goto((copy_site.folder / address).as_uri())
    assert page.locator(".search-open:visible").count() == 0
    assert page.locator("[data-region-picker]:visible").count() == 1
    assert said == []


def test_choices_and_filters_work_from_disk(page: Page, said: list[str], copy_site: Site) -> None:
    page.goto((copy_site.folder / "index.html").as_uri())
    rows = page.locator("[data-platform]:visible")
    everything = rows.count()
    page.locator("[data-finder] label", has_text="Chatty").first.click()
    expect(rows).to_have_count(1)
    assert everything > 1
    page.goto((copy_site.folder / "compare.html").as_uri())
    lines = page.locator(".compare tbody tr:visible")
    expect(lines).to_have_count(everything)
    page.locator("#filter-state").select_option("not-used")
    assert lines.count() < everything
    assert said == []
