"""Whoever follows the page of the open data gets what it says: its examples run against the built site."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from optout.content import Collection
from setup.serving import serving
from tests.building import URL, Site, real_epoch
from tests.mkdocs_plugin.test_real_site import LOCALES, attribute, prefix
from tests.pages.test_data import EXAMPLE, PAGE

TOOLS = {"curl": "curl", "jq": "jq", "sha256sum": "coreutils", "python3": "python3", "sh": "dash"}
"""What the examples call, and the Debian package that has it."""


@pytest.fixture(scope="module")
def served(real_site: Site) -> Iterator[str]:
    with serving(real_site.folder) as address:
        yield address


def examples(collection: Collection, language: str) -> list[str]:
    page = collection.source(PAGE)
    assert page
    return [code for name, code in EXAMPLE.findall(page.front.body) if name == language]


def read(site: Site, name: str) -> Any:
    return json.loads((site.folder / "api" / "v1" / f"{name}.json").read_bytes())


def run_python(code: str, folder: Path) -> list[str]:
    done = subprocess.run([sys.executable, "-I", "-c", code], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().splitlines()


def run_shell(code: str, folder: Path, site: str) -> subprocess.CompletedProcess[str]:
    for tool, package in TOOLS.items():
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed (Debian: apt-get install {package})")
    environment = {"PATH": os.environ["PATH"], "SITE": site.removesuffix("/"), "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    return subprocess.run(
        ["sh", "-eu"], cwd=folder, env=environment, input=code, capture_output=True, encoding="utf-8", check=False
    )


def shown(code: str, folder: Path, site: str) -> list[str]:
    done = run_shell(code, folder, site)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def deadline_lines(site: Site) -> list[str]:
    return [f"{one['last_day']} {one['title']['en']} {one['id']}" for one in read(site, "deadlines")["deadlines"]]


def test_the_python_client_reads_a_site_on_disk_without_a_network(real_site: Site, real: Collection) -> None:
    [code] = examples(real, "python")
    assert real_site.folder.name == "site"
    cut_off = "import socket\ndel socket.socket\n"
    assert run_python(cut_off + code, real_site.folder.parent) == deadline_lines(real_site) != []


def test_the_python_client_reads_an_unpacked_archive(real_site: Site, real: Collection, tmp_path: Path) -> None:
    shutil.unpack_archive(real_site.folder / "dataset" / "dataset.zip", tmp_path)
    [folder] = tmp_path.iterdir()
    [code] = examples(real, "python")
    assert run_python(code.replace("site/", f"{folder.name}/"), tmp_path) == deadline_lines(real_site)


def test_the_python_client_reads_what_is_online(real_site: Site, real: Collection, served: str, tmp_path: Path) -> None:
    [code] = examples(real, "python")
    offline = 'Path("site/api/v1").resolve().as_uri()'
    assert offline in code
    assert run_python(code.replace(offline, f'"{served}api/v1"'), tmp_path) == deadline_lines(real_site)


def test_the_shell_examples_show_what_the_page_says(
    real_site: Site, real: Collection, served: str, tmp_path: Path
) -> None:
    dutch, users, _, whole = examples(real, "sh")
    assert shown(dutch, tmp_path, served) == [
        f"{one['last_day']} {one['title']['en']}: {one['name']['en']}"
        for one in read(real_site, "deadlines")["deadlines"]
        if "NL" in one["countries"]
    ]
    using = {"default-on", "always-on"}
    assert shown(users, tmp_path, served) == [
        one["id"] for one in read(real_site, "platforms")["platforms"] if using & set(one["training"].values())
    ]
    assert shown(whole, tmp_path, served) == []
    assert list(tmp_path.glob("dataset-*/api/v1/index.json"))


def test_a_shell_example_shows_what_changed(example_site: Site, real: Collection, tmp_path: Path) -> None:
    _, _, changed, _ = examples(real, "sh")
    with serving(example_site.folder) as address:
        lines = shown(changed, tmp_path, address)
    assert "2026-09-01 chatty: The switch: deadline moved from 31 May 2026 to 15 June 2026" in lines
    assert [line[:10] for line in lines] == sorted((line[:10] for line in lines), reverse=True)
    assert len(lines) == len([one for one in read(example_site, "changes")["changes"] if one["origin"] == "dataset"])


def test_an_archive_that_did_not_arrive_whole_is_noticed(real: Collection, served: str, tmp_path: Path) -> None:
    *_, whole = examples(real, "sh")
    spoilt = whole.replace("cd dataset-*/\n", "cd dataset-*/\necho >> dataset/platforms.csv\n")
    assert spoilt != whole
    done = run_shell(spoilt, tmp_path, served)
    assert done.returncode == 1
    assert "dataset/platforms.csv" in done.stdout


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_describes_the_dataset_to_programs(locale: str, real_site: Site, real: Collection) -> None:
    page = real_site.html(f"{prefix(locale)}data/")
    script = page.css_first("script[type='application/ld+json']")
    if locale == "es-MX":  # shows the Spanish text, whose own page describes itself
        assert script is None
        return
    assert script
    found = json.loads(script.text())["@graph"][0]
    assert found["@type"] == "Dataset"
    assert found["url"] == f"{URL}{prefix(locale)}data/"
    assert found["description"] == attribute(page, "meta[name=description]", "content")
    assert 50 <= len(found["description"]) <= 5000, "what Google asks of a dataset's description"
    today = datetime.fromtimestamp(int(real_epoch()), UTC).date()
    assert found["version"] == today.isoformat()
    assert date.fromisoformat(found["dateModified"]) <= max(today, real.published.day or today)
    links = {urljoin(found["url"], str(node.attributes["href"])) for node in page.css(".files a")}
    assert len(found["distribution"]) > 3
    for download in found["distribution"]:
        assert (real_site.folder / download["contentUrl"].removeprefix(URL)).is_file()
        assert download["contentUrl"] in links


def test_the_menu_and_the_footer_lead_there(real_site: Site) -> None:
    for locale in LOCALES:
        page = real_site.html(f"{prefix(locale)}platforms/linkedin/")
        for place in ("header", "footer"):
            targets = {
                urljoin(f"{URL}{prefix(locale)}platforms/linkedin/", str(link.attributes["href"]))
                for link in page.css(f"{place} a")
            }
            assert f"{URL}{prefix(locale)}data/" in targets
