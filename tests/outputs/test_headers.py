"""One list of rules gives `_headers` and the configuration of servers, and real servers do what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from optout.cli import cli
from optout.content import Collection
from optout.outputs.headers import CONTENT_TYPES, DATA_RULES, RULES, SITE_RULE, HeaderRule, as_netlify, hosting_files
from tests.building import ROOT
from tests.servers import fetch, serving

LOCALES = ("ar", "es-MX", "nl", "zh-Hant")
FILES = {
    "index.html": "<p>home",
    "404.html": "<p>not found",
    **{f"{tag}/404.html": f"<p>not found in {tag}" for tag in LOCALES},
    "nl/index.html": "<p>thuis",
    "api/v1/index.json": "{}",
    "calendars/en/deadlines.ics": "BEGIN:VCALENDAR",
    "feeds/en/news.atom": "<feed/>",
    "dataset/platforms.csv": "id",
    "dataset/dataset.zip": "PK",
}
TYPES = {
    "api/v1/index.json": "application/json; charset=utf-8",
    "calendars/en/deadlines.ics": "text/calendar; charset=utf-8",
    "feeds/en/news.atom": "application/atom+xml; charset=utf-8",
    "dataset/platforms.csv": "text/csv; charset=utf-8",
    "dataset/dataset.zip": "application/zip",
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


def promised(address: str) -> dict[str, str]:
    """Return the headers that `_headers` promises for an address."""
    found: dict[str, str] = {}
    for path, headers in read_netlify(as_netlify(RULES)).items():
        if f"/{address}".startswith(path.rstrip("*")):
            found |= headers
    return found


def test_headers_are_read_back() -> None:
    assert read_netlify(as_netlify(RULES)) == {rule.path: dict(rule.headers) for rule in RULES}


def test_no_two_rules_set_one_header_for_one_address() -> None:
    for one in RULES:
        for other in RULES:
            overlap = one is not other and one.path.rstrip("*").startswith(other.path.rstrip("*"))
            assert not overlap or not set(one.headers) & set(other.headers)


@pytest.mark.parametrize(("path", "value"), [("/a/*/b", "x"), ("/*", 'say "x"'), ("/*", "a\nEvil: b"), ("/*", "$uri")])
def test_what_no_server_could_take_is_refused(path: str, value: str) -> None:
    with pytest.raises(ValueError, match="no server"):
        HeaderRule(path, {"X-Test": value})


def test_api_and_calendars_are_open_to_every_page_and_say_what_they_are() -> None:
    for folder, kind in {"api": "json", "calendars": "ics", "feeds": "atom"}.items():
        headers = promised(f"{folder}/x")
        assert headers["Access-Control-Allow-Origin"] == "*"
        assert headers["Content-Type"] == CONTENT_TYPES[kind]
    assert "Access-Control-Allow-Origin" not in promised("platforms/linkedin/")
    assert {rule.path for rule in DATA_RULES} == {f"/{name}/*" for name in ("api", "calendars", "dataset", "feeds")}


def test_the_configuration_that_is_kept_is_current() -> None:
    for name, data in hosting_files().items():
        assert (ROOT / "hosting" / name).read_bytes() == data, "run `make hosting`"


def test_no_locale_is_named_so_that_adding_one_changes_nothing_here(real: Collection) -> None:
    for data in hosting_files().values():
        assert not [tag for tag in real.locales if f"/{tag}/" in data.decode()]


def test_the_command_writes_it(tmp_path: Path) -> None:
    command = ("hosting", "--folder", str(tmp_path / "hosting"))
    done = CliRunner().invoke(cli, command, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    found = {path.name: path.read_bytes() for path in (tmp_path / "hosting").iterdir()}
    assert found == hosting_files()


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_a_real_server_takes_its_configuration(server: str, tmp_path: Path) -> None:
    for name, text in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with serving(server, tmp_path / "site", tmp_path) as address:
        for name, kind in TYPES.items():
            status, headers, body = fetch(address + name)
            assert (status, body.decode()) == (200, FILES[name])
            expected = promised(name) | {"Content-Type": kind}
            for header, value in expected.items():
                assert [one.lower() for one in headers.get_all(header, [])] == [value.lower()], f"{name}: {header}"
        for page in ("", "nl/"):
            status, headers, body = fetch(address + page)
            assert (status, body.decode()) == (200, FILES[f"{page}index.html"])
            assert headers["Access-Control-Allow-Origin"] is None
            assert headers["Content-Security-Policy"] == SITE_RULE.headers["Content-Security-Policy"]
        for tag in ("", *(f"{tag}/" for tag in LOCALES)):
            status, headers, body = fetch(f"{address}{tag}missing/")
            assert (status, body.decode()) == (404, FILES[f"{tag}404.html"])
            assert headers["X-Content-Type-Options"] == "nosniff"
        for name in ("api/v1/missing.json", "nl/missing.json", "xx/missing/", "feeds/en/missing.atom"):
            status, _, body = fetch(address + name)
            lost = FILES["nl/404.html" if name.startswith("nl/") else "404.html"]
            assert (status, body.decode()) == (404, lost), name
