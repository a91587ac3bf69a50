from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from optout.cli import cli
from optout.cli.exit_codes import CLEAN, FAILURE, FINDINGS
from tests.links.server import PlayServer, serving

PAGE = "---\ntitle: A page\ndescription: Of links.\n---\n\nRead [this]({fine}), [this]({wall}) and [that]({last}).\n"


@pytest.fixture
def server() -> Iterator[PlayServer]:
    with serving() as running:
        yield running


def audit(docs: Path, *arguments: str) -> Result:
    quick = ("--pause", "0", "--timeout", "0.5", "--retries", "0", "--today", "2026-11-25", "--docs", str(docs))
    notebook = docs.parent / "links.json"
    return CliRunner().invoke(cli, ["links", *quick, "--notebook", str(notebook), *arguments], catch_exceptions=False)


def write(docs: Path, server: PlayServer, last: str) -> None:
    names = {"fine": "/anchored#there", "wall": "/linkedin", "last": last}
    text = PAGE.format(**{name: server.url(path, "127.0.0.1") for name, path in names.items()})
    (docs / "en").mkdir(parents=True, exist_ok=True)
    (docs / "en" / "index.md").write_text(text, encoding="utf-8")


def test_an_audit_from_page_to_report(tmp_path: Path, server: PlayServer) -> None:
    docs = tmp_path / "docs"
    write(docs, server, "/not-found")
    ran = audit(docs, "--allow-private")
    assert ran.exit_code == FINDINGS
    assert f"docs/en/index.md:6: gone: {server.url('/not-found', '127.0.0.1')}" in ran.stdout
    assert "3 links: 1 ok, 1 gone, 0 moved, 1 unverifiable." in ran.stdout


def test_a_run_goes_on_where_the_last_one_ended(tmp_path: Path, server: PlayServer) -> None:
    docs = tmp_path / "docs"
    write(docs, server, "/fine")
    assert audit(docs, "--allow-private").exit_code == CLEAN
    asked = len(server.asked)
    again = audit(docs, "--allow-private", "--format", "json")
    assert len(server.asked) == asked
    assert json.loads(again.stdout)["counts"] == {"ok": 2, "gone": 0, "moved": 0, "unverifiable": 1}
    write(docs, server, "/anchored#nowhere")  # another question to a page that is known
    moved = audit(docs, "--allow-private", "--format", "json")
    assert json.loads(moved.stdout)["counts"]["moved"] == 1
    assert audit(docs, "--allow-private", "--max-age", "0").exit_code == FINDINGS


def test_nothing_on_this_machine_is_asked_unless_told_to(tmp_path: Path, server: PlayServer) -> None:
    docs = tmp_path / "docs"
    write(docs, server, "/not-found")
    ran = audit(docs, "--format", "json", "--output", str(tmp_path / "report.json"))
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (ran.exit_code, ran.stdout) == (CLEAN, "")
    assert {link["reason"] for link in report["links"]} == {"forbidden-address"}
    assert server.asked == []


def test_a_machine_without_a_connection_says_nothing_about_links(tmp_path: Path, server: PlayServer) -> None:
    docs = tmp_path / "docs"
    with serving() as closed:
        write(docs, closed, "/fine")
    ran = audit(docs, "--allow-private")
    assert ran.exit_code == FAILURE
    assert "Is this machine connected" in ran.stderr
    assert not (tmp_path / "links.json").exists()
