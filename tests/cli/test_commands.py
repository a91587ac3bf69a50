from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from optout import cli
from optout.cli.exit_codes import CLEAN, FAILURE, FINDINGS, USAGE
from optout.content import load_collection, resolve_prose
from optout.content.memory import memory_file
from tests.building import EXAMPLE
from tests.rules.fixture import apply, broken_site

CHATTY = "en/platforms/chatty.md"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.cli, [*arguments], catch_exceptions=False)


def test_clean_is_zero() -> None:
    result = run("check", "--docs", str(EXAMPLE), "--today", "2026-11-23")
    assert result.exit_code == CLEAN
    assert " notices found.\n" in result.output
    assert "[notice]" not in result.output


@pytest.mark.parametrize("asked", [["--notices"], ["--select", "REC"], [str(EXAMPLE / "en")]])
def test_notices_are_listed_when_somebody_asks(asked: list[str]) -> None:
    result = run("check", "--docs", str(EXAMPLE), "--today", "2026-11-23", *asked)
    assert result.exit_code == CLEAN
    assert "[notice]" in result.output


def test_findings_are_one_and_all_are_told(example_docs: Path) -> None:
    edits = [
        {"file": CHATTY, "from": "kind: regulator-warning", "to": "kind: regulator-waring"},
        {"file": "nl/index.md", "from": "platforms/chatty.md", "to": "platforms/chaty.md"},
    ]
    apply(example_docs, edits)
    result = run("check", "--docs", str(example_docs), "--format", "json")
    assert result.exit_code == FINDINGS
    assert [row["code"] for row in json.loads(result.output)["findings"] if row["severity"] == "error"] == [
        "REC004",
        "LNK003",
    ]
    assert run("check", "--docs", str(example_docs), str(example_docs / "es")).exit_code == CLEAN


def test_warnings_fail_only_when_strict(example_docs: Path) -> None:
    apply(example_docs, [{"file": CHATTY, "from": "{date: 2026-11-20, by", "to": "{date: 2025-11-20, by"}])
    assert run("check", "--docs", str(example_docs), "--today", "2026-11-23").exit_code == CLEAN
    assert run("check", "--docs", str(example_docs), "--today", "2026-11-23", "--strict").exit_code == FINDINGS


@pytest.mark.parametrize(
    "arguments", [["check", "--today", "soon"], ["check", "--docs", "nowhere"], ["explain", "XYZ1"]]
)
def test_wrong_usage_is_two(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == USAGE


def test_our_own_failure_is_three(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(cli, "cli", fail)
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == FAILURE
    assert "please report" in capsys.readouterr().err


def test_the_day_comes_from_the_option_then_the_variable(example_docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1924991999")  # 2030-12-31
    late = run("check", "--docs", str(example_docs))
    assert "DDL007" in late.output
    assert "DDL007" not in run("check", "--docs", str(example_docs), "--today", "2026-11-23").output


def test_a_finished_site_is_checked_as_well(tmp_path: Path) -> None:
    broken_site(tmp_path / "docs", [{"file": "index.html", "from": "</body>", "to": "<script>a()</script></body>"}])
    site, day = str(tmp_path / "site"), ("--today", "2026-11-23")
    result = run("check", "--docs", str(EXAMPLE), "--site", site, "--format", "json", *day)
    assert result.exit_code == FINDINGS
    errors = [(row["path"], row["code"]) for row in json.loads(result.output)["findings"] if row["severity"] == "error"]
    assert errors == [("site/index.html", "OUT004")]


def test_what_is_piped_is_utf_8_on_every_system(example_docs: Path) -> None:
    command = [sys.executable, "-c", "from optout.cli import main; main()", "translate", "--stdout"]
    done = subprocess.run(
        [*command, "--docs", str(example_docs), "es-MX", "quiet"],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "cp437", "PYTHONUTF8": "0"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (CLEAN, b"")
    assert "# objection = oposición" in done.stdout.decode("utf-8")


def test_sync_names_the_file_to_correct_first(example_docs: Path) -> None:
    path = example_docs / "nl" / "platforms" / "chatty.md"
    apply(example_docs, [{"file": "nl/platforms/chatty.md", "from": "title: Chatty", "to": "title: "}])
    ran = run("sync", "--docs", str(example_docs), str(path))
    assert ran.exit_code == USAGE
    assert "Correct `docs/nl/platforms/chatty.md` first" in ran.stderr


def test_sync_stamps_a_translation_once(example_docs: Path) -> None:
    apply(example_docs, [{"file": CHATTY, "from": "Do the switch first.", "to": "Do the form first."}])
    path = example_docs / "nl" / "platforms" / "chatty.md"
    before = path.read_text(encoding="utf-8")
    assert "TRN007" in run("check", "--docs", str(example_docs), str(example_docs / "nl")).output
    assert run("sync", "--docs", str(example_docs), str(path)).output == "docs/nl/platforms/chatty.md: stamped `stop`\n"
    assert "TRN007" not in run("check", "--docs", str(example_docs), str(example_docs / "nl")).output
    after = path.read_text(encoding="utf-8")
    assert after.partition("\n---\n")[2] == before.partition("\n---\n")[2]
    assert after.partition("\nsynced")[0] == before.partition("\nsynced")[0]
    assert run("sync", "--docs", str(example_docs), str(path)).output.endswith("already true\n")
    assert run("sync", "--docs", str(example_docs), str(example_docs / CHATTY)).exit_code == USAGE


def test_sync_can_stamp_one_part_and_leave_the_others_old(example_docs: Path) -> None:
    before = "Switch it off all the same."
    apply(example_docs, [{"file": CHATTY, "from": "Do the switch first.", "to": "Do the form first."}])
    apply(example_docs, [{"file": CHATTY, "from": before, "to": "Switch it off now."}])
    path = str(example_docs / "nl" / "platforms" / "chatty.md")
    ran = run("sync", "--docs", str(example_docs), path, "--part", "stop")
    assert ran.output == "docs/nl/platforms/chatty.md: stamped `stop`\n"
    left = run("check", "--docs", str(example_docs), path, "--select", "TRN007").output
    assert "`late-or-not` is older" in left
    assert "`stop`" not in left
    assert before in memory_file(example_docs, "platforms/chatty.md").read_text(encoding="utf-8")
    wrong = run("sync", "--docs", str(example_docs), path, "--part", "stopp")
    assert wrong.exit_code == USAGE
    assert "`stopp` is not a section or sentence" in wrong.stderr


def test_minor_spares_translators_a_change_of_wording(example_docs: Path) -> None:
    apply(example_docs, [{"file": CHATTY, "from": "Do the switch first.", "to": "Use the switch first."}])
    english = str(example_docs / CHATTY)
    assert run("minor", "--docs", str(example_docs), english, "nothing").exit_code == USAGE
    assert run("minor", "--docs", str(example_docs), str(example_docs / "nl" / "index.md")).exit_code == USAGE
    said = run("minor", "--docs", str(example_docs), english)
    assert said.output == "docs/en/platforms/chatty.md: `stop` changed in wording only\n"
    assert "TRN007" not in run("check", "--docs", str(example_docs)).output
    assert "nothing that translations were made from" in run("minor", "--docs", str(example_docs), english).output


def test_status_shows_every_language(example_docs: Path) -> None:
    table = run("status", "--docs", str(example_docs), "--today", "2026-11-23").output
    assert [line.split()[0] for line in table.splitlines()[1:4]] == ["es", "es-MX", "nl"]
    assert "missing     platforms/quiet.md" in table
    found = json.loads(run("status", "nl", "--format", "json", "--docs", str(example_docs)).output)
    assert {page["locale"] for page in found["pages"]} == {"nl"}
    assert run("status", "xx", "--docs", str(example_docs)).exit_code == USAGE


def test_translate_writes_a_draft_once(example_docs: Path) -> None:
    arguments = ("translate", "nl", "quiet", "--docs", str(example_docs))
    assert "Wrote" in run(*arguments).output
    assert (example_docs / "nl" / "platforms" / "quiet.md").is_file()
    assert run(*arguments).exit_code == USAGE
    assert run("translate", "en", "quiet", "--docs", str(example_docs)).exit_code == USAGE
    assert run("translate", "nl", "nothing", "--docs", str(example_docs)).exit_code == USAGE


def test_a_variant_is_drafted_from_its_parent(example_docs: Path) -> None:
    (example_docs / "es-MX" / "platforms" / "chatty.md").unlink()
    run("translate", "es-MX", "chatty", "--docs", str(example_docs))
    path = example_docs / "es-MX" / "platforms" / "chatty.md"
    draft = path.read_text(encoding="utf-8")
    assert "Keep only what differs from `es`" in draft
    assert "<!-- Empieza por el interruptor." in draft
    assert "Do the switch first." not in draft
    found = run("check", "--docs", str(example_docs), str(path), "--strict")
    assert found.exit_code == CLEAN, found.output


@pytest.mark.parametrize("front", ["", "# nothing differs up here\n", "title:\n"])
def test_a_variant_may_hold_one_section_and_nothing_else(front: str, example_docs: Path) -> None:
    path = example_docs / "es-MX" / "platforms" / "chatty.md"
    path.write_text(f"---\n{front}---\n\n## ¿Tarde? {{#late-or-not}}\n\nEn México no hay plazo.\n", encoding="utf-8")
    ran = run("sync", "--docs", str(example_docs), str(path), "--today", "2026-11-23")
    assert ran.output == "docs/es-MX/platforms/chatty.md: stamped `late-or-not`\n"
    found = run("check", "--docs", str(example_docs), str(path), "--strict")
    assert found.exit_code == CLEAN, found.output
    prose = resolve_prose(load_collection(example_docs), "es-MX", "platforms/chatty.md")
    assert [section.locale for section in prose.sections] == ["es", "es", "es-MX"]
    plain = example_docs / "nl" / "index.md"
    plain.write_text("---\n---\n\nTekst\n", encoding="utf-8")
    assert "has no keys" in run("check", "--docs", str(example_docs), str(plain)).output


def test_translate_says_what_was_meant(example_docs: Path) -> None:
    assert "Did you mean `nl`?" in run("translate", "NL", "quiet", "--docs", str(example_docs)).stderr
    assert "Make the folder first" in run("translate", "xx", "quiet", "--docs", str(example_docs)).stderr
    near = run("translate", "nl", "platforms/quite.md", "--docs", str(example_docs)).stderr
    assert "Did you mean `platforms/quiet.md`?" in near
    there = run("translate", "nl", "chatty", "--docs", str(example_docs)).stderr
    assert "`optout check" in there


def test_dataset_is_the_same_twice(example_docs: Path, tmp_path: Path) -> None:
    found = []
    for folder in ("one", "two"):
        command = ("dataset", "--docs", str(example_docs), "--today", "2026-11-24", "--out", str(tmp_path / folder))
        result = run(*command, "--site-url", "https://s.example/guide")
        assert result.exit_code == CLEAN
        [path] = (tmp_path / folder).iterdir()
        assert path.name == "dataset-2026-11-24.zip"
        found.append(path.read_bytes())
    assert found[0] == found[1]


def test_publish_logs_what_changed_and_then_nothing(example_docs: Path) -> None:
    shutil.copytree(EXAMPLE.parent / "data", example_docs.parent / "data")
    command = ("publish", "--docs", str(example_docs), "--today", "2026-11-24")
    result = run(*command)
    assert result.exit_code == CLEAN
    assert "2026-11-20 chatty: The switch: deadline moved from 15 June 2026 to 30 June 2026\n" in result.output
    again = run(*command)
    assert again.output == "data/published.json: 2 platforms as of 2026-11-24, 0 changes since last time\n"
    assert run("publish", "--docs", str(example_docs), "--today", "2026-11-23").exit_code == USAGE


def test_publish_takes_no_broken_record_for_one_that_is_gone(example_docs: Path) -> None:
    apply(example_docs, [{"file": CHATTY, "from": "kind: regulator-warning", "to": "kind: regulator-waring"}])
    result = run("publish", "--docs", str(example_docs), "--today", "2026-11-24")
    assert result.exit_code == FINDINGS
    assert "REC004" in result.output
    assert not (example_docs.parent / "data").exists()
