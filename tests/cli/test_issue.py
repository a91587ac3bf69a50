"""One issue for each report: opened, renewed, reopened and closed, by a `gh` that writes down what it is asked."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from optout import cli
from optout.cli.exit_codes import CLEAN, USAGE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for gh is a script")

GH = f"""#!{sys.executable}
import json, os, sys
arguments, folder = sys.argv[1:], os.environ["GH_STAND_IN"]
text = sys.stdin.read() if "-" in arguments else None
with open(os.path.join(folder, "calls.jsonl"), "a", encoding="utf-8") as stream:
    print(json.dumps([arguments, text]), file=stream)
if arguments[:2] == ["issue", "list"]:
    print(open(os.path.join(folder, "issues.json")).read())
sys.exit(arguments[:2] == ["issue", "edit"] and os.path.exists(os.path.join(folder, "refuse")))
"""


class Forge:
    """What the stand-in has and what it was asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.has([])

    def has(self, issues: list[dict[str, object]]) -> None:
        (self.folder / "issues.json").write_text(json.dumps(issues), encoding="utf-8")

    def asked(self) -> list[list[str]]:
        return [arguments for arguments, _ in self._calls()]

    def text(self) -> str:
        return str(next(text for _, text in self._calls() if text is not None))

    def _calls(self) -> list[tuple[list[str], str | None]]:
        lines = (self.folder / "calls.jsonl").read_text(encoding="utf-8").splitlines()
        return [tuple(json.loads(line)) for line in lines]

    def report(self, text: str) -> Result:
        path = self.folder / "report.md"
        path.write_text(text, encoding="utf-8")
        return CliRunner().invoke(cli.cli, ["issue", "freshness-report", str(path)])


@pytest.fixture
def forge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Forge:
    command = tmp_path / "gh"
    command.write_text(GH, encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + os.environ["PATH"])
    monkeypatch.setenv("GH_STAND_IN", str(tmp_path))
    return Forge(tmp_path)


def test_the_first_report_opens_the_issue(forge: Forge) -> None:
    result = forge.report("# To do\n\nLook at `Ünï`.\n")
    assert result.exit_code == CLEAN, result.output
    listed, label, created = forge.asked()
    assert listed[:4] == ["issue", "list", "--label", "freshness-report"]
    assert label[:3] == ["label", "create", "freshness-report"]
    assert created == ["issue", "create", "--label", "freshness-report", "--title", "To do", "--body-file", "-"]
    assert forge.text() == "Look at `Ünï`.\n"


def test_the_next_one_renews_it(forge: Forge) -> None:
    forge.has([{"number": 7, "state": "OPEN"}])
    forge.report("# To do\n\nMore.")
    assert [call[:3] for call in forge.asked()[1:]] == [["issue", "edit", "7"]]


def test_a_closed_one_is_opened_again(forge: Forge) -> None:
    forge.has([{"number": 7, "state": "CLOSED"}])
    forge.report("# To do\n\nMore.")
    assert [call[:3] for call in forge.asked()[1:]] == [["issue", "edit", "7"], ["issue", "reopen", "7"]]


@pytest.mark.parametrize(("state", "calls"), [("OPEN", [["issue", "close", "7"]]), ("CLOSED", [])])
def test_an_empty_report_closes_it_once(forge: Forge, state: str, calls: list[list[str]]) -> None:
    forge.has([{"number": 7, "state": state}])
    assert forge.report("\n").output == "Nothing to report.\n"
    assert [call[:3] for call in forge.asked()[1:]] == calls


def test_nothing_to_report_opens_nothing(forge: Forge) -> None:
    assert forge.report("").exit_code == CLEAN
    assert len(forge.asked()) == 1


def test_a_report_longer_than_github_takes_is_cut_and_says_so(forge: Forge) -> None:
    forge.report("# To do\n\n" + "word " * 20_000)
    assert len(forge.text()) < 65_536
    assert forge.text().endswith("the text was cut here.\n")


def test_a_report_without_a_title_is_refused_before_anything_is_asked(forge: Forge) -> None:
    result = forge.report("Just text.")
    assert result.exit_code == USAGE
    assert "Make `# Title` its first line." in result.output
    assert not (forge.folder / "calls.jsonl").exists()


def test_what_gh_refuses_is_told(forge: Forge) -> None:
    forge.has([{"number": 7, "state": "OPEN"}])
    (forge.folder / "refuse").touch()
    result = forge.report("# To do\n\nMore.")
    assert result.exit_code != CLEAN
    assert "`gh issue edit` failed" in result.output


def test_without_gh_it_says_what_to_install(forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(forge.folder / "nowhere"))
    assert "https://cli.github.com/" in forge.report("# To do\n\nMore.").output
