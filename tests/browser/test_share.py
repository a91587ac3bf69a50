"""The block that passes a page on."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

GUIDE = "de/platforms/linkedin/"


def test_the_text_is_copied_by_keyboard(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.rstrip("/"))
    page = context.new_page()
    page.goto(served + GUIDE, wait_until="networkidle")
    page.locator(".share summary").focus()
    page.keyboard.press("Enter")
    page.locator(".copy button").focus()
    page.keyboard.press("Enter")
    page.locator(".copy [role=status]", has_text="Kopiert").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".share__text").text_content()
    context.close()


def test_a_browser_that_refuses_leaves_the_text_selected(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
    page.goto(served + GUIDE, wait_until="networkidle")
    page.locator(".share summary").click()
    page.locator(".copy button").click()
    page.locator(".copy [role=status]", has_text="selbst").wait_for()
    assert page.evaluate("getSelection().toString().trim()") == page.locator(".share__text").inner_text().strip()
    page.context.close()


def test_without_scripts_there_is_no_button_that_does_nothing(browser: Browser, served: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(served + GUIDE)
    page.locator(".share summary").click()
    assert page.locator(".share__links a").count() == 7
    assert page.locator(".share__text").is_visible()
    assert not page.locator(".copy").is_visible()
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_block(browser: Browser, served: str, scheme: str) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=scheme).new_page()  # type: ignore[arg-type]
    page.goto(served + GUIDE, wait_until="networkidle")
    page.locator(".share summary").click()
    results = Axe().run(page, context=".share")
    assert [item["id"] for item in results.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


def test_paper_shows_the_code_and_the_address_and_no_links_to_services(browser: Browser, served: str) -> None:
    page = browser.new_context().new_page()
    page.goto(served + GUIDE, wait_until="networkidle")
    page.emulate_media(media="print")
    assert page.locator(".share__code svg").is_visible()
    assert page.locator(".share__code bdi").is_visible()
    assert not page.locator(".share__links").is_visible()
    page.context.close()
