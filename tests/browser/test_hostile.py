"""Hostile pages that got past the checks, in a real browser: the policy keeps every script from running."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Error, Page, Request, Route

from setup.serving import Quiet, serving
from tests.building import Site
from tests.hostile import BODIES, FILES, FRONT_MATTER, build_hostile

pytestmark = pytest.mark.browser

PAGES = {name: f"about/{name}/" for name in BODIES} | {f"front-{name}": f"about/front-{name}/" for name in FRONT_MATTER}
PAGES |= {"record": "platforms/evil/"}
OPENED = {name: name.removeprefix("en/") for name in FILES}
META_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


class WithHeaders(Quiet):
    """Sends what `_headers` says for every file."""

    def end_headers(self) -> None:
        lines = (Path(self.directory) / "_headers").read_text(encoding="utf-8").splitlines()
        section = lines[lines.index("/*") + 1 :]
        for line in section:
            if not line.startswith(" "):
                break
            self.send_header(*line.strip().split(": ", 1))
        super().end_headers()


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build_hostile(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def hostile(hostile_site: Site) -> Iterator[str]:
    with serving(hostile_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_with_headers(hostile_site: Site) -> Iterator[str]:
    with serving(hostile_site.folder, WithHeaders) as address:
        yield address


@dataclass
class Visit:
    """What happened on a page."""

    ran: list[str] = field(default_factory=list)
    reached: set[str] = field(default_factory=set)
    """Hosts that were asked for something, not counting what the policy held back."""


def visit(browser: Browser, url: str, *, without_policy: bool = False) -> Visit:
    """Open a page, point at it and click on it, and note dialogs and requests."""
    context = browser.new_context()
    page, found = context.new_page(), Visit()
    page.set_default_timeout(3_000)

    def note(dialog: Dialog) -> None:
        found.ran.append(dialog.message)
        dialog.dismiss()

    def reach(request: Request) -> None:
        if request.failure != "csp":
            found.reached.add(urlsplit(request.url).netloc)

    def strip(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=META_POLICY.sub("", answer.text()))

    context.on("page", lambda opened: opened.on("dialog", note))
    page.on("dialog", note)
    page.on("requestfinished", lambda request: found.reached.add(urlsplit(request.url).netloc))
    page.on("requestfailed", reach)
    if without_policy:
        page.route(url, strip)
    page.goto(url, wait_until="load")
    act(page)
    page.wait_for_timeout(60)
    context.close()
    return found


def act(page: Page) -> None:
    for words, action in (("hover", "mouseover"), ("click", "click")):
        for element in page.get_by_text(words, exact=True).all():
            try:
                element.dispatch_event(action)
            except Error:
                return  # the click led away, which is not what is judged here


@pytest.mark.parametrize("name", sorted(PAGES))
def test_no_script_of_a_page_runs(browser: Browser, hostile: str, name: str) -> None:
    found = visit(browser, hostile + PAGES[name])
    assert found.ran == []
    assert found.reached - {""} == {urlsplit(hostile).netloc}


def test_without_the_policy_they_would_run(browser: Browser, hostile: str) -> None:
    """The pages above are silent because of the policy, not because they are harmless."""
    names = ["script", "image-error", "pointer", "svg-load", "attribute-list", "link", "details", "focus"]
    ran = {name: visit(browser, hostile + PAGES[name], without_policy=True).ran for name in names}
    assert {name: bool(messages) for name, messages in ran.items()} == dict.fromkeys(names, True)


@pytest.mark.parametrize("name", sorted(OPENED))
def test_no_script_of_a_file_runs_where_the_host_sends_our_headers(
    browser: Browser, hostile_with_headers: str, name: str
) -> None:
    assert visit(browser, hostile_with_headers + OPENED[name]).ran == []
