"""The published pages in a real browser."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = ["", "platforms/linkedin/", "404.html", "nl/", "de/platforms/linkedin/", "es-MX/platforms/linkedin/"]
PHONE, DESKTOP = {"width": 360, "height": 800}, {"width": 1280, "height": 900}

COLLECT_VIOLATIONS = """
  window.violations = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
"""


def open_page(browser: Browser, url: str, size: dict[str, int], **options: object) -> Page:
    return browser.new_context(viewport=size, **options).new_page()  # type: ignore[arg-type]


@pytest.mark.parametrize("address", PAGES)
def test_no_request_leaves_the_site_and_nothing_goes_wrong(browser: Browser, served: str, address: str) -> None:
    page = open_page(browser, served, DESKTOP)
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(browser: Browser, served: str, address: str, size: dict[str, int], scheme: str) -> None:
    page = open_page(browser, served, size, color_scheme=scheme, reduced_motion="reduce")
    page.goto(served + address, wait_until="networkidle")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    found = [
        f"{item['id']}: {[node['target'] for node in item['nodes']][:3]}" for item in results.response["violations"]
    ]
    assert found == []
    page.context.close()


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wider_than_a_small_phone(browser: Browser, served: str, address: str) -> None:
    page = open_page(browser, served, {"width": 320, "height": 640})
    page.goto(served + address, wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


def test_everything_is_there_without_scripts(browser: Browser, served: str) -> None:
    page = open_page(browser, served, PHONE, java_script_enabled=False)
    page.goto(f"{served}nl/platforms/linkedin/")
    assert page.locator("#answer").is_visible()
    assert page.locator("li[id^=source-]").count() > 20
    page.locator("header .drop--end summary").click()
    link = page.locator("header details a[hreflang=de]")
    assert link.is_visible()
    link.click()
    assert page.url.endswith("/de/platforms/linkedin/")
    page.context.close()


def test_the_language_menu_works_by_keyboard(browser: Browser, served: str) -> None:
    page = open_page(browser, served, DESKTOP)
    page.goto(f"{served}platforms/linkedin/", wait_until="networkidle")
    page.locator("header .drop--end summary").focus()
    page.keyboard.press("Enter")
    current = page.locator("header a[hreflang][aria-current]")
    assert current.get_attribute("hreflang") == "en"
    page.locator("header details a[hreflang=fr]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/fr/platforms/linkedin/")
    page.context.close()


def test_the_menu_of_pages_works_by_keyboard_without_scripts(browser: Browser, served: str) -> None:
    page = open_page(browser, served, PHONE, java_script_enabled=False)
    page.goto(f"{served}platforms/linkedin/")
    page.locator("header nav .menu__row a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#guides")
    more = page.locator("header nav .menu__more")
    if more.count():
        link = more.locator("a").last
        assert not link.is_visible()
        more.locator("summary").focus()
        page.keyboard.press("Enter")
        assert link.is_visible()
    page.context.close()


def test_the_first_stop_of_the_keyboard_leads_past_the_header(browser: Browser, served: str) -> None:
    page = open_page(browser, served, DESKTOP)
    page.goto(f"{served}platforms/linkedin/", wait_until="networkidle")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.context.close()
