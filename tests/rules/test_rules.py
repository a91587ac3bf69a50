"""Every rule has a manual, a bad and a good fixture, and its bad fixture notices when the rule does nothing."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from optout.diagnostics import Severity
from optout.rules import REGISTRY
from tests.rules.fixture import FILES, FOLDER, base, broken_docs, broken_site, is_of_site, read


@pytest.fixture(scope="session")
def already() -> Counter[str]:
    return Counter(without_place(line) for line in base())


def without_place(line: str) -> str:
    return re.sub(r":\d+:\d+: ", ": ", line, count=1)


def added(found: list[str], already: Counter[str]) -> list[str]:
    """Leave out what the untouched example says too, wherever an edit may have moved it."""
    left = already.copy()
    new = []
    for line in found:
        left[without_place(line)] -= 1
        new += [line] if left[without_place(line)] < 0 else []
    return new


def name(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_fixture(path: Path, example_docs: Path, already: Counter[str], pytestconfig: pytest.Config) -> None:
    fixture, code = read(path), path.parent.name
    broken = broken_site if is_of_site(code) else broken_docs
    check = broken(example_docs, fixture["edits"])
    found = added(check(None), already)
    if pytestconfig.getoption("--update-golden"):
        fixture["expect"] = found
        path.write_text(yaml.safe_dump(fixture, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")
    assert found == fixture["expect"]
    own = [line for line in found if f": {code} " in line]
    if path.stem.startswith("good"):
        assert not own
        return
    assert own, f"{path} does not show {code}"
    others = [rule for rule in REGISTRY.values() if rule.code != code]
    silent = added(check(others), already)
    assert not [line for line in silent if f": {code} " in line], f"something else reports {code}"


@pytest.mark.parametrize("code", sorted(REGISTRY))
def test_every_rule_has_fixtures_and_a_manual(code: str) -> None:
    stems = {path.stem.split("-")[0] for path in (FOLDER / code).glob("*.yaml")}
    assert stems == {"bad", "good"}
    manual = REGISTRY[code].check.__doc__ or ""
    summary = REGISTRY[code].summary
    assert summary.endswith(".")
    assert len(summary) <= 100
    for part in ("Why: ", "What to do: ", "Example: "):
        assert f"    {part}" in manual, part


def test_no_fixture_without_a_rule() -> None:
    assert {path.parent.name for path in FILES} == set(REGISTRY)


def test_rules_of_the_calendar_are_never_errors() -> None:
    assert all(rule.severity is not Severity.ERROR for rule in REGISTRY.values() if rule.calendar)
