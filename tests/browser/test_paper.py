"""What comes out of a printer."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def style(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate(f"one => getComputedStyle(one).{name}"))


def sheets(page: Page) -> list[tuple[float, float]]:
    """Print the page, and measure the sheets: width and height of each."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    return [(float(width), float(height)) for width, height in boxes]


def assert_only_on_screen(paper: Page, selector: str) -> None:
    """Check that something is left out on paper that is there otherwise."""
    assert paper.locator(selector).is_hidden()
    paper.emulate_media(media="screen")
    assert paper.locator(selector).is_visible()
    paper.emulate_media(media="print")


@pytest.fixture
def paper(page: Page) -> Page:
    page.emulate_media(media="print")
    return page


def test_a_guide_is_set_in_two_columns_and_its_tables_across_both(paper: Page, served: str) -> None:
    paper.goto(served + "platforms/linkedin/")
    assert style(paper, "article", "columnCount") == "2"
    for part in (".answer", "article > table", "#regions"):
        assert style(paper, part, "columnSpan") == "all", part
    assert_only_on_screen(paper, ".site-header")
    sizes = sheets(paper)
    assert sizes
    assert all(width < height for width, height in sizes)
    button = paper.locator(".answer a.action").first
    assert button.get_attribute("href") in button.evaluate("one => getComputedStyle(one, '::after').content")


def test_the_comparison_is_turned_as_a_whole(paper: Page, served: str) -> None:
    """Only turning the table would leave its heading alone on a first sheet."""
    paper.goto(served + "compare/")
    assert style(paper, "body", "page") == "wide"
    assert style(paper, "article", "columnCount") == "auto"
    assert_only_on_screen(paper, ".tools")
    sizes = sheets(paper)
    assert sizes
    assert all(width > height for width, height in sizes)


def test_the_answer_of_every_region_is_printed(paper: Page, served: str) -> None:
    paper.goto(served + "platforms/facebook/")
    regions = paper.locator(".answer details.region")
    assert regions.count() > 2
    parts = regions.locator("> *")
    assert parts.count() > 2 * regions.count()
    assert (
        parts.evaluate_all("parts => parts.filter(part => !part.checkVisibility()).map(part => part.outerHTML)") == []
    )
