"""Lists and their choices: sorting, filters, region, platforms. What is chosen stays in the browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.windows import DESKTOP, open_page

pytestmark = pytest.mark.browser

SORTS = ("name", "weight", "level", "day")
STATES = ("always-on", "default-on", "unknown", "default-off", "not-used")
"""From what readers must hear first to the best."""

SHOWN = """rows => rows.filter(row => !row.hidden).map(row => {
  const shown = (cell, selector) =>
    [...row.cells[cell].querySelectorAll(selector)].filter(item => item.checkVisibility())
  return {
    name: row.querySelector('th a').textContent.trim(),
    category: row.querySelector('th .minor').textContent.trim(),
    states: shown(1, '.state').map(state => state.className.replace('state state--', '')),
    level: row.dataset.level,
    days: shown(4, 'time').map(time => time.dateTime),
    cells: [...row.cells].map(cell => cell.innerText.trim()),
  }
})"""


def shown(page: Page) -> list[dict[str, object]]:
    """Return the rows of the comparison that can be seen, in their order."""
    found: list[dict[str, object]] = page.locator(".compare tbody tr").evaluate_all(SHOWN)
    return found


def value(row: dict[str, object], key: str) -> str | None:
    """Return what a column is sorted by, from what a reader sees of it."""
    states, days = row["states"], row["days"]
    assert isinstance(states, list)
    assert isinstance(days, list)
    if key == "weight":
        return str(min(STATES.index(state) for state in states))
    if key == "day":
        return min(days, default=None)
    return str(row[key]).casefold()


def assert_sorted(page: Page, key: str, direction: str) -> None:
    head = page.locator(f"th[data-sort={key}]")
    expect(head).to_have_attribute("aria-sort", direction)
    assert page.locator("[aria-sort]").count() == 1
    values = [value(row, key) for row in shown(page)]
    some = [item for item in values if item is not None]
    assert values[: len(some)] == sorted(some, reverse=direction == "descending")


def choose(page: Page, label: str, word: str) -> Locator:
    """Choose in a list as somebody does who has no mouse: with the first letters."""
    choice = page.get_by_label(label, exact=True)
    choice.focus()
    page.keyboard.type(word)
    assert choice.evaluate("choice => choice.selectedOptions[0].label").startswith(word)
    return choice


@pytest.mark.parametrize("key", SORTS)
def test_a_column_is_sorted_both_ways_by_keyboard(page: Page, served: str, key: str) -> None:
    page.goto(f"{served}compare/")
    rows = len(shown(page))
    button = page.locator(f"th[data-sort={key}] button")
    button.focus()
    page.keyboard.press("Enter")
    assert_sorted(page, key, "ascending")
    page.keyboard.press("Space")
    assert_sorted(page, key, "descending")
    expect(button).to_be_focused()
    assert len(shown(page)) == rows > 20


def test_another_column_takes_over(page: Page, served: str) -> None:
    page.goto(f"{served}compare/")
    for key in ("day", "level", "name"):
        page.locator(f"th[data-sort={key}] button").click()
        assert_sorted(page, key, "ascending")


@pytest.mark.parametrize("key", ["weight", "day"])
@pytest.mark.parametrize("region", ["CH", "GB", "BR"])
def test_sorting_goes_by_what_holds_in_the_region(page: Page, served: str, key: str, region: str) -> None:
    page.goto(f"{served}compare/")
    page.locator(f"th[data-sort={key}] button").click()
    page.locator("#region").select_option(region)
    assert_sorted(page, key, "ascending")
    page.locator(f"th[data-sort={key}] button").click()
    assert_sorted(page, key, "descending")


def test_names_go_by_the_alphabet_of_the_page(browser: Browser, served: str) -> None:
    """In Estonian Z stands before T; the page is in English."""
    page = open_page(browser, DESKTOP, locale="et-EE")
    page.goto(f"{served}compare/")
    assert page.evaluate("'Zoom'.localeCompare('TikTok')") < 0
    page.locator("th[data-sort=name] button").click()
    assert_sorted(page, "name", "ascending")
    page.context.close()


def test_no_cell_is_empty_in_any_region(page: Page, served: str) -> None:
    page.goto(f"{served}compare/")
    for region in ("", "NL", "CH", "GB", "BR", "US", "JP"):
        page.locator("#region").select_option(region)
        rows = shown(page)
        assert len(rows) > 20
        for row in rows:
            assert row["cells"]
            assert "" not in list(row["cells"]), (region, row["name"])  # type: ignore[call-overload]


def test_filters_by_state_and_kind_count_what_is_left(page: Page, served: str) -> None:
    page.goto(f"{served}compare/")
    everything = shown(page)
    count = page.locator("[data-count]")
    expect(count).to_have_text(str(len(everything)))
    state, category = page.get_by_label("By default", exact=True), page.get_by_label("Kind of platform")
    words = [option for option in state.locator("option").evaluate_all("all => all.map(o => o.value)") if option]
    assert set(words) == set(STATES)
    for word in words:
        state.select_option(word)
        left = [row for row in everything if word in list(row["states"])]  # type: ignore[call-overload]
        assert shown(page) == left
        expect(count).to_have_text(str(len(left)))
    choose(page, "By default", "On by default")
    choose(page, "Kind of platform", "social network")
    both = [row for row in everything if "default-on" in list(row["states"]) and row["category"] == "social network"]  # type: ignore[call-overload]
    assert shown(page) == both
    assert both
    expect(count).to_have_text(str(len(both)))
    state.select_option("")
    category.select_option("")
    assert shown(page) == everything


def test_a_state_of_another_region_does_not_count(page: Page, served: str) -> None:
    page.goto(f"{served}compare/")
    state = page.get_by_label("By default", exact=True)
    state.select_option("unknown")
    assert "Meta AI" in {row["name"] for row in shown(page)}
    choose(page, "Your region", "Brazil")
    assert "Meta AI" not in {row["name"] for row in shown(page)}
    for word in ("unknown", "default-on"):
        state.select_option("")
        left = [row for row in shown(page) if word in list(row["states"])]  # type: ignore[call-overload]
        state.select_option(word)
        assert shown(page) == left
        expect(page.locator("[data-count]")).to_have_text(str(len(left)))
    assert left
