"""What an editor offers is current, and whatever is chosen is right."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from pydantic import BaseModel

from optout.cli.watch import BEGIN, END
from optout.content import Collection
from optout.content.page import read_page
from optout.content.yaml_reader import read_yaml
from optout.outputs.editor import editor_files, schema_file
from optout.outputs.editor.snippets import SNIPPETS, snippets
from optout.outputs.findings import Report, as_text
from optout.records import Control, Deadline, Dispute, Event, Policy, RuleException, Source, Verification
from optout.records.schema import REFERENCE
from optout.rules import REGISTRY, check_collection
from tests.building import ROOT
from tests.conftest import TODAY

FOLDER = ROOT / ".vscode"
MODELS: dict[str, type[BaseModel]] = {
    "A policy": Policy,
    "A control": Control,
    "A deadline": Deadline,
    "An event": Event,
    "A dispute": Dispute,
    "A source": Source,
    "A check": Verification,
    "An exception": RuleException,
}
PAGES = {"A guide": "platforms/new.md", "A news article": "news/2026/new.md"}


def settings(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return found


def filled(body: list[str], pick: int) -> str:
    """Fill a snippet in as somebody does who takes every default, and the choice of that number."""
    choices = re.compile(r"\$\{\d+\|([^|]*)\|\}")
    text = choices.sub(lambda match: (words := match[1].split(","))[pick % len(words)], "\n".join(body))
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    for name, value in {"$CURRENT_YEAR": "2026", "$CURRENT_MONTH": "11", "$CURRENT_DATE": "24", "$0": ""}.items():
        text = text.replace(name, value)
    assert "$" not in text
    return text


def test_the_files_are_current(real: Collection) -> None:
    for name, data in editor_files(real.reference).items():
        assert (FOLDER / name).read_bytes() == data, "run `make editor`"


def test_every_snippet_is_tried() -> None:
    assert set(MODELS) | set(PAGES) == set(SNIPPETS)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_whatever_is_chosen_is_part_of_a_record(name: str, real: Collection) -> None:
    vocabulary = real.reference.vocabulary
    for pick in range(max(map(len, vocabulary.values()))):
        document = read_yaml(filled(snippets(vocabulary)[name]["body"], pick))
        assert document.faults == ()
        data = document.data[0] if isinstance(document.data, list) else next(iter(document.data.values()))
        MODELS[name].model_validate(data, context={"vocabulary": vocabulary})


@pytest.mark.parametrize("name", sorted(PAGES))
def test_whatever_is_chosen_is_a_page(name: str, real: Collection) -> None:
    vocabulary = real.reference.vocabulary
    for pick in range(max(map(len, vocabulary.values()))):
        text = filled(snippets(vocabulary)[name]["body"], pick)
        page = read_page("en", PAGES[name], f"docs/en/{PAGES[name]}", text.encode(), vocabulary)
        assert page.faults == ()


def test_every_data_file_has_its_schema(real: Collection) -> None:
    named = settings("settings.json")["yaml.schemas"]
    assert named == {f".vscode/{schema_file(name)}": f"docs/_data/{name}.yaml" for name in REFERENCE}
    for path in named:
        assert (ROOT / path).is_file()


def test_the_problem_matcher_reads_what_the_watcher_writes(example: Collection) -> None:
    matcher = settings("tasks.json")["tasks"][0]["problemMatcher"]
    background, pattern = matcher["background"], matcher["pattern"]
    assert re.search(background["beginsPattern"], BEGIN)
    assert re.search(background["endsPattern"], END)
    report = Report(check_collection(example, TODAY))
    places = []
    for line in as_text(report).splitlines():
        if match := re.search(pattern["regexp"], line):
            parts = {key: match[number] for key, number in pattern.items() if key != "regexp"}
            assert parts["code"] in REGISTRY
            assert (ROOT / "tests/example" / parts["file"]).is_file()
            places.append((parts["file"], int(parts["line"]), int(parts["column"]), parts["severity"]))
    assert places == [(item.path, item.line, item.column, item.severity) for item in report.findings]


def test_the_tasks_run_what_there_is() -> None:
    task = settings("tasks.json")["tasks"][0]
    assert task["args"] == ["check", "--watch"]
    assert task["runOptions"]["runOn"] == "folderOpen"
    assert task["isBackground"] is True
    assert settings("extensions.json")["recommendations"]


def test_the_editor_keeps_the_files_as_the_checks_want_them() -> None:
    style = (ROOT / ".editorconfig").read_text(encoding="utf-8")
    for line in ("charset = utf-8", "end_of_line = lf", "insert_final_newline = true"):
        assert line in style
    assert settings("settings.json")["files.eol"] == "\n"
