"""The header by keyboard: menus, languages, colours, the way past it, and the list of what is on the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_pages import TAGS, findings
from tests.browser.windows import DESKTOP, PHONE, open_page

pytestmark = pytest.mark.browser

GUIDE = "platforms/linkedin/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = open_page(browser, DESKTOP, reduced_motion="reduce")
    page.set_default_timeout(15_000)
    yield page
    page.context.close()


def test_the_first_stop_leads_past_the_header(page: Page, served: str) -> None:
    page.goto(served + GUIDE)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#content"
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


def test_every_stop_in_the_header_is_seen(page: Page, served: str) -> None:
    """Nothing that is folded away or off the screen is in the way of the Tab key."""
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.goto(served + GUIDE)
        stops = 0
        while stops < 30:
            page.keyboard.press("Tab")
            stops += 1
            if page.evaluate("document.activeElement.closest('article') !== null"):
                break
            # Of the choice of colours the form shows the focus, not the radio button.
            shown = page.locator(".palette:focus-within, header :focus:not(input), .skip:focus").first
            expect(shown).to_be_in_viewport()
            box = shown.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 20
        assert 4 < stops < 15


def test_the_languages_open_and_close(page: Page, served: str) -> None:
    page.goto(served + GUIDE)
    summary = page.locator("header .drop--end summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("header a[hreflang][aria-current]").get_attribute("hreflang") == "en"
    page.keyboard.press("Tab")
    expect(page.locator("header .languages a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(summary).to_be_focused()
    expect(page.locator("header .drop--end .drop__panel")).to_be_hidden()
    page.keyboard.press("Space")
    page.locator("header details a[hreflang=fr]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/fr/platforms/linkedin/")


def test_the_menu_of_pages_works_without_scripts(browser: Browser, served: str) -> None:
    page = open_page(browser, PHONE, java_script_enabled=False)
    page.goto(served + GUIDE)
    page.locator("header nav .menu__row a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#guides")
    more = page.locator("header nav .menu__more")
    link = more.locator("a").last
    assert not link.is_visible()
    more.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(link).to_be_in_viewport()
    page.context.close()


@pytest.mark.parametrize("menu", [".menu__more", ".drop--end"])
@pytest.mark.parametrize("width", [320, 1280])
def test_an_open_menu_fits_the_window_and_axe_finds_nothing_in_it(
    page: Page, served: str, menu: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{served}de/{GUIDE}")
    page.locator(f"header {menu} summary").click()
    expect(page.locator(f"header {menu} .drop__panel")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        # What the open panel covers is not looked at.
        found[scheme] = findings(page, context="header", runOnly={"type": "tag", "values": TAGS})
    assert found == {"light": [], "dark": []}


def test_colours_are_chosen_kept_and_given_back_to_the_device(page: Page, served: str) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="light")
    page.goto(served + GUIDE)
    light = page.evaluate(paper)
    page.locator(".palette input:checked").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(f"{served}de/")
    assert page.evaluate(paper) == dark
    assert page.locator(".palette input:checked").get_attribute("aria-label") == "Dunkle Farben"
    page.emulate_media(color_scheme="dark")
    page.locator(".palette input:checked").focus()
    page.keyboard.press("ArrowRight")
    page.emulate_media(color_scheme="light")
    assert page.evaluate(paper) == light
    assert page.locator(".palette label:visible").count() == 1


def test_dark_by_choice_looks_as_dark_by_device(page: Page, served: str) -> None:
    colours = """[...document.querySelectorAll('article *')].map((element) => {
      const style = getComputedStyle(element)
      return [style.color, style.backgroundColor, style.borderBlockStartColor].join()
    })"""
    page.emulate_media(color_scheme="dark")
    page.goto(served + GUIDE)
    by_device = page.evaluate(colours)
    page.emulate_media(color_scheme="light")
    page.locator(".palette input").nth(2).evaluate("input => input.click()")
    assert page.evaluate(colours) == by_device


def test_the_list_of_what_is_on_the_page_follows_the_reader(page: Page, served: str) -> None:
    page.goto(served + GUIDE)
    assert page.locator(".toc [aria-current]").count() == 0
    page.locator(".toc a[href='#timeline']").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".toc [aria-current]")).to_have_attribute("href", "#timeline")
