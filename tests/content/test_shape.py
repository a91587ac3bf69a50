"""Every mistake at once, each at its own line; the wording itself stands in `tests/rules/REC00*`."""

from __future__ import annotations

from pathlib import Path

from optout.content import load_collection
from tests.building import EXAMPLE

CHATTY = (EXAMPLE / "en" / "platforms" / "chatty.md").read_text(encoding="utf-8")


def faults(example_docs: Path, *changes: tuple[str, str]) -> list[str]:
    text = CHATTY
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    (example_docs / "en" / "platforms" / "chatty.md").write_text(text, encoding="utf-8")
    page = load_collection(example_docs).page("en", "platforms/chatty.md")
    assert page
    return [f"{fault.line}:{fault.column} {fault.code} {fault.message}" for fault in page.faults]


def test_all_at_once(example_docs: Path) -> None:
    found = faults(
        example_docs,
        ("category: ai-assistant", "catgory: ai-assistant"),
        ("effective: 2026-07-01", "effective: soon"),
        ("before: all-data-stays-out", "before: everything"),
    )
    assert [line.split()[1] for line in found] == ["REC003", "REC002", "DDL001", "REC004"]


def test_a_fact_in_a_translation_is_named_as_one(example_docs: Path) -> None:
    path = example_docs / "nl" / "platforms" / "chatty.md"
    path.write_text(path.read_text(encoding="utf-8").replace("texts:", "policies: []\ntexts:"), encoding="utf-8")
    page = load_collection(example_docs).page("nl", "platforms/chatty.md")
    assert page
    (fault,) = page.faults
    assert (fault.line, fault.code) == (4, "TRN001")


def test_an_empty_value_is_to_be_deleted_only_where_none_is_needed(example_docs: Path) -> None:
    (needed,) = faults(example_docs, ("title: Chatty\n", 'title: ""\n'))
    assert needed.endswith("`title` is empty; write a value.")
    (spare,) = faults(example_docs, ("note: You find it in the app as well.", 'note: ""'))
    assert spare.endswith("`note` is empty; write a value, or delete the line.")
