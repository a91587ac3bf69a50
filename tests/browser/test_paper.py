"""What comes out of a printer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def style(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate(f"one => getComputedStyle(one).{name}"))


@pytest.fixture
def paper(page: Page) -> Page:
    page.emulate_media(media="print")
    return page


def test_a_guide_is_set_in_two_columns_and_its_tables_across_both(paper: Page, served: str) -> None:
    paper.goto(served + "platforms/linkedin/")
    assert style(paper, "article", "columnCount") == "2"
    for part in (".answer", "article > table", "#regions"):
        assert style(paper, part, "columnSpan") == "all", part
    assert not paper.locator(".site-header").is_visible()
    button = paper.locator(".answer a.action").first
    assert button.get_attribute("href") in button.evaluate("one => getComputedStyle(one, '::after').content")


def test_the_comparison_is_turned_as_a_whole(paper: Page, served: str) -> None:
    """Only turning the table would leave its heading alone on a first sheet."""
    paper.goto(served + "compare/")
    assert style(paper, "body", "page") == "wide"
    assert style(paper, "article", "columnCount") == "auto"
    assert not paper.locator(".tools").is_visible()
