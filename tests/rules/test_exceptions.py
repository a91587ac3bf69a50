"""An exception covers its place and nothing else, ends, and never covers what keeps readers safe."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from optout.content import Collection, load_collection
from optout.content.built_site import load_site
from optout.content.place import Span, find_place
from optout.diagnostics import Diagnostic, Severity
from optout.rules import REGISTRY, check_collection, check_site
from tests.cli.test_commands import run
from tests.hostile import ALLOWED, spoil
from tests.rules.fixture import REPOSITORY, SITE, TODAY, apply, fill

CHATTY = "docs/en/platforms/chatty.md"
FILE = "_data/exceptions.yaml"


def check(docs: Path, today: date = TODAY) -> tuple[Diagnostic, ...]:
    return check_collection(load_collection(docs), today)


def entry(code: str, file: str, at: str | None = None, until: str = "2027-06-30") -> dict[str, str]:
    place = {"at": at} if at else {}
    return {"code": code, "file": file, **place, "reason": "Somebody looked.", "until": until}


def write(docs: Path, *entries: dict[str, str]) -> None:
    (docs / FILE).write_text(yaml.safe_dump({"exceptions": list(entries)}), encoding="utf-8")


def test_everything_that_allows_it_can_be_excepted(example_docs: Path) -> None:
    before = check(example_docs)
    assert before
    write(example_docs, *(entry(code, path) for code, path in sorted({(item.code, item.path) for item in before})))
    assert check(example_docs) == ()


def test_only_the_place_named_is_covered(example_docs: Path) -> None:
    before = check(example_docs)
    write(example_docs, entry("TRN003", "docs/es/platforms/chatty.md"), entry("SRC003", CHATTY, "sources/ap"))
    left = [item for item in before if item.code not in ("TRN003", "SRC003")]
    assert list(check(example_docs)) == left
    write(example_docs, entry("TRN003", "docs/nl/platforms/chatty.md"), entry("SRC003", CHATTY, "controls"))
    needless = [item for item in check(example_docs) if item.code == "EXC001"]
    assert len(needless) == 2


def test_one_that_has_ended_gives_a_warning_and_an_error_only_in_the_scheduled_run(example_docs: Path) -> None:
    apply(example_docs, [{"file": "en/platforms/chatty.md", "from": "**1 July 2026**", "to": "**2 July 2026**"}])
    assert [item.severity for item in check(example_docs) if item.code == "TXT012"] == [Severity.ERROR]
    write(example_docs, entry("TXT012", CHATTY, "#lead", "2026-11-22"))
    found = {item.code: item.severity for item in check(example_docs)}
    assert (found["TXT012"], found["EXC005"]) == (Severity.WARNING, Severity.WARNING)
    command = ("check", "--docs", str(example_docs), "--format", "json", "--today")
    assert run(*command, "2026-11-23").exit_code == 0
    assert run(*command, "2026-11-23", "--scheduled").exit_code == 1
    assert run(*command, "2026-11-23", "--scheduled", "--select", "TXT012").exit_code == 1
    found = {item.code: item.severity for item in check(example_docs, date(2026, 11, 22))}
    assert not {"TXT012", "EXC005"} & set(found)
    assert run(*command, "2026-11-22", "--scheduled").exit_code == 0


def test_a_running_one_counts_before_one_that_has_ended(example_docs: Path) -> None:
    write(example_docs, entry("SRC003", CHATTY, until="2026-01-31"), entry("SRC003", CHATTY))
    assert [item.code for item in check(example_docs) if item.code in ("SRC003", "EXC001", "EXC005")] == ["EXC005"]


def test_nothing_hostile_can_be_excepted(example_docs: Path) -> None:
    paths = spoil(example_docs)
    found = {(item.code, item.path) for item in check(example_docs)}
    write(example_docs, *(entry(code, path) for code, path in sorted(found)))
    refused = {item.path for item in check(example_docs) if item.severity is Severity.ERROR}
    assert {name for name, path in paths.items() if path not in refused} == ALLOWED


@pytest.mark.parametrize("code", sorted(REGISTRY))
def test_what_makes_a_page_unreadable_or_unsafe_allows_no_exception(code: str) -> None:
    rule = REGISTRY[code]
    reports_faults = "faults" in rule.check.__code__.co_names
    safety = code in "LNK001 LNK002 LNK005 LNK006 LNK007 LNK008 LNK009 LNK010 LNK020 TXT004 TXT005 TXT006".split()
    built = code in "OUT001 OUT002 OUT003 OUT004 OUT005 OUT015 OUT025".split()
    if reports_faults or safety or built or code.startswith("EXC"):
        assert not rule.allows_exceptions


def test_pages_of_the_built_site_can_be_excepted_too(example_docs: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(SITE, site)
    apply(site, [{"file": "nl/index.html", "from": 'href="platforms/chatty/"', "to": 'href="../platforms/chatty/"'}])
    fill(site)

    def found() -> list[str]:
        collection = load_collection(example_docs)
        built = load_site(site, collection.locales, REPOSITORY)
        return [item.code for item in check_site(built, collection, TODAY)]

    assert found() == ["OUT013"]
    write(example_docs, entry("OUT013", "site/nl/index.html"))
    assert found() == []
    assert "EXC001" not in {item.code for item in check(example_docs)}
    write(example_docs, entry("OUT013", "site/nl/index.html"), entry("OUT013", "site/index.html"))
    assert found() == ["EXC001"]


def test_a_file_that_cannot_be_read_makes_no_exception_needless(example_docs: Path) -> None:
    write(example_docs, entry("SRC003", CHATTY, "sources/ap"), entry("TRN009", "docs/es/index.md", "#lead"))
    (example_docs / "en/platforms/chatty.md").write_bytes(b"---\na: [\n---\n")
    assert {item.code for item in check(example_docs)} & {"EXC001", "EXC004"} == set()


@pytest.mark.parametrize(
    ("at", "start", "end"),
    [
        (None, (1, 1), (1_000_000, 1)),
        ("title", (2, 1), (3, 1)),
        ("sources", (71, 1), (87, 1)),
        ("sources/ap", (80, 3), (87, 1)),
        ("controls/switch/url", (36, 5), (37, 5)),
        ("controls/0/url", (36, 5), (37, 5)),
        ("disputed/late/claims/authority/text", (92, 25), (92, 74)),
        ("review_every", (95, 1), (97, 1)),
        ("#stop", (100, 1), (104, 1)),
        ("#late-or-not", (104, 1), (1_000_000, 1)),
    ],
)
def test_a_place_goes_from_its_key_to_the_next_one(
    at: str | None, start: tuple[int, int], end: tuple[int, int], example: Collection
) -> None:
    assert find_place(example, CHATTY, at) == Span(start, end)


@pytest.mark.parametrize("at", ["#gone", "#", "sources/app", "sources/ap/url/x", "controls/7", "title/x", "", "/"])
def test_what_is_no_place(at: str, example: Collection) -> None:
    assert find_place(example, CHATTY, at) is None


def test_the_findings_as_json_leave_it_out(example_docs: Path) -> None:
    write(example_docs, entry("SRC003", CHATTY, "sources/ap"))
    result = run("check", "--docs", str(example_docs), "--today", "2026-11-23", "--format", "json")
    assert "SRC003" not in {row["code"] for row in json.loads(result.stdout)["findings"]}
