"""The forms are those GitHub accepts, and links of the site can fill them in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.building import ROOT
from tests.forge.validating import validate

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = sorted(FOLDER.glob("0*.yml"))
FILLED_BY_LINKS = {"page", "locale", "platform"}
"""A link may carry these as `?template=02-wrong-or-outdated.yml&page=…`; only text fields can be filled so."""


def fields(form: Path) -> dict[str, dict[str, Any]]:
    body = yaml.safe_load(form.read_text(encoding="utf-8"))["body"]
    return {field["id"]: field for field in body if field["type"] != "markdown"}


def test_all_that_people_come_for_has_a_form() -> None:
    assert [form.stem for form in FORMS] == [
        "01-new-platform",
        "02-wrong-or-outdated",
        "03-deadline-or-policy-change",
        "04-translation",
        "05-other",
    ]


def test_github_accepts_the_forms() -> None:
    validate("github-issue-forms", *FORMS)
    validate("github-issue-config", FOLDER / "config.yml")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_the_site_can_fill_in_where_somebody_comes_from(form: Path) -> None:
    found = fields(form)
    expected = FILLED_BY_LINKS if form.stem != "01-new-platform" else {"platform"}
    assert expected <= set(found)
    assert {found[name]["type"] for name in expected} == {"input"}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_names_are_told_apart_and_answers_are_words(form: Path) -> None:
    found = fields(form)
    labels = [field["attributes"]["label"] for field in found.values()]
    assert len(set(labels)) == len(labels)
    # YAML reads a bare No as false, and GitHub then shows "false".
    assert all(isinstance(choice, str) for field in found.values() for choice in _choices(field))


def _choices(field: dict[str, Any]) -> list[object]:
    return list(field["attributes"].get("options", [])) if field["type"] == "dropdown" else []


@pytest.mark.parametrize("form", FORMS[:3], ids=lambda form: form.stem)
def test_whoever_states_a_fact_gives_a_source_and_names_ties(form: Path) -> None:
    found = fields(form)
    assert found["sources"]["validations"] == {"required": True}
    assert found["interest"]["validations"] == {"required": True}


def test_nobody_gets_past_the_forms_into_an_empty_issue() -> None:
    config = yaml.safe_load((FOLDER / "config.yml").read_text(encoding="utf-8"))
    assert config["blank_issues_enabled"] is False


def test_the_pull_request_template_has_five_lines_and_asks_for_ties() -> None:
    text = (ROOT / ".github" / "pull_request_template.md").read_text(encoding="utf-8")
    lines = re.findall(r"^- \*\*(.+?)\*\*", text, re.MULTILINE)
    assert len(lines) == 5
    assert "Ties" in lines
