"""The workflows do what they say, with no more power than they need; all of it is checked without the network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.building import ROOT
from tests.forge.lines import check_line
from tests.forge.validating import passes, validate

FOLDER = ROOT / ".github"
WORKFLOWS = sorted((FOLDER / "workflows").glob("*.yml"))
EACH = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


class Reader(yaml.SafeLoader):
    """Reads `on:` as a word, as GitHub does; YAML 1.1 takes it for `true`."""


Reader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> dict[str, Any]:
    found = yaml.load(path.read_text(encoding="utf-8"), Reader)
    assert isinstance(found, dict)
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in read(path)["jobs"].values():
        yield from job["steps"]


RUNS = sorted({(path.stem, step["run"]) for path in WORKFLOWS for step in steps(path) if "run" in step})


def test_the_schemas_accept_them() -> None:
    validate("github-workflows", *WORKFLOWS)
    validate("dependabot", FOLDER / "dependabot.yml")


def test_zizmor_finds_nothing_even_as_an_auditor() -> None:
    passes("zizmor", "--offline", "--persona=auditor", "--strict-collection", "--no-progress", ".github")


@pytest.mark.parametrize(("workflow", "line"), RUNS)
def test_each_step_runs_something_that_exists(workflow: str, line: str) -> None:
    check_line(line)


@pytest.mark.parametrize(
    "line", ["make nothing", "curl https://example.org | sh", "python setup/gone.py", "python -m gone", "rm -rf site"]
)
def test_a_step_that_runs_something_else_is_noticed(line: str) -> None:
    with pytest.raises(AssertionError):
        check_line(line)


@EACH
def test_no_workflow_has_power_it_was_not_given(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert "concurrency" in workflow
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 90
        assert job["permissions"]


@EACH
def test_what_strangers_send_runs_without_secrets_and_rights(path: Path) -> None:
    workflow = read(path)
    assert not {"pull_request_target", "workflow_run", "issue_comment", "issues"} & set(workflow["on"])
    if "pull_request" in workflow["on"]:
        assert all(set(job["permissions"].values()) == {"read"} for job in workflow["jobs"].values())
        assert not re.search(r"secrets\.|github\.token|GH_TOKEN", path.read_text(encoding="utf-8"))


@EACH
def test_actions_are_pinned_and_leave_no_token_behind(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"uses: (.*)", text)
    assert used
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line) for line in used), used
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


def test_an_action_has_one_version_everywhere() -> None:
    used = re.findall(r"uses: ([\w./-]+)@(.*)", "\n".join(path.read_text(encoding="utf-8") for path in WORKFLOWS))
    assert len({name for name, _ in used}) == len(set(used))


def test_nothing_a_run_left_behind_gets_into_a_deployment() -> None:
    deploy = FOLDER / "workflows" / "deploy.yml"
    assert "cache" not in "".join(step.get("uses", "") + str(step.get("with", "")) for step in steps(deploy))
    assert set(read(deploy)["on"]) == {"push", "schedule", "workflow_dispatch"}
    assert read(deploy)["on"]["push"] == {"branches": ["main"]}


def test_all_systems_and_versions_are_tried() -> None:
    jobs = read(FOLDER / "workflows" / "check.yml")["jobs"]
    assert jobs["test"]["strategy"]["matrix"]["python"] == PYTHONS
    assert jobs["windows"]["strategy"]["matrix"]["python"] == PYTHONS
    assert [name.split("-")[0] for name in jobs["test"]["strategy"]["matrix"]["system"]] == ["ubuntu", "macos"]


def test_updates_wait_a_week() -> None:
    updates = yaml.safe_load((FOLDER / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"uv", "npm", "github-actions"}
    assert all(update["cooldown"]["default-days"] >= 7 for update in updates)


def test_the_site_is_built_and_the_calendar_looked_at_by_itself() -> None:
    scheduled = {path.stem: read(path)["on"]["schedule"] for path in WORKFLOWS if "schedule" in read(path)["on"]}
    assert set(scheduled) == {"deploy", "links", "reports", "scan"}
    assert re.fullmatch(r"\d+ \d+ \* \* \*", scheduled["deploy"][0]["cron"])
