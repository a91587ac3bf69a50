"""What editors and git run for contributors is what workflows run, and all of it is here or pinned."""

from __future__ import annotations

import json
import re

import pytest
import yaml

from tests.building import ROOT
from tests.forge.lines import check_line

CONTAINER = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]


def test_the_image_is_one_and_stays_it() -> None:
    assert re.fullmatch(r"mcr\.microsoft\.com/[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}", CONTAINER["image"])


@pytest.mark.parametrize("name", ["postCreateCommand", "postAttachCommand"])
def test_the_container_sets_up_and_serves_with_our_own_commands(name: str) -> None:
    check_line(CONTAINER[name])


def test_the_container_has_the_extensions_we_recommend() -> None:
    recommended = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))["recommendations"]
    assert CONTAINER["customizations"]["vscode"]["extensions"] == recommended


def test_hooks_fetch_nothing() -> None:
    assert [repository["repo"] for repository in HOOKS] == ["local"]
    assert {hook["language"] for hook in HOOKS[0]["hooks"]} == {"system"}


@pytest.mark.parametrize("hook", HOOKS[0]["hooks"], ids=lambda hook: hook["id"])
def test_a_hook_runs_what_exists_on_files_that_exist(hook: dict[str, str]) -> None:
    check_line(hook["entry"])
    if "files" in hook:
        assert any(re.search(hook["files"], f"{path.name}/") for path in ROOT.iterdir())
