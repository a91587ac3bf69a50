from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from optout.cli import cli
from optout.cli.completing import SHELLS, VARIABLE


def offered(line: str, incomplete: str) -> list[str]:
    return [item.value for item in ShellComplete(cli, {}, "optout", VARIABLE).get_completions(line.split(), incomplete)]


def test_guides_pages_locales_rules_and_words_are_offered(example_docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(example_docs.parent)
    assert offered("verify", "ch") == ["chatty"]
    assert offered("translate", "es") == ["es", "es-MX"]
    assert offered("translate nl", "platforms/q") == ["platforms/quiet.md"]
    assert offered("status nl", "e") == ["es", "es-MX"]
    assert offered("explain", "lnk00")[0] == "LNK001"
    assert "SRC" in offered("explain", "S")
    assert offered("check --select", "REC,LNK001") == ["REC,LNK001"]
    assert offered("new platform x --training", "default") == ["default-on", "default-off"]
    assert offered("new platform x --accounts", "personal,min") == ["personal,minor"]
    assert offered("new news x --platforms", "q") == ["quiet"]


def test_elsewhere_nothing_is_offered_and_nothing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert offered("verify", "") == offered("translate", "") == offered("new platform x --category", "") == []


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_can_read_what_it_is_given(shell: str, tmp_path: Path) -> None:
    script = tmp_path / f"optout.{shell}"
    printed = CliRunner().invoke(cli, ["completion", shell], catch_exceptions=False).stdout
    script.write_text(printed, encoding="utf-8")
    assert VARIABLE in printed
    if found := shutil.which(shell):
        subprocess.run([found, "-n", str(script)], check=True)
