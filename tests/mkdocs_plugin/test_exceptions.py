"""Exceptions from a rule, in the build that publishes: they let through what they name, and nothing else."""

from __future__ import annotations

from pathlib import Path

from tests.building import Site, build, example_project
from tests.mkdocs_plugin.test_example_site import WARNED
from tests.rules.fixture import apply

QUIET = "docs/en/platforms/quiet.md"


def built(folder: Path, *exceptions: str, broken: bool = True) -> Site:
    project = example_project(folder)
    apply(project / "docs", [WARNED] if broken else [])
    text = "exceptions:\n" + "".join(exceptions)
    (project / "docs" / "_data" / "exceptions.yaml").write_text(text, encoding="utf-8")
    return build(project, folder / "site", "--strict")


def entry(code: str, file: str, until: str = "2027-03-01") -> str:
    return f"  - {{code: {code}, file: {file}, reason: Looked at and left., until: {until}}}\n"


def test_what_is_excepted_does_not_stop_a_strict_build(tmp_path: Path) -> None:
    site = built(tmp_path, entry("TXT015", QUIET, until="2026-11-23"))
    assert site.code == 0, site.output
    assert "TXT015" not in site.output
    assert "We guarantee it." in site.html("platforms/quiet").text()


def test_an_exception_covers_no_other_rule_and_no_other_file(tmp_path: Path) -> None:
    site = built(tmp_path, entry("TXT016", QUIET), entry("TXT015", "docs/en/index.md"))
    assert site.code != 0
    for code in (f"{QUIET}:26:4: TXT015", "EXC001 `TXT016`", "EXC001 `TXT015`"):
        assert code in site.output, site.output


def test_an_exception_nothing_needs_stops_the_build(tmp_path: Path) -> None:
    site = built(tmp_path, entry("TXT015", QUIET), broken=False)
    assert site.code != 0
    assert f"EXC001 `TXT015` finds nothing at `{QUIET}`" in site.output


def test_after_its_last_day_the_finding_is_back_and_stops_nothing(tmp_path: Path) -> None:
    # The site is built every day: that a day has passed must not keep it from saying what holds.
    site = built(tmp_path, entry("TXT015", QUIET, until="2026-11-22"))
    assert site.code == 0, site.output
    assert "TXT015 `guarantee`" in site.output
    assert "EXC005" in site.output


def test_an_exception_from_what_keeps_readers_safe_stops_the_build(tmp_path: Path) -> None:
    site = built(tmp_path, entry("LNK001", QUIET), broken=False)
    assert site.code != 0
    assert "EXC003 `LNK001`" in site.output


def test_an_exception_nothing_on_the_finished_site_needs_stops_the_build(tmp_path: Path) -> None:
    site = built(tmp_path, entry("OUT013", "site/index.html"), broken=False)
    assert site.code != 0
    assert "EXC001 `OUT013` finds nothing at `site/index.html`" in site.output
