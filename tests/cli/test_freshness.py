from __future__ import annotations

import json
import re
from pathlib import Path

from click.testing import CliRunner

from optout import cli
from optout.cli.exit_codes import CLEAN, USAGE
from tests.building import EXAMPLE
from tests.rules.fixture import apply

LONG_AGO = {"file": "en/platforms/chatty.md", "from": "{date: 2026-11-20, by", "to": "{date: 2026-01-20, by"}
PASSED = {"file": "en/platforms/chatty.md", "from": "{date: 2026-11-20, by", "to": "{date: 2026-06-20, by"}


def freshness(docs: Path, *arguments: str, day: str = "2026-11-24") -> str:
    result = CliRunner().invoke(cli.cli, ["freshness", "--docs", str(docs), "--today", day, *arguments])
    assert result.exit_code == CLEAN, result.output
    return result.output


def test_the_table_names_what_is_due(example_docs: Path) -> None:
    apply(example_docs, [LONG_AGO])
    lines = freshness(example_docs).splitlines()
    assert lines[0].split() == ["look", "again", "last", "look", "deadline", "record"]
    assert lines[1].split() == ["2026-04-20", "2026-01-20", "docs/en/platforms/chatty.md"]
    assert lines[-1].startswith(
        "On 2026-11-24, 1 of the records is due for another look; 0 more will be by 2026-12-08."
    )


def test_nothing_due_is_an_empty_issue_and_one_line_for_people() -> None:
    assert freshness(EXAMPLE, "--format", "markdown") == ""
    assert len(freshness(EXAMPLE).splitlines()) == 1


def test_the_issue_starts_with_its_title_and_links_to_the_files(example_docs: Path) -> None:
    apply(example_docs, [LONG_AGO])
    text = freshness(example_docs, "--format", "markdown", "--repo", "https://forge.example/x/y/")
    assert text.startswith("# Records to look at again\n\nOn 2026-11-24, 1 of")
    assert "| [Chatty](<https://forge.example/x/y/edit/main/docs/en/platforms/chatty.md>) | 2026-04-20 |" in text
    assert "## Due soon" not in text
    assert text.endswith("\n")


def test_what_comes_soon_can_be_asked_for() -> None:
    assert "## Due soon" not in freshness(EXAMPLE, "--format", "markdown", "--ahead", "0")
    assert "## Due soon" in freshness(EXAMPLE, "--format", "markdown", "--ahead", "90")


def test_other_findings_of_the_calendar_are_told_once(example_docs: Path) -> None:
    apply(example_docs, [PASSED])
    text = freshness(example_docs, "--format", "markdown", day="2026-09-01")
    assert re.search(r"^- `docs/en/platforms/chatty.md:\d+` DDL009: ", text, re.MULTILINE)
    assert "DDL007" not in freshness(example_docs, "--format", "markdown", day="2026-11-01")


def test_json_holds_the_same(example_docs: Path) -> None:
    apply(example_docs, [LONG_AGO])
    found = json.loads(freshness(example_docs, "--format", "json"))
    assert found["version"] == 1
    assert [(item["title"], item["due"]) for item in found["due"]] == [("Chatty", "2026-04-20")]


def test_the_state_of_translations_as_an_issue(example_docs: Path) -> None:
    result = CliRunner().invoke(cli.cli, ["status", "--docs", str(example_docs), "--format", "markdown"])
    assert result.output.startswith("# Translations to make or to renew\n")
    assert "\n## nl\n\n- `" in result.output
    assert result.output.endswith("every week.\n")


def test_a_layout_we_do_not_have_is_wrong_usage() -> None:
    assert CliRunner().invoke(cli.cli, ["freshness", "--format", "pdf"]).exit_code == USAGE
