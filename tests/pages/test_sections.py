"""A reader of an outdated section sees the English text of today, the translation below it, and what changed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from optout.content import load_collection, resolve_prose
from optout.pages.sections import section_views
from optout.pages.word_diff import Change, plain, word_diff
from tests.rules.fixture import apply

CHATTY = "platforms/chatty.md"
WORDS = st.lists(st.sampled_from(["one", "two", "three", "four"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_the_diff_holds_both_texts(before: str, after: str) -> None:
    changes = word_diff(before, after)
    assert " ".join(change.text for change in changes if change.kind != "added") == before
    assert " ".join(change.text for change in changes if change.kind != "removed") == after


def test_markup_does_not_count() -> None:
    assert plain("## Late? {#late}\n\n- See [the **form**](https://a.example/x).") == "Late?\n\nSee the form."
    assert word_diff("See [it](a.md).", "See [it](b.md).") == (Change("same", "See it."),)


def test_an_outdated_step_stands_inside_its_section(example_docs: Path) -> None:
    apply(example_docs, [{"file": f"en/{CHATTY}", "from": "Do the switch first.", "to": "Do the form first."}])
    collection = load_collection(example_docs)
    prose = resolve_prose(collection, "nl", CHATTY)
    views = section_views(collection, prose, CHATTY, {section.id: section.text for section in prose.sections})
    assert [*views] == ["lead", "stop", "late-or-not"]
    stop = views["stop"]
    assert (stop.locale, stop.foreign, stop.state) == ("en", True, "outdated")
    assert stop.before
    assert "Begin met de schakelaar." in stop.before.html
    changed = [change for change in stop.changes if change.kind != "same"]
    assert changed == [Change("removed", "switch"), Change("added", "form")]
    assert views["lead"].changes == ()
    assert views["lead"].before is None
