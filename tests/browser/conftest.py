from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from setup.browser import find
from setup.serving import serving
from tests.browser.windows import DESKTOP, open_page
from tests.building import Site

FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find()
    assert path, "No browser. Run `make test`, or `python setup/browser.py`, which says what to install."
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(path), args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def served(real_site: Site) -> Iterator[str]:
    with serving(real_site.folder) as address:
        yield address


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[Page]:
    page = open_page(browser, DESKTOP, reduced_motion="reduce")
    page.set_default_timeout(15_000)
    yield page
    page.context.close()


@pytest.fixture
def page(shared: Page, served: str) -> Page:
    """One page for all tests, with nothing remembered."""
    shared.goto(served + "robots.txt")
    shared.evaluate("localStorage.clear()")
    return shared
