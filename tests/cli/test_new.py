from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from optout.cli import cli
from optout.cli.exit_codes import CLEAN, FINDINGS, USAGE
from optout.content import load_collection
from optout.records import Method

SOURCE = (
    "--source-url=https://www.newone.com/privacy",
    "--source-title=Privacy: what we do",
    "--source-publisher=Newone",
)
PLATFORM = (
    "--title=Newone",
    "--domains=https://www.newone.com/, newone.org",
    "--operator=Newone, Inc.",
    "--country=us",
    "--category=forum",
    *SOURCE,
)


def run(docs: Path, *arguments: str, keys: str | None = None) -> Result:
    options = ("--docs", str(docs), "--today", "2026-11-25")
    return CliRunner().invoke(cli, [*arguments, *options], input=keys, catch_exceptions=False)


def errors(docs: Path, path: str) -> list[tuple[str, str]]:
    found = json.loads(run(docs, "check", str(docs / path), "--format", "json").stdout)["findings"]
    return [(row["severity"], row["code"]) for row in found if row["severity"] != "notice"]


def test_a_guide_passes_the_checks_except_for_what_is_missing(example_docs: Path) -> None:
    ran = run(example_docs, "new", "platform", "newone", "--no-ask", *PLATFORM)
    assert ran.exit_code == CLEAN
    assert {code for _, code in errors(example_docs, "en/platforms/newone.md")} == {"TXT010"}
    assert {code for _, code in errors(example_docs, "_data")} == set()
    for line in ("Still missing:", "is a placeholder", "newone: {own: [newone.com, newone.org]}"):
        assert line in ran.stdout
    record = load_collection(example_docs).records["newone"]
    assert record.policies[0].training == "unknown"
    assert record.policies[0].note
    assert record.verified[0].method is Method.PUBLISHED_SOURCES


def test_a_control_is_asked_for_once_there_is_one(example_docs: Path) -> None:
    control = ("--control=setting", "--control-address=https://newone.com/s", "--control-path=Settings > AI")
    ran = run(example_docs, "new", "platform", "newone", "--no-ask", *PLATFORM, *control)
    assert ran.exit_code == USAGE
    assert "--control-name." in ran.stderr
    ran = run(example_docs, "new", "platform", "newone", "--no-ask", *PLATFORM, *control, "--control-name=The switch")
    assert load_collection(example_docs).records["newone"].controls[0].path == ("Settings", "AI")


def test_on_a_terminal_it_asks_again_until_the_answer_can_be_taken(example_docs: Path) -> None:
    keys = "us of a\nus\nforums\nforum\n" + "\n" * 20
    flags = [flag for flag in PLATFORM if not flag.startswith(("--country", "--category"))]
    ran = run(example_docs, "new", "platform", "newone", "--ask", *flags, keys=keys)
    assert ran.exit_code == CLEAN
    assert "`us of a` is no country code" in ran.stderr
    assert "Did you mean `forum`?" in ran.stderr
    assert load_collection(example_docs).records["newone"].platform.controllers[0].country == "US"


def test_words_are_explained_and_taken_as_people_write_them(example_docs: Path) -> None:
    keys = "AI Assistant\nUsed to train AI, unless you say no\n" + "\n" * 20
    flags = [flag for flag in PLATFORM if not flag.startswith("--category")]
    ran = run(example_docs, "new", "platform", "newone", "--ask", *flags, keys=keys)
    assert ran.exit_code == CLEAN
    assert "    always-on    Used to train AI, and you cannot switch it off\n" in ran.stderr
    record = load_collection(example_docs).records["newone"]
    assert (record.platform.category, record.policies[0].training) == ("ai-assistant", "default-on")


def test_a_word_is_never_broken_over_two_lines(example_docs: Path) -> None:
    words = "".join(f"    {number:02}-{'long-' * 5}word: {{}}\n" for number in range(20))
    path = example_docs / "_data" / "vocabulary.yaml"
    before, key, after = path.read_text(encoding="utf-8").partition("  news:\n")
    path.write_text(before + key + words.replace("{}", "A label") + after, encoding="utf-8")
    ran = run(example_docs, "new", "news", "it-happened", "--ask", *SOURCE, keys="It\nhappened.\n\n")
    listed = [line.strip() for line in ran.stderr.splitlines() if line.startswith("    ")]
    assert len(listed) > 2
    assert not [line for line in listed if line.endswith("-")]


def test_a_script_is_told_everything_it_has_left_out(example_docs: Path) -> None:
    ran = run(example_docs, "new", "platform", "newone", "--no-ask")
    assert ran.exit_code == USAGE
    for flag in ("--title", "--domains", "--operator", "--country", "--category", "--source-url"):
        assert flag in ran.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("chatty", *PLATFORM),
        ("New One", *PLATFORM),
        ("../x", *PLATFORM),
        ("newone", *PLATFORM, "--country=zz"),
        ("newone", *PLATFORM, "--category=nothing"),
        ("newone", *PLATFORM, "--domains=co.uk"),
        ("newone", *PLATFORM, "--regions=EEA, QQQ"),
        ("newone", *PLATFORM, "--source-url=http://newone.com@evil.example/"),
        ("newone", *PLATFORM, "--source-date=soon"),
        ("newone", *PLATFORM, "--source-seen=2026-11"),
        ("newone", *PLATFORM, "--source-language=English"),
    ],
)
def test_what_cannot_be_taken_writes_nothing(example_docs: Path, arguments: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in example_docs.rglob("*") if path.is_file()}
    assert run(example_docs, "new", "platform", "--no-ask", *arguments).exit_code == USAGE
    assert {path: path.read_bytes() for path in example_docs.rglob("*") if path.is_file()} == before


def test_a_platform_on_the_domain_of_another_says_so(example_docs: Path) -> None:
    flags = [flag for flag in PLATFORM if not flag.startswith("--domains")]
    run(example_docs, "new", "platform", "newone", "--no-ask", *flags, "--domains=chatty.example")
    assert load_collection(example_docs).reference.domains["newone"].shares_with == ("chatty",)
    assert errors(example_docs, "_data") == []


def test_an_article_lies_in_the_folder_of_its_year(example_docs: Path) -> None:
    ran = run(
        example_docs, "new", "news", "it-happened", "--no-ask", *SOURCE, "--title=It happened", "--date=2025-03-04",
        "--description=Something happened.", "--category=authority", "--regions=nl,EEA", "--platforms=chatty",
    )  # fmt: skip
    assert ran.exit_code == CLEAN
    assert {code for _, code in errors(example_docs, "en/news/2025/it-happened.md")} == {"TXT010"}
    assert run(example_docs, "new", "news", "x", "--no-ask", "--platforms=chaty").exit_code == USAGE


LOOK = ("--method=in-product", "--region=nl", "--client=web", "--ui-language=nl", "--by=A. Volunteer")


def test_a_walk_in_which_all_is_as_described_is_noted(example_docs: Path) -> None:
    before = len(load_collection(example_docs).records["chatty"].verified)
    ran = run(example_docs, "verify", "chatty", "--ask", *LOOK, keys="\n" + "yes\n" * 9)
    assert ran.exit_code == CLEAN
    entries = load_collection(example_docs).records["chatty"].verified
    entry = entries[-1]
    assert len(entries) == before + 1
    assert (str(entry.date), entry.by, entry.region, entry.client, entry.ui_language) == (
        "2026-11-25", "A. Volunteer", "NL", "web", "nl",
    )  # fmt: skip
    assert not [code for _, code in errors(example_docs, "en/platforms/chatty.md") if code == "SRC004"]


def test_one_step_that_differs_and_nothing_is_noted(example_docs: Path) -> None:
    path = example_docs / "en" / "platforms" / "chatty.md"
    before = path.read_bytes()
    ran = run(example_docs, "verify", "chatty", "--ask", *LOOK, keys="\nno\n" + "yes\n" * 9)
    assert ran.exit_code == FINDINGS
    assert "Nothing was noted" in ran.stdout
    assert "control.switch" in ran.stdout
    assert path.read_bytes() == before


def test_a_script_says_that_somebody_has_looked(example_docs: Path) -> None:
    assert run(example_docs, "verify", "chatty", "--no-ask", *LOOK).exit_code == USAGE
    assert run(example_docs, "verify", "chatty", "--no-ask", "--seen", *LOOK[:2]).exit_code == USAGE
    assert run(example_docs, "verify", "chatty", "--no-ask", "--seen", *LOOK).exit_code == CLEAN
    for method in ("published-sources", "claims-compared"):
        ran = run(example_docs, "verify", "quiet", "--no-ask", "--seen", f"--method={method}")
        assert "1 step checked" in ran.stdout


def test_where_there_is_nothing_to_press_there_is_nothing_to_walk(example_docs: Path) -> None:
    assert "--method published-sources" in run(example_docs, "verify", "quiet", "--seen", *LOOK).stderr
    assert "Did you mean `chatty`?" in run(example_docs, "verify", "chaty", "--seen", *LOOK).stderr
