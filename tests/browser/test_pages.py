"""The published pages in a real browser: every type of page, on a phone and on a desktop, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from tests.browser.page_types import ALL, EVERYWHERE
from tests.browser.windows import DESKTOP, PHONE, open_page

pytestmark = pytest.mark.browser

COLLECT_VIOLATIONS = """
  window.violations = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
"""
OPEN_ALL = "for (const folded of document.querySelectorAll('details:not(.drop)')) folded.open = true"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def still(browser: Browser) -> Iterator[Page]:
    """One page for all tests that only look."""
    page = open_page(browser, PHONE, reduced_motion="reduce")
    yield page
    page.context.close()


def findings(page: Page, context: str | None = None, **options: object) -> list[str]:
    """Return what axe has to say about the page or a part of it, with the first places."""
    results = Axe().run(page, context=context, options={"resultTypes": ["violations"], **options})
    return [
        f"{item['id']}: {[node['target'] for node in item['nodes']][:3]}" for item in results.response["violations"]
    ]


@pytest.mark.parametrize("address", EVERYWHERE.values(), ids=EVERYWHERE.keys())
def test_axe_finds_nothing(still: Page, served: str, address: str) -> None:
    """All rules on a phone and on a desktop; in dark, the rules that see colours, with everything unfolded."""
    still.emulate_media(color_scheme="light")
    found = {}
    for name, size in (("phone", PHONE), ("desktop", DESKTOP)):
        still.set_viewport_size(size)  # type: ignore[arg-type]
        still.goto(served + address)
        found[f"light {name}"] = findings(still, runOnly={"type": "tag", "values": TAGS})
        still.evaluate(OPEN_ALL)
        for scheme in ("light", "dark"):
            still.emulate_media(color_scheme=scheme)
            colours = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
            found[f"{scheme} {name}, colours"] = findings(still, runOnly=colours)
        still.emulate_media(color_scheme="light")
    assert {place: rules for place, rules in found.items() if rules} == {}


@pytest.mark.parametrize("address", EVERYWHERE.values(), ids=EVERYWHERE.keys())
def test_nothing_is_wider_than_the_window(still: Page, served: str, address: str) -> None:
    still.goto(served + address)
    still.evaluate(OPEN_ALL)
    wider = []
    for width in (320, 390, 768, 1024, 1280):
        still.set_viewport_size({"width": width, "height": 800})
        if still.evaluate("document.documentElement.scrollWidth") > width:
            wider.append(width)
    assert wider == []


@pytest.mark.parametrize("address", ALL.values(), ids=ALL.keys())
def test_no_request_leaves_the_site_and_nothing_goes_wrong(browser: Browser, served: str, address: str) -> None:
    page = open_page(browser, DESKTOP)
    hosts: set[str] = set()
    failures: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("response", lambda answer: failures.append(answer.url) if answer.status >= 400 else None)
    page.on("console", lambda message: failures.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.add_init_script(COLLECT_VIOLATIONS)
    page.goto(served + address, wait_until="networkidle")
    assert hosts == {urlsplit(served).netloc}
    assert failures == []
    assert page.evaluate("window.violations") == []
    assert page.context.cookies() == []
    page.context.close()


@pytest.mark.parametrize("locale", ["", "nl/", "de/", "fr/", "es/", "es-MX/", "pt/", "pt-BR/"])
def test_the_header_keeps_to_its_rows(still: Page, served: str, locale: str) -> None:
    """One row on a desktop, two on a phone, however long the words of a language are."""
    still.goto(served + locale)
    rows = {}
    for width in (320, 960, 1280):
        still.set_viewport_size({"width": width, "height": 800})
        rows[width] = still.evaluate("document.querySelector('.menu').offsetHeight")
    assert set(rows.values()) == {44}, rows


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_icons_of_the_header_stand_on_one_line(still: Page, served: str, width: int) -> None:
    still.set_viewport_size({"width": width, "height": 800})
    still.goto(served)
    middles = still.evaluate("""[...document.querySelectorAll(".site-header__settings svg")]
      .filter((icon) => icon.checkVisibility())
      .map((icon) => icon.getBoundingClientRect()).map((box) => box.top + box.height / 2)""")
    assert len(middles) >= 3
    assert max(middles) - min(middles) < 3, middles


@pytest.mark.parametrize("address", ALL.values(), ids=ALL.keys())
def test_what_is_hidden_is_not_shown(still: Page, served: str, address: str) -> None:
    still.goto(served + address)
    assert still.evaluate("[...document.querySelectorAll('[hidden]')].filter(one => one.checkVisibility()).length") == 0


def test_everything_is_there_without_scripts(browser: Browser, served: str) -> None:
    page = open_page(browser, PHONE, java_script_enabled=False)
    page.goto(f"{served}nl/platforms/linkedin/")
    assert page.locator("#answer").is_visible()
    assert page.locator("li[id^=source-]").count() > 20
    page.locator("header .drop--end summary").click()
    link = page.locator("header details a[hreflang=de]")
    assert link.is_visible()
    link.click()
    assert page.url.endswith("/de/platforms/linkedin/")
    page.context.close()


def test_without_scripts_nothing_waits_for_one(browser: Browser, served: str) -> None:
    """What only a script can use stays hidden: choices, sorting, search, colours, copying."""
    page = open_page(browser, DESKTOP, java_script_enabled=False)
    for address in ALL.values():
        page.goto(served + address)
        shown = page.locator("article button, article select, article input, header button, header input").all()
        assert [element.evaluate("e => e.outerHTML") for element in shown if element.is_visible()] == [], address
    page.context.close()
