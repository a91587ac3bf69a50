"""Run a real server with its ready-made configuration from `hosting/`, for the tests that ask it for files."""

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

from tests.building import ROOT

FILES = {"nginx": "nginx.conf", "caddy": "Caddyfile"}
PACKAGES = {"nginx": "nginx-light", "caddy": "caddy"}
ROOT_THERE, NGINX_PORT, CADDY_PORT = "/var/www/optout", "listen 80;", ":80 {"


@contextmanager
def serving(server: str, site: Path, folder: Path) -> Iterator[str]:
    """Serve a site on a port of its own; `folder` takes what the server writes. Only port and place are changed."""
    program = shutil.which(server) or shutil.which(server, path="/usr/sbin")
    if program is None:
        pytest.skip(f"{server} is not installed (Debian: apt-get install {PACKAGES[server]})")
    port, config = _free_port(), folder / "config"
    text = (ROOT / "hosting" / FILES[server]).read_text(encoding="utf-8")
    assert text.count(ROOT_THERE) == 2, "once in the comment for people, once in what the server reads"
    text = text.replace(ROOT_THERE, str(site))
    config.write_text(_nginx(text, folder, port) if server == "nginx" else _caddy(text, port), encoding="utf-8")
    arguments = {
        "nginx": ["-p", str(folder), "-c", str(config)],
        "caddy": ["run", "--config", str(config), "--adapter", "caddyfile"],
    }
    home = {"HOME": str(folder), "PATH": "/usr/bin:/usr/sbin"}
    with (folder / "log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen([program, *arguments[server]], stderr=log, stdout=log, env=home)
        try:
            address = f"http://127.0.0.1:{port}/"
            _wait(address, process, folder / "log")
            yield address
        finally:
            process.terminate()
            process.wait(timeout=10)


def fetch(address: str) -> tuple[int, Message, bytes]:
    """Ask for an address: status, headers and body, whatever the status is."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def _nginx(text: str, folder: Path, port: int) -> str:
    assert NGINX_PORT in text
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder};" for kind in kinds)
    user = "user root;" if os.getuid() == 0 else ""  # its workers could not read a private folder
    inside = f"include /etc/nginx/mime.types; access_log off; {temporary}\n"
    inside += text.replace(NGINX_PORT, f"listen 127.0.0.1:{port};")
    return f"{user} daemon off; error_log stderr; pid {folder}/pid; events {{}} http {{ {inside} }}"


def _caddy(text: str, port: int) -> str:
    assert CADDY_PORT in text
    return f"{{\n\tadmin off\n\tauto_https off\n}}\n{text.replace(CADDY_PORT, f'http://127.0.0.1:{port} {{')}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(100):
        assert process.poll() is None, log.read_text(encoding="utf-8")
        try:
            fetch(address)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server does not answer")
