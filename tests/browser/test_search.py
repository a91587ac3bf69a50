"""The search in a real browser: found by keyboard, told to screen readers, loaded only when used."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'"
)
PHONE = {"width": 320, "height": 640}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(viewport=PHONE, reduced_motion="reduce").new_page()  # type: ignore[arg-type]
    page.set_default_timeout(15_000)
    yield page
    page.context.close()


def searched(page: Page, url: str, words: str) -> Page:
    page.goto(url, wait_until="networkidle")
    page.locator("button.search-open").click()
    page.keyboard.type(words)
    expect(page.locator("dialog [role=status]")).to_have_text(re.compile(r"\S"))
    return page


def test_nothing_is_loaded_before_it_is_used(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}nl/", wait_until="networkidle")
    wanted = re.compile(r"search/|search-worker|lunr|sitemap")
    assert not [url for url in asked if wanted.search(url)]
    page.locator("button.search-open").click()
    page.keyboard.type("linkedin")
    expect(page.locator("dialog .hit").first).to_be_visible()
    indexes = [url for url in asked if url.endswith(".json")]
    assert indexes == [f"{served}search/nl.json"]


@pytest.mark.parametrize(
    ("locale", "words", "address"),
    [
        ("", "linked", "platforms/linkedin/"),  # half a name
        ("", "Linkedni", "platforms/linkedin/"),  # a slip
        ("", "Microsoft switches", "platforms/linkedin/"),  # another name, another form of the word
        ("nl/", "toezichthouders", "nl/platforms/linkedin/"),  # plural
        ("de/", "datenschutzbehorden", "de/platforms/linkedin/"),  # without its accent
        ("pt-BR/", "autoridades", "pt-BR/platforms/linkedin/"),  # a variant has its language's stemmer
    ],
)
def test_people_find_what_they_mean(page: Page, served: str, locale: str, words: str, address: str) -> None:
    searched(page, served + locale, words)
    expect(page.locator(f'dialog .hit__page[href="{served}{address}"]')).to_be_visible()


JAPANESE = [
    [
        "platforms/a/",
        "データの学習",
        "設定",
        "",
        0,
        [["stop", "止め方", "まず設定から。個人情報をAIの学習に使わせない。" * 9]],
    ],
    ["platforms/b/", "広告", "", "", 0, [["", "", "情報は個人のもの。"]]],
]


def test_a_script_without_blanks_is_searched_by_its_letters(page: Page, served: str) -> None:
    index = {"locale": "en", "words": {"found": {"other": "{count}"}, "none": "0"}, "pages": JAPANESE}
    page.route("**/search/en.json", lambda route: route.fulfill(json=index))
    searched(page, served, "個人情報")
    hits = page.locator("dialog .hit__page")
    expect(hits).to_have_count(1)
    expect(hits).to_have_attribute("href", f"{served}platforms/a/")
    excerpt = page.locator("dialog .hit__sections p")
    expect(excerpt.locator("mark").first).to_have_text("個人情報")
    assert len(excerpt.inner_text()) < 200
    page.locator("dialog input").fill("ai 学習")
    expect(page.locator("dialog .hit__title mark")).to_have_text("学習")


def test_it_works_by_keyboard_alone(page: Page, served: str) -> None:
    page.goto(f"{served}nl/", wait_until="networkidle")
    page.locator("button.search-open").focus()
    page.keyboard.press("Enter")
    field = page.locator("dialog input")
    expect(field).to_be_focused()
    page.keyboard.type("linkedin")
    expect(page.locator("dialog [role=status]")).to_have_text(re.compile(r"^\d+ pagina(’s)? gevonden$"))
    page.keyboard.press("ArrowDown")
    expect(page.locator("dialog .hit a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")  # the first one may empty the field
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page.locator("button.search-open")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("linkedin")
    page.keyboard.press("Enter")
    expect(page.locator("dialog .hit a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/platforms/linkedin/")


def test_nothing_found_is_said_with_advice(page: Page, served: str) -> None:
    searched(page, f"{served}de/", "xyzzyplugh")
    expect(page.locator("dialog [role=status]")).to_contain_text("„xyzzyplugh“")
    assert page.locator("dialog .hit").count() == 0


def test_a_failure_is_said_and_can_be_tried_again(page: Page, served: str) -> None:
    page.route("**/search/*.json", lambda route: route.abort())
    searched(page, served, "linkedin")
    expect(page.locator("dialog [role=status]")).to_contain_text("could not be loaded")
    page.unroute("**/search/*.json")
    page.keyboard.type(" ")
    expect(page.locator("dialog .hit").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_search(page: Page, served: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    searched(page, f"{served}nl/platforms/linkedin/", "toezichthouder")
    expect(page.locator("dialog .hit").first).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [item["id"] for item in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.evaluate("document.querySelector('dialog.search').scrollWidth") <= PHONE["width"]


def test_a_strict_policy_allows_it(page: Page, served: str) -> None:
    failures: list[str] = []

    def answer(route: object) -> None:
        response = route.fetch()  # type: ignore[attr-defined]
        route.fulfill(response=response, headers=response.headers | {"content-security-policy": POLICY})  # type: ignore[attr-defined]

    page.route(served + "**", answer)
    page.on("console", lambda message: failures.append(message.text) if message.type == "error" else None)
    searched(page, served, "linkedin")
    expect(page.locator("dialog .hit").first).to_be_visible()
    assert failures == []


def test_without_scripts_there_is_a_list_of_all_guides(browser: Browser, served: str) -> None:
    page = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()  # type: ignore[arg-type]
    page.goto(f"{served}nl/platforms/linkedin/")
    assert not page.locator("button.search-open").is_visible()
    page.locator(".menu a").first.click()
    assert page.url.endswith("/nl/#guides")
    assert page.locator("#guides").is_visible()
    page.context.close()
