"""`optout check` as somebody types it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from optout.cli.exit_codes import CLEAN, FAILURE, FINDINGS, USAGE
from optout.cli.watch import BEGIN, END
from tests.cli.test_commands import CHATTY, run
from tests.rules.fixture import apply

TODAY = ("--today", "2026-11-23")
SLIP = {"file": CHATTY, "from": "kind: regulator-warning", "to": "kind: regulator-waring"}
DEAD_LINK = {"file": "nl/index.md", "from": "platforms/chatty.md", "to": "platforms/chaty.md"}
NUMBERS = {"file": CHATTY, "from": "from **1 July 2026** on", "to": "from **1/7/2026** on"}
OLD_CHECK = {"file": CHATTY, "from": "{date: 2026-11-20, by", "to": "{date: 2025-11-20, by"}


def codes(docs: Path, *arguments: str) -> list[str]:
    result = run("check", "--docs", str(docs), *TODAY, "--format", "json", *arguments)
    return [row["code"] for row in json.loads(result.stdout)["findings"] if row["severity"] == "error"]


def test_rules_are_chosen_by_the_start_of_their_code(example_docs: Path) -> None:
    apply(example_docs, [SLIP, DEAD_LINK])
    assert codes(example_docs) == ["REC004", "LNK003"]
    assert codes(example_docs, "--select", "LNK") == ["LNK003"]
    assert codes(example_docs, "--select", "lnk00,REC004") == ["REC004", "LNK003"]
    assert codes(example_docs, "--ignore", "LNK", "--ignore", "REC00") == []
    assert codes(example_docs, "--select", "LNK", "--ignore", "LNK003") == []


def test_paths_are_files_or_folders_in_any_spelling(example_docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apply(example_docs, [SLIP, DEAD_LINK])
    monkeypatch.chdir(example_docs.parent)
    for path in ("docs/nl", "docs/nl/", "docs/../docs/nl", str(example_docs / "nl" / "index.md"), "docs/nl/index.md"):
        assert codes(example_docs, path) == ["LNK003"]
    assert codes(example_docs, "docs/nl", "docs/en") == ["REC004", "LNK003"]
    assert codes(example_docs, "docs") == ["REC004", "LNK003"]
    (example_docs / "n").mkdir()
    assert codes(example_docs, "docs/n") == []


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["docs/en/platforms/chaty.md"], "Did you mean `docs/en/platforms/chatty.md`?"),
        (["docs/nn"], "There is no file or folder `docs/nn`"),
        (["."], "is not in `docs`"),
        (["--select", "LNKK"], "Did you mean `LNK`?"),
        (["--ignore", "ABC"], "There is no rule `ABC`"),
        (["--format", "xml"], "sarif"),
        (["--fix", "--watch"], "do not go together"),
        (["--today", "2026-02-30"], "is not a date"),
    ],
)
def test_wrong_usage_is_two_and_kindly_said(
    arguments: list[str], hint: str, example_docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(example_docs.parent)
    result = run("check", *arguments)
    assert result.exit_code == USAGE
    assert hint in " ".join(result.output.split())


def test_the_calendar_warns_and_fails_only_the_scheduled_run(example_docs: Path) -> None:
    apply(example_docs, [OLD_CHECK])
    assert run("check", "--docs", str(example_docs), *TODAY).exit_code == CLEAN
    assert "DDL007" in codes(example_docs, "--scheduled")
    assert run("check", "--docs", str(example_docs), *TODAY, "--scheduled").exit_code == FINDINGS


def test_a_warning_that_no_day_brought_fails_the_strict_run_alone(example_docs: Path) -> None:
    apply(example_docs, [NUMBERS])
    ways = [("--strict",), ("--scheduled",), ()]
    ran = [run("check", "--docs", str(example_docs), *TODAY, "--select", "TXT014", *way) for way in ways]
    assert [result.exit_code for result in ran] == [FINDINGS, CLEAN, CLEAN]
    assert all("TXT014" in result.output for result in ran)


def test_fix_mends_what_is_certain_and_tells(example_docs: Path) -> None:
    before = (example_docs / CHATTY).read_bytes()
    apply(example_docs, [SLIP])
    result = run("check", "--docs", str(example_docs), *TODAY, "--fix", "--format", "json")
    assert result.exit_code == CLEAN
    assert result.stderr == "Mended 1 in 1 file.\n"
    assert json.loads(result.stdout)["counts"]["error"] == 0
    assert (example_docs / CHATTY).read_bytes() == before
    assert run("check", "--docs", str(example_docs), *TODAY, "--fix").stderr == "Mended 0 in 0 files.\n"


def test_fix_looks_again_at_what_it_has_made_readable(example_docs: Path) -> None:
    before = (example_docs / CHATTY).read_bytes()
    apply(example_docs, [SLIP, {"file": CHATTY, "from": "actor: nl-ap", "to": "actor: nl-pa"}])
    assert codes(example_docs) == ["REC004"]
    result = run("check", "--docs", str(example_docs), *TODAY, "--fix")
    assert (result.exit_code, result.stderr) == (CLEAN, "Mended 2 in 1 file.\n")
    assert (example_docs / CHATTY).read_bytes() == before


def test_fix_keeps_to_the_selection(example_docs: Path) -> None:
    apply(example_docs, [SLIP, DEAD_LINK])
    run("check", "--docs", str(example_docs), *TODAY, "--fix", "--select", "LNK")
    assert codes(example_docs) == ["REC004"]
    run("check", "--docs", str(example_docs), *TODAY, "--fix", str(example_docs / "nl"))
    assert codes(example_docs) == ["REC004"]


def test_github_gets_its_summary(example_docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apply(example_docs, [SLIP])
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    result = run("check", "--docs", str(example_docs), *TODAY, "--format", "github")
    assert result.output.startswith("::error file=docs/en/platforms/chatty.md,")
    assert "<td>REC004</td>" in summary.read_text(encoding="utf-8")


def test_no_colours_in_a_pipe(example_docs: Path) -> None:
    apply(example_docs, [SLIP])
    assert "\x1b" not in run("check", "--docs", str(example_docs), *TODAY).output


# What a shell starts in the background ignores the interrupt, and hands that on to its children.
START = """\
import signal
from optout.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)
main()
"""


def optout(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", START, *arguments]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )


def heard(process: subprocess.Popen[str]) -> list[str]:
    """Read what one round of watching says."""
    assert process.stdout
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if line.rstrip() == END:
            return lines
    raise AssertionError(lines)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process")
def test_watch_looks_again_after_a_change_and_stops_quietly(example_docs: Path) -> None:
    process = optout("check", "--docs", str(example_docs), *TODAY, "--watch", "--select", "REC004")
    try:
        assert heard(process) == [BEGIN, "Nothing found: all pages are fine.", END]
        apply(example_docs, [SLIP])
        first, finding, *_ = heard(process)
        assert first == BEGIN
        assert "REC004 `regulator-waring`" in finding
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
        assert process.returncode == CLEAN
        assert rest.strip() == ""
    finally:
        process.kill()
        process.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe breaks in another way there")
def test_a_broken_pipe_is_no_failure(example_docs: Path) -> None:
    process = optout("check", "--docs", str(example_docs), *TODAY)
    assert process.stdout
    process.stdout.close()
    assert process.wait() != FAILURE
