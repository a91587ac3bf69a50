"""A right-to-left language in a real browser: the layout is mirrored, and names keep their own direction."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from setup.serving import serving
from tests.building import Site

pytestmark = pytest.mark.browser
GUIDE = "ar/platforms/chatty/"
PAGES = [
    "ar/", GUIDE, "ar/platforms/quiet/", "ar/compare/", "ar/deadlines/", "ar/rights/gdpr/", "ar/authorities/",
    "ar/news/", "ar/news/2026/chatty-warning/", "ar/contribute/glossary/", "ar/contribute/translations/", "ar/data/",
    "ar/404.html",
]  # fmt: skip
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
    page.goto(arabic + GUIDE)
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
    page.goto(arabic + GUIDE)
    first, second = (page.locator("ol.path").first.locator("li").nth(number).bounding_box() for number in (0, 1))
    assert first
    assert second
    assert first["y"] < second["y"] or first["x"] < second["x"]


def style(page: Page, selector: str, *names: str) -> list[str]:
    found: list[str] = page.locator(selector).first.evaluate(
        "(one, names) => names.map((name) => getComputedStyle(one)[name])", list(names)
    )
    return found


def test_english_begins_on_the_left_and_the_page_around_it_stays_as_it_is(arabic: str, page: Page) -> None:
    page.goto(arabic + GUIDE)
    assert style(page, "#event-warning > p:last-child", "direction", "textAlign") == ["ltr", "start"]
    assert style(page, "#event-announcement > p:last-child", "direction") == ["rtl"]
    assert style(page, ".sources cite[lang=nl]", "direction", "unicodeBidi") == ["ltr", "isolate"]
    sides = page.locator(".toc a, .contents a").evaluate_all(
        "all => [...new Set(all.map((one) => getComputedStyle(one).direction))]"
    )
    assert sides == ["rtl"], "an English heading among Arabic ones stands in the same column"
    page.goto(arabic + "ar/rights/gdpr/")
    inset = "one => one.getBoundingClientRect().left - one.closest('.prose').getBoundingClientRect().left"
    assert page.locator(".prose[dir=ltr] li").first.evaluate(inset) > 15, "room for its bullet"


def test_an_old_section_is_shown_in_english_with_what_changed(arabic: str, page: Page) -> None:
    page.goto(arabic + GUIDE)
    page.locator(".notice summary").click()
    assert page.locator(".changes ins").all_inner_texts() == ["first, today."]
    assert style(page, ".changes", "direction") == ["ltr"]
    assert style(page, ".notice > div > p", "direction") == ["rtl"]
    english, earlier = page.locator(".prose:has(> #stop)"), page.locator("details.earlier .prose")
    assert english.get_attribute("dir") == "ltr"
    assert earlier.get_attribute("dir") is None
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_points_forward_points_to_the_left(arabic: str, page: Page) -> None:
    mirrored = "matrix(-1, 0, 0, 1, 0, 0)"
    page.goto(arabic + GUIDE)
    assert style(page, ".host > [aria-hidden]", "transform") == [mirrored]
    assert style(page, ".state--default-on > .icon", "transform") == [mirrored]
    page.goto(arabic + "platforms/chatty/")
    assert style(page, ".host > [aria-hidden]", "transform") == ["none"]


def test_an_address_on_paper_keeps_its_order(arabic: str, page: Page) -> None:
    page.emulate_media(media="print")
    page.goto(arabic + GUIDE)
    content = page.locator("a[rel~=external]").first.evaluate("one => getComputedStyle(one, '::after').content")
    assert "\u2066" in content
    assert "\u2069" in content


def test_the_search_tells_an_english_section_from_an_arabic_page(arabic: str, page: Page) -> None:
    page.goto(arabic + GUIDE)
    page.locator(".search-open").click()
    page.locator("dialog.search input").fill("switch")
    part = page.locator("dialog.search .hit__sections li[lang=en]")
    part.first.wait_for()
    assert part.first.get_attribute("dir") == "ltr"


def test_the_page_works_as_it_does_in_other_languages(arabic: str, page: Page) -> None:
    page.goto(arabic + GUIDE)
    page.locator(".search-open").click()
    page.locator("dialog.search input").fill("المفتاح")
    page.locator("dialog.search .hit__page").first.wait_for()
    page.locator(".search__close").click()
    page.locator("header summary:has(.drop__code)").click()
    page.locator("header .languages a", has_text="Nederlands").click()
    assert page.url == arabic + "nl/platforms/chatty/"
