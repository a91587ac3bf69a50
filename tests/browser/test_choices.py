"""Region and platforms: chosen once, kept in this browser, told to nobody."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.windows import DESKTOP, open_page

pytestmark = pytest.mark.browser

LISTS = ("", "compare/", "deadlines/", "authorities/", "rights/", "rights/gdpr/")
REACHES = "items => items.filter(item => item.checkVisibility()).map(item => item.dataset.reach)"
REFUSE = (
    "for (const way of ['getItem', 'setItem', 'removeItem']) Storage.prototype[way] = () => { throw new Error(way) }"
)


def covers(reach: str, country: str) -> bool:
    return (country in reach.removeprefix("!").split()) is not reach.startswith("!")


def assert_narrowed(page: Page, country: str) -> None:
    """Check that each platform shows what it says about a country, or everything if it says nothing about it."""
    for row in page.locator("[data-platform]:visible").all():
        lines = row.locator(".line")
        everything = lines.evaluate_all("lines => lines.map(line => line.dataset.reach)")
        own = [reach for reach in everything if covers(reach, country)]
        assert lines.evaluate_all(REACHES) == (own or everything)


def kept(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("({...localStorage, ...sessionStorage})")
    return found


def choose_region(page: Page, name: str) -> None:
    """Choose as somebody does who has no mouse: with the first letters."""
    region = page.get_by_label("Your region")
    region.focus()
    page.keyboard.type(name)
    assert region.evaluate("region => region.selectedOptions[0].label") == name


def test_a_region_changes_the_answers_and_is_told_to_nobody(page: Page, served: str) -> None:
    page.goto(served, wait_until="networkidle")
    lines = page.locator(".row .line:visible")
    before = lines.count()
    sent: list[str] = []
    page.on("request", note := lambda request: sent.append(f"{request.url} {request.headers.get('cookie', '')}"))
    choose_region(page, "Brazil")
    assert_narrowed(page, "BR")
    assert lines.count() < before
    page.wait_for_timeout(200)
    assert sent == []
    assert kept(page) == {"optout.region": "BR"}
    page.goto(f"{served}platforms/facebook/", wait_until="networkidle")
    page.remove_listener("request", note)
    assert not any("BR" in request.replace("pt-BR", "") for request in sent)
    assert page.context.cookies() == []
    own = page.locator("[data-answer-own] > *")
    assert covers(own.get_attribute("data-reach") or "", "BR")
    assert own.get_attribute("open") == ""


def test_platforms_are_chosen_by_keyboard_kept_and_all_shown_again(page: Page, served: str) -> None:
    page.goto(served)
    rows = page.locator("[data-platform]:visible")
    everything = rows.count()
    for name in ("LinkedIn", "Slack"):
        page.get_by_role("checkbox", name=name).focus()
        page.keyboard.press("Space")
    choose_region(page, "Switzerland")
    page.reload()
    assert rows.evaluate_all("rows => rows.map(row => row.id)") == ["linkedin", "slack"]
    expect(page.locator("[data-count]")).to_have_text("2")
    expect(page.locator("#region")).to_have_value("CH")
    assert kept(page) == {"optout.platforms": '["linkedin","slack"]', "optout.region": "CH"}
    page.get_by_role("button", name="Show all").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-count]")).to_have_text(str(everything))
    assert rows.count() == everything
    assert kept(page) == {}


def test_a_link_to_a_platform_that_was_not_chosen_shows_it(page: Page, served: str) -> None:
    page.goto(served)
    page.get_by_role("checkbox", name="LinkedIn").check()
    for way in (lambda: page.goto(f"{served}?#whatsapp"), lambda: page.evaluate("location.hash = 'zoom'")):
        way()
        wanted = page.locator(f"#{page.url.rsplit('#', 1)[1]}")
        expect(wanted).to_be_in_viewport()
        expect(page.locator("[data-count]")).to_have_text("2")
        assert page.locator("[data-platform]:visible").count() == 2


def test_a_browser_that_keeps_nothing_still_narrows(browser: Browser, served: str) -> None:
    page = open_page(browser, DESKTOP)
    page.add_init_script(REFUSE)
    page.goto(served)
    page.get_by_role("checkbox", name="LinkedIn").check()
    choose_region(page, "Brazil")
    assert page.locator("[data-platform]:visible").count() == 1
    assert_narrowed(page, "BR")
    page.context.close()


def test_deadlines_of_a_region_and_words_where_there_are_none(page: Page, served: str) -> None:
    page.goto(f"{served}deadlines/")
    everything = page.locator(".due:visible").count()
    counts = []
    for code in ("NL", "JP"):
        whole = page.locator(".due").evaluate_all("items => items.map(item => item.dataset.reach)")
        page.locator("#region").select_option(code)
        shown = page.locator(".due").evaluate_all(REACHES)
        assert shown == [reach for reach in whole if covers(reach, code)]
        counts.append(len(shown))
        for group in page.locator("[data-reach-group]").all():
            assert group.locator("[data-none]").is_visible() is (group.locator(".due:visible").count() == 0)
    assert counts[0] > counts[1] > 0
    page.locator("#region").select_option("")
    assert page.locator(".due:visible").count() == everything


def test_authorities_of_a_region_and_words_where_there_is_none(page: Page, served: str) -> None:
    page.goto(f"{served}authorities/")
    sections = page.locator("article section[data-reach]:visible")
    everything = sections.count()
    choose_region(page, "Germany")
    assert sections.evaluate_all("all => all.map(one => one.dataset.reach)") == ["DE"]
    expect(page.locator("[data-none]")).to_be_hidden()
    page.locator("#region").select_option("AQ")
    assert sections.count() == 0
    expect(page.locator("[data-none]")).to_be_visible()
    page.locator("#region").select_option("")
    assert sections.count() == everything


def test_a_link_to_another_regions_authority_shows_it(page: Page, served: str) -> None:
    page.goto(f"{served}rights/gdpr/")
    choose_region(page, "Netherlands")
    countries = page.locator(".facts--short [data-reach]")
    assert countries.evaluate_all(REACHES) == ["NL"]
    page.locator("#region").select_option("")
    link = page.locator(".facts--short [data-reach=FR] a").first
    page.evaluate("localStorage.setItem('optout.region', 'NL')")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/authorities/#*")
    expect(page.locator(f"#{page.url.rsplit('#', 1)[1]}")).to_be_in_viewport()
    assert page.locator("article section[data-reach]").evaluate_all(REACHES) == ["FR", "NL"]


def test_a_region_a_law_does_not_reach_leaves_its_authorities(page: Page, served: str) -> None:
    page.goto(f"{served}rights/gdpr/")
    everything = page.locator(".facts--short [data-reach]:visible").count()
    assert everything > 20
    choose_region(page, "Brazil")
    assert page.locator(".facts--short [data-reach]:visible").count() == everything
    page.goto(f"{served}rights/")
    laws = page.locator(".law")
    assert laws.evaluate_all(REACHES) == ["BR"]


@pytest.mark.parametrize(("address", "done"), [("rights/gdpr/", "Copied"), ("de/rights/brazil/", "Kopiert")])
def test_a_letter_is_copied_whole_by_keyboard(page: Page, served: str, address: str, done: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.rstrip("/"))
    page.goto(served + address)
    page.locator(".copy button").focus()
    page.keyboard.press("Enter")
    page.locator(".copy [role=status]", has_text=done).wait_for()
    letter = page.locator("article blockquote p").all_inner_texts()
    assert len(letter) > 3
    assert page.evaluate("navigator.clipboard.readText()") == "\n\n".join(letter)


def test_without_scripts_every_answer_of_every_region_is_shown(browser: Browser, served: str) -> None:
    page = open_page(browser, DESKTOP, java_script_enabled=False)
    for address in LISTS:
        page.goto(served + address)
        items = page.locator("article [data-reach], article [data-platform], article tbody tr")
        assert items.count() > 5, address
        assert items.evaluate_all("items => items.filter(item => !item.checkVisibility()).length") == 0, address
    page.context.close()
