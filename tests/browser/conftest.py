from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from setup.browser import find
from tests.browser.windows import DESKTOP, open_page
from tests.building import Site

FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class Quiet(SimpleHTTPRequestHandler):
    """Answers like GitHub Pages: what is not there is the one 404.html at the root."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


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
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(real_site.folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


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
