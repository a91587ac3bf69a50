"""`optout explain` and `optout schema`: what a rule asks, and what may be written."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from optout.cli.exit_codes import CLEAN, USAGE
from optout.records.schema import SCHEMAS
from optout.rules import REGISTRY
from optout.rules.families import FAMILIES, family
from tests.building import EXAMPLE
from tests.cli.test_commands import run


def test_a_rule_is_explained_with_everything_its_page_says() -> None:
    lines = run("explain", "lnk001").output.splitlines()
    assert lines[0] == "LNK001 (error): Send readers only to the platform's own hosts."
    assert [line for line in lines if line.endswith(":")] == ["Why:", "What to do:", "Example of what it finds:"]
    assert "No exception can be made." in " ".join(lines)
    assert all(len(line) <= 100 for line in lines)


@pytest.mark.parametrize("code", sorted(REGISTRY))
def test_every_rule_can_be_explained(code: str) -> None:
    result = run("explain", code)
    assert result.exit_code == CLEAN
    manual = REGISTRY[code].manual
    said = " ".join(result.output.split())
    for part in (manual.summary, manual.why, manual.what_to_do, manual.example):
        assert part[1:] in said


def test_the_page_of_a_rule_is_named_where_the_site_is_known() -> None:
    assert run("explain", "lnk001", "--site-url", "https://site.example/").output.endswith(
        "https://site.example/checks/LNK001/\n"
    )


def test_without_a_code_all_rules_are_listed_by_family() -> None:
    lines = run("explain").output.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == [f"{v} ({k})" for k, v in FAMILIES.items()]
    assert sorted(line.split()[0] for line in lines if line.startswith(" ")) == sorted(REGISTRY)
    assert {family(code) for code in REGISTRY} == set(FAMILIES)
    own = run("explain", "exc").output.splitlines()
    assert own[0] == "Exceptions (EXC)"
    assert all(line.startswith("  EXC") for line in own[1:])


@pytest.mark.parametrize(
    ("code", "hint"),
    [("LNK01", "Did you mean `LNK0"), ("LKN001", "Did you mean `LNK001`?"), ("XYZ1", "lists them all")],
)
def test_an_unknown_code_gets_a_suggestion(code: str, hint: str) -> None:
    result = run("explain", code)
    assert result.exit_code == USAGE
    assert hint in " ".join(result.output.split())


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_every_schema_is_printed(name: str) -> None:
    result = run("schema", name, "--docs", str(EXAMPLE))
    assert result.exit_code == CLEAN
    Draft202012Validator.check_schema(json.loads(result.output))


def test_schemas_are_listed_and_suggested() -> None:
    listed = run("schema").output.splitlines()
    assert [line.split()[0] for line in listed] == list(SCHEMAS)
    wrong = run("schema", "platfrom", "--docs", str(EXAMPLE))
    assert wrong.exit_code == USAGE
    assert "Did you mean `platform`?" in " ".join(wrong.output.split())
