"""A right-to-left language in a real browser: the layout is mirrored, and names keep their own direction."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from setup.serving import serving
from tests.building import Site

pytestmark = pytest.mark.browser
PAGES = ["ar/", "ar/platforms/chatty/", "ar/platforms/quiet/", "ar/compare/", "ar/deadlines/", "ar/rights/gdpr/"]
MIXED = """() => [...document.querySelectorAll("article a, article span, article cite, article time, article strong")]
  .filter((one) => /^[^\\u0600-\\u06FF]*[A-Za-z]{2}[^\\u0600-\\u06FF]*$/.test(one.textContent))
  .filter((one) => one.getClientRects().length && getComputedStyle(one).display.startsWith("inline"))
  .filter((one) => [...one.parentElement.childNodes]
    .some((other) => other !== one && /[\\u0600-\\u06FF]/.test(other.textContent)))
  .filter((one) => !(one.closest("bdi, [dir=ltr]") || getComputedStyle(one).unicodeBidi.includes("isolate")))
  .filter((one) => [...one.childNodes].some((part) => part.nodeName !== "BDI" && /[A-Za-z]/.test(part.textContent)))
  .map((one) => one.outerHTML)"""


@pytest.fixture(scope="module")
def arabic(arabic_site: Site) -> Iterator[str]:
    with serving(arabic_site.folder) as address:
        yield address


@pytest.fixture(params=[(390, 800), (1280, 800)], ids=["phone", "desktop"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_nothing_sticks_out_and_names_are_isolated(arabic: str, page: Page, address: str) -> None:
    page.goto(arabic + address)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("getComputedStyle(document.querySelector('article')).direction") == "rtl"
    assert page.evaluate(MIXED) == []


def test_what_comes_first_stands_on_the_right(arabic: str, page: Page) -> None:
    page.goto(arabic + "ar/platforms/chatty/")
    middle = page.viewport_size["width"] / 2 if page.viewport_size else 0
    name, settings = page.locator(".site-name").bounding_box(), page.locator(".site-header__settings").bounding_box()
    assert name
    assert settings
    assert name["x"] > settings["x"] + settings["width"] - 1
    heading = page.locator("article h1").evaluate(
        "one => { const range = document.createRange(); range.selectNodeContents(one);"
        " return range.getBoundingClientRect().right }"
    )
    assert heading > middle


def test_the_labels_of_a_menu_run_in_the_direction_of_their_language(arabic: str, page: Page) -> None:
    page.goto(arabic + "ar/platforms/chatty/")
    first, second = (page.locator("ol.path").first.locator("li").nth(number).bounding_box() for number in (0, 1))
    assert first
    assert second
    assert first["y"] < second["y"] or first["x"] < second["x"]


def test_the_page_works_as_it_does_in_other_languages(arabic: str, page: Page) -> None:
    page.goto(arabic + "ar/platforms/chatty/")
    page.locator(".search-open").click()
    page.locator("dialog.search input").fill("المفتاح")
    page.locator("dialog.search .hit__page").first.wait_for()
    page.locator(".search__close").click()
    page.locator("header summary:has(.drop__code)").click()
    page.locator("header .languages a", has_text="Nederlands").click()
    assert page.url == arabic + "nl/platforms/chatty/"
