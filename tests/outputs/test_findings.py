"""Every format of findings is read back by somebody else's eyes, whatever a page wrote into a message."""

from __future__ import annotations

import json
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from selectolax.lexbor import LexborHTMLParser

from optout.diagnostics import Diagnostic, Severity, summary
from optout.outputs.findings import (
    Report,
    as_coloured_text,
    as_github,
    as_json,
    as_rdjson,
    as_sarif,
    as_text,
    github_summary,
)
from optout.rules import REGISTRY

SARIF = Draft7Validator(
    json.loads((Path(__file__).parents[1] / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
)
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
FOUND = st.builds(
    Diagnostic,
    path=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    line=st.integers(1, 999),
    column=st.integers(1, 99),
    code=st.sampled_from(sorted(REGISTRY)),
    message=TEXT,
    severity=st.sampled_from(Severity),
    suggestion=st.none() | TEXT,
    length=st.integers(0, 9),
    calendar=st.booleans(),
)
REPORTS = st.builds(Report, st.lists(FOUND, max_size=4).map(tuple))
PLAIN = Diagnostic("docs/en/index.md", 3, 7, "LNK003", "`x.md` is not a page of this site.")
CERTAIN = Diagnostic("docs/en/index.md", 3, 7, "REC002", "`titel` means `title`.", Severity.ERROR, "title", 5)


def unescaped(text: str) -> str:
    """Undo the escapes of workflow commands as the runner does."""
    for escape, char in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escape, char)
    return text


@given(FOUND)
def test_one_finding_is_one_workflow_command_whatever_it_says(found: Diagnostic) -> None:
    command, *rest = as_github(Report((found,))).split("\n")
    assert rest == [summary((found,))]
    assert "\r" not in command
    kind, properties, message = re.fullmatch(r"::(\w+) (.*?)::(.*)", command, re.DOTALL).groups()  # type: ignore[union-attr]
    assert kind == found.severity
    assert unescaped(message) == found.message
    read = dict(part.split("=", 1) for part in properties.split(","))
    assert unescaped(read["file"]) == found.path
    assert (read["line"], read["col"], read["title"]) == (str(found.line), str(found.column), found.code)


def many(number: int, kind: Severity, message: str = "Wrong.") -> list[Diagnostic]:
    return [Diagnostic("docs/en/a.md", line, 1, "TXT001", message, kind) for line in range(1, number + 1)]


def test_github_gets_as_many_as_it_shows_and_is_told_of_the_others() -> None:
    report = Report((*many(12, Severity.NOTICE), *many(25, Severity.ERROR), *many(3, Severity.WARNING)))
    lines = as_github(report).split("\n")
    kinds = [line.split(" ")[0] for line in lines if line.startswith("::")]
    assert kinds == ["::error"] * 10 + ["::warning"] * 3 + ["::notice"] * 10
    assert "The other 17" in lines[23]
    assert len(lines) == 23 + 1 + 17 + 1
    assert lines[-1] == "25 errors, 3 warnings, 12 notices found."


def test_what_stands_below_the_annotations_is_no_command() -> None:
    lines = as_github(Report(tuple(many(12, Severity.ERROR, "##[stop-commands]x\n::stop-commands::x")))).split("\n")
    below = lines[10:]
    assert below
    assert not [line for line in below if "##[" in line or line.lstrip().startswith("::")]


@given(REPORTS)
def test_the_summary_of_a_job_is_one_table_with_every_finding(report: Report) -> None:
    written = github_summary(report)
    assert "\n\n" not in written  # an empty line ends a block of HTML, and what follows is Markdown again
    tree = LexborHTMLParser(written)
    rows = tree.css("tr")
    assert len(rows) == (len(report.findings) + 1 if report.findings else 0)
    assert all(len(row.css("td, th")) == 4 for row in rows)
    assert {node.tag for node in tree.css("body *")} <= {"h2", "p", "table", "tbody", "tr", "th", "td", "code"}


def test_the_summary_of_a_job_fits() -> None:
    written = github_summary(Report(tuple(many(20_000, Severity.ERROR, "x" * 100))))
    assert len(written.encode()) < 1024 * 1024
    assert "There are more" in written


@given(REPORTS)
def test_json_is_read_back(report: Report) -> None:
    whole = json.loads(as_json(report))
    assert tuple(Diagnostic(**row) for row in whole["findings"]) == report.findings
    assert whole["version"] == 1
    assert sum(whole["counts"][kind] for kind in Severity) == len(report.findings)


def test_sarif_is_valid() -> None:
    whole = json.loads(as_sarif(Report((PLAIN, CERTAIN))))
    assert [error.message for error in SARIF.iter_errors(whole)] == []


@given(REPORTS)
def test_every_result_in_sarif_is_valid(report: Report) -> None:
    whole = json.loads(as_sarif(report))
    run = whole["runs"][0]
    without_rules = {"tool": {"driver": {"name": "optout"}}}
    small = whole | {"runs": [run | without_rules]}
    assert [error.message for error in SARIF.iter_errors(small)] == []
    for result, found in zip(run["results"], report.findings, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == found.code
        assert ("fixes" in result) == found.is_fixable


def test_sarif_carries_the_manual_of_every_rule() -> None:
    rules = json.loads(as_sarif(Report(())))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(REGISTRY)
    assert all("What to do: " in rule["help"]["text"] for rule in rules)


def test_a_fix_in_sarif_names_what_it_replaces() -> None:
    result = json.loads(as_sarif(Report((CERTAIN,))))["runs"][0]["results"][0]
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["deletedRegion"] == {"startLine": 3, "startColumn": 7, "endColumn": 12}
    assert replacement["insertedContent"]["text"] == "title"


RDJSON = Draft7Validator(
    {
        "type": "object",
        "required": ["source", "diagnostics"],
        "additionalProperties": False,
        "properties": {
            "source": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
            "diagnostics": {"type": "array", "items": {"$ref": "#/definitions/diagnostic"}},
        },
        "definitions": {
            "diagnostic": {
                "type": "object",
                "required": ["message", "location", "severity", "code"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string"},
                    "location": {
                        "type": "object",
                        "required": ["path", "range"],
                        "additionalProperties": False,
                        "properties": {"path": {"type": "string"}, "range": {"$ref": "#/definitions/range"}},
                    },
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"], "properties": {"value": {"type": "string"}}},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "additionalProperties": False,
                            "properties": {"range": {"$ref": "#/definitions/range"}, "text": {"type": "string"}},
                        },
                    },
                },
            },
            "range": {
                "type": "object",
                "required": ["start"],
                "additionalProperties": False,
                "properties": {
                    "start": {"$ref": "#/definitions/position"},
                    "end": {"$ref": "#/definitions/position"},
                },
            },
            "position": {
                "type": "object",
                "required": ["line", "column"],
                "additionalProperties": False,
                "properties": {
                    "line": {"type": "integer", "minimum": 1},
                    "column": {"type": "integer", "minimum": 1},
                },
            },
        },
    }
)
"""What reviewdog's format description says of the messages we use; its own schema allows unknown fields."""


@given(REPORTS)
def test_rdjson_is_valid(report: Report) -> None:
    whole = json.loads(as_rdjson(report))
    assert [error.message for error in RDJSON.iter_errors(whole)] == []


def test_rdjson_counts_columns_in_bytes() -> None:
    lines = {("docs/en/index.md", 3): "ééé – titel: x"}
    found = Diagnostic("docs/en/index.md", 3, 7, "REC002", "…", Severity.ERROR, "title", 5)
    whole = json.loads(as_rdjson(Report((found,), lambda path, line: lines[path, line])))
    place = whole["diagnostics"][0]["suggestions"][0]["range"]
    written = lines["docs/en/index.md", 3].encode()
    assert written[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"titel"


def test_text_is_for_people() -> None:
    assert as_text(Report((PLAIN,))).splitlines() == [
        "docs/en/index.md:3:7: LNK003 `x.md` is not a page of this site. [error]",
        "1 error found.",
        "`optout explain LNK003` says more about a rule.",
    ]
    assert "`optout check --fix` mends 1 of them." in as_text(Report((PLAIN, CERTAIN)))
    assert as_text(Report(())) == summary([]) == "Nothing found: all pages are fine."


@given(FOUND)
def test_a_page_cannot_steer_a_terminal(found: Diagnostic) -> None:
    for text in (as_text(Report((found,))), as_coloured_text(Report((found,)))):
        bare = re.sub(r"\x1b\[[0-9;]*m", "", text) if text != as_text(Report((found,))) else text
        assert all(char.isprintable() or char == "\n" for char in bare)
        assert len(bare.split("\n")) == 2 + 1 + found.is_fixable
