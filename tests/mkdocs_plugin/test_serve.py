"""`mkdocs serve` never dies: the page shows what is wrong with it, and mending it clears it."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from optout.safety import META_POLICY
from tests.building import EPOCH, example_project

WAIT = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(found: Callable[[], bool], log: Path) -> None:
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        if found():
            return
        time.sleep(0.2)
    pytest.fail(log.read_text(encoding="utf-8"))


class Server:
    """A running `mkdocs serve` over a copy of the example."""

    def __init__(self, project: Path, log: Path, **variables: str) -> None:
        self.project, self.log, port = project, log, free_port()
        self.url = f"http://127.0.0.1:{port}/"
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "serve",
            "-f",
            str(project / "mkdocs.yml"),
            "-a",
            f"127.0.0.1:{port}",
        ]
        environment = os.environ | {
            "OPTOUT_SITE_URL": self.url, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1",
            "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1",
        } | variables  # fmt: skip
        self.output = log.open("w", encoding="utf-8")
        self.process = subprocess.Popen(command, env=environment, stdout=self.output, stderr=subprocess.STDOUT)

    def page(self, address: str) -> str:
        try:
            with urlopen(self.url + address, timeout=5) as answer:
                return str(answer.read().decode())
        except (URLError, OSError):
            return ""

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.project / "docs" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def shows(self, address: str, *texts: str, without: str | None = None) -> None:
        def seen() -> bool:
            html = self.page(address)
            return bool(html) and all(text in html for text in texts) and (without is None or without not in html)

        until(seen, self.log)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
        self.output.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    project = example_project(tmp_path)
    # Broken from the start: serving must begin all the same.
    path = project / "docs" / "en" / "platforms" / "chatty.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("effective: 2026-07-01", "effective: 2026-06-31"), encoding="utf-8")
    running = Server(project, tmp_path / "log.txt")
    yield running
    running.stop()


def test_only_the_reloading_script_is_added_to_the_policy(server: Server) -> None:
    server.shows("", "livereload(")
    html = server.page("")
    nonce = re.search(r"<script nonce=\"([\w-]{20,})\">\s*var livereload", html)
    assert nonce
    policy = re.search(r"Content-Security-Policy\" content=\"([^\"]*)\"", html)
    assert policy
    assert policy[1].replace(f" 'nonce-{nonce[1]}'", "") == META_POLICY
    assert html.count(nonce[1]) == 2


def test_findings_come_and_go_on_the_page(server: Server) -> None:
    chatty = "platforms/chatty/"
    server.shows(chatty, "DDL001", "2026-06-31", "Do the switch first.")
    assert "docs/en/platforms/chatty.md:23:16: DDL001" in server.log.read_text(encoding="utf-8")
    server.shows("nl/platforms/chatty/", "DDL001", 'href="../../../checks/findings/"')
    server.shows(
        "checks/findings/", "1 error", "docs/en/platforms/chatty.md", 'href="../DDL001/"', "line 23, column 16"
    )
    server.edit("en/platforms/chatty.md", "effective: 2026-06-31", "effective: 2026-07-01")
    server.shows(chatty, 'id="answer"', without="DDL001")
    server.shows("checks/findings/", "All findings", without="DDL001")
    server.edit("en/platforms/chatty.md", "title: Chatty", "title: [Chatty")
    server.shows(chatty, "FIL004", "Do the switch first.")
    server.edit("en/platforms/chatty.md", "title: [Chatty", "title: Chatty")
    server.shows(chatty, 'id="answer"', without="FIL004")
    assert server.process.poll() is None
