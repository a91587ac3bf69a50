"""Addresses where there is no page, on a host that has one 404 page for all languages."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from optout.content import Collection

pytestmark = pytest.mark.browser

PHONE = {"width": 320, "height": 640}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(viewport=PHONE, reduced_motion="reduce").new_page()  # type: ignore[arg-type]
    page.set_default_timeout(15_000)
    yield page
    page.context.close()


def test_a_slip_in_the_address_finds_the_page_in_its_language(page: Page, served: str) -> None:
    page.goto(f"{served}nl/platforms/linkdin/")
    expect(page.locator("h1:visible")).to_have_text("Pagina niet gevonden")
    expect(page.locator(f'.hit__page[href="{served}nl/platforms/linkedin/"]')).to_be_visible()
    assert page.title() == "Pagina niet gevonden – AI Opt-Out Guide"
    report, mail = (page.locator(".correction a").nth(number).get_attribute("href") or "" for number in (0, 1))
    assert parse_qs(urlsplit(report).query)["page"] == [f"{served}nl/platforms/linkdin/"]
    assert quote(f"{served}nl/platforms/linkdin/", safe="") in mail
    assert page.locator(".lost:visible").count() == 1
    assert page.locator(".finder:visible").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert [item["id"] for item in Axe().run(page).response["violations"]] == []


@pytest.mark.parametrize(("address", "locale"), [("de/plattformen/", "de"), ("pt-br/platforms/linkdin/", "pt-BR")])
def test_all_of_the_page_speaks_the_language_of_the_address(page: Page, served: str, address: str, locale: str) -> None:
    page.goto(f"{served}{locale}/404.html", wait_until="networkidle")
    parts = ("title", ".site-header", ".correction h2", ".site-footer")
    expected = [page.locator(part).text_content() for part in parts]
    page.goto(served + address)
    expect(page.locator("html")).to_have_attribute("lang", locale)
    expect(page.locator(".lost .finder")).to_be_visible()
    assert [page.locator(part).text_content() for part in parts] == expected
    assert page.url == served + address
    page.locator("button.search-open").click()
    expect(page.locator("dialog.search input")).to_be_focused()
    page.keyboard.type("linkedin")
    expect(page.locator(f'dialog .hit__page[href="{served}{locale}/platforms/linkedin/"]')).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator(".palette label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-media", "(prefers-color-scheme: light)")


def test_a_language_that_cannot_be_fetched_is_taken_from_the_page(page: Page, served: str) -> None:
    page.route("**/nl/404.html", lambda route: route.abort())
    page.goto(f"{served}nl/platforms/linkdin/")
    expect(page.locator("h1:visible")).to_have_text("Pagina niet gevonden")
    expect(page.locator(f'.hit__page[href="{served}nl/platforms/linkedin/"]')).to_be_visible()
    assert page.locator(".lost:visible").count() == 1


def test_an_address_that_is_no_text_still_has_its_search(page: Page, served: str) -> None:
    page.goto(f"{served}%E0%A4/linkdin/")
    expect(page.locator("h1:visible")).to_have_text("Page not found")
    expect(page.locator("button.search-open")).to_be_visible()


def test_an_address_without_a_language_keeps_all_of_them(page: Page, served: str) -> None:
    page.goto(f"{served}platforms/linkdin/")
    expect(page.locator(f'.hit__page[href="{served}platforms/linkedin/"]')).to_be_visible()
    expect(page.locator("h1:visible")).to_have_text("Page not found")
    expect(page.locator(".lost[lang=de] a").first).to_be_visible()
    assert page.locator(".finder:visible").count() == 1


def test_the_page_of_one_language_speaks_it(page: Page, served: str) -> None:
    page.goto(f"{served}de/404.html")
    expect(page.locator("h1:visible")).to_have_text("Seite nicht gefunden")
    page.locator(".lost input").fill("linkedin")
    expect(page.locator(f'.hit__page[href="{served}de/platforms/linkedin/"]')).to_be_visible()


def test_without_scripts_every_language_leads_on(browser: Browser, served: str, real: Collection) -> None:
    page = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()  # type: ignore[arg-type]
    page.goto(f"{served}nl/nergens/")
    assert page.locator(".lost:visible").count() == len(real.locales)
    assert page.locator(".finder:visible").count() == 0
    report = page.locator(".lost[lang=nl] a", has_text="Meld het via een formulier").get_attribute("href") or ""
    assert parse_qs(urlsplit(report).query)["locale"] == ["nl"]
    page.locator(".lost[lang=nl] a").first.click()
    assert page.url == f"{served}nl/"
    page.context.close()
