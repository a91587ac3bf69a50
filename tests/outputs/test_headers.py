from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from pathlib import Path

import pytest

from optout.outputs.headers import DATA_RULES, SERVERS, SITE_RULE, HeaderRule, as_netlify

FILES = {
    "index.html": "<p>home",
    "404.html": "<p>not found",
    "nl/404.html": "<p>niet gevonden",
    "api/v1/index.json": "{}",
    "calendars/en/deadlines.ics": "BEGIN:VCALENDAR",
    "feeds/en/news.atom": "<feed/>",
    "dataset/platforms.csv": "id",
}
TYPES = {
    "api/v1/index.json": "application/json",
    "calendars/en/deadlines.ics": "text/calendar",
    "feeds/en/news.atom": "application/atom+xml",
    "dataset/platforms.csv": "text/csv",
}


def read_netlify(text: str) -> dict[str, dict[str, str]]:
    """Read `_headers` as https://docs.netlify.com/manage/routing/headers/ describes it."""
    found: dict[str, dict[str, str]] = {}
    path = ""
    for line in text.splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            assert name not in found[path]
            found[path][name] = value
        elif line:
            path = line
            found[path] = {}
    return found


def test_headers_are_read_back() -> None:
    rules = (*DATA_RULES, SITE_RULE)
    assert read_netlify(as_netlify(rules)) == {rule.path: dict(rule.headers) for rule in rules}


def test_no_two_rules_set_one_header_for_one_address() -> None:
    for one in DATA_RULES:
        for other in DATA_RULES:
            overlap = one is not other and one.path.rstrip("*").startswith(other.path.rstrip("*"))
            assert not overlap or not set(one.headers) & set(other.headers)


@pytest.mark.parametrize(("path", "value"), [("/a/*/b", "x"), ("/*", 'say "x"'), ("/*", "a\nEvil: b"), ("/*", "$uri")])
def test_what_no_server_could_take_is_refused(path: str, value: str) -> None:
    with pytest.raises(ValueError, match="no server"):
        HeaderRule(path, {"X-Test": value})


@contextmanager
def serving(server: str, folder: Path) -> Iterator[str]:
    """Run a real server with its ready-made configuration, on a port of its own."""
    program = shutil.which(server) or shutil.which(server, path="/usr/sbin")
    if program is None:
        pytest.skip(f"{server} is not installed (Debian: apt-get install {server}{'-light' * (server == 'nginx')})")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    text = SERVERS[server]((*DATA_RULES, SITE_RULE), ["nl"]).replace("/var/www/optout", str(folder / "site"))
    config = folder / "config"
    if server == "nginx":
        temporary = "".join(
            f"{kind}_temp_path {folder};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        text = text.replace("listen 80;", f"listen 127.0.0.1:{port};")
        include = "include /etc/nginx/mime.types; access_log off;" + temporary
        user = "user root;" if os.getuid() == 0 else ""  # its workers could not read a private folder
        config.write_text(
            f"{user} daemon off; error_log stderr; pid {folder}/pid; events {{}} http {{ {include}\n{text} }}"
        )
        command = [program, "-p", str(folder), "-c", str(config)]
    else:
        config.write_text(
            f"{{\n\tadmin off\n\tauto_https off\n}}\n{text.replace(':80 {', f'http://127.0.0.1:{port} {{')}"
        )
        command = [program, "run", "--config", str(config), "--adapter", "caddyfile"]
    home = {"HOME": str(folder), "PATH": "/usr/bin:/usr/sbin"}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=home, text=True)
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait(address, process)
        yield address
    finally:
        process.terminate()
        process.communicate(timeout=10)


def _wait(address: str, process: subprocess.Popen[str]) -> None:
    for _ in range(100):
        assert process.poll() is None, process.communicate()[1]
        try:
            fetch(address)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server does not answer")


def fetch(address: str) -> tuple[int, Message, str]:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read().decode()


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_a_real_server_takes_its_configuration(server: str, tmp_path: Path) -> None:
    for name, text in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    with serving(server, tmp_path) as address:
        for name, kind in TYPES.items():
            status, headers, text = fetch(address + name)
            assert (status, text) == (200, FILES[name])
            assert headers["Content-Type"].lower() == f"{kind}; charset=utf-8"
            assert headers.get_all("Access-Control-Allow-Origin") == ["*"]
            assert headers.get_all("Content-Security-Policy") == [SITE_RULE.headers["Content-Security-Policy"]]
        status, headers, _ = fetch(address)
        assert status == 200
        assert headers["Access-Control-Allow-Origin"] is None
        assert headers["Content-Security-Policy"]
        assert fetch(f"{address}missing/")[::2] == (404, FILES["404.html"])
        assert fetch(f"{address}nl/missing/")[::2] == (404, FILES["nl/404.html"])
