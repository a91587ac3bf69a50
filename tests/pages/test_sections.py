"""A reader of an outdated section sees the English text of today, the translation below it, and what changed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from optout.content import Collection, load_collection, resolve_prose
from optout.content.prose import URGENT
from optout.content.sync import State
from optout.pages.frame import SectionView
from optout.pages.sections import section_views
from optout.pages.word_diff import Change, changed_words, plain, word_diff
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


@given(WORDS, WORDS)
def test_what_is_left_out_of_a_diff_is_the_same_in_both_texts(before: str, after: str) -> None:
    shown = [change for change in changed_words(before, after) if change.kind != "same"]
    assert shown == [change for change in word_diff(before, after) if change.kind != "same"]


def test_a_diff_shows_the_surroundings_of_a_change_and_its_paragraphs() -> None:
    before = "## Late? {#late}\n\nSo it goes on. And on.\n\n1. Press **Off**.\n2. Go. " + "And so it went. " * 9
    same, removed, added, rest = changed_words(before, before.replace("Off", "No"))
    assert same == Change("same", "Late?\nSo it goes on. And on.\n1. Press")
    assert (removed, added) == (Change("removed", "Off."), Change("added", "No."))
    assert rest == Change("same", "\n2. Go. And so it went. And so it went. And …")
    assert changed_words(before + "Off", before + "No")[0] == Change(
        "same", "… And so it went." + " And so it went." * 2
    )


def test_a_changed_target_of_a_link_is_no_change_of_words() -> None:
    assert changed_words("See [it](a.md).", "See [it](b.md).") == ()


def test_steps_and_warnings_of_every_kind_are_urgent(real: Collection) -> None:
    found: dict[str, set[str]] = {}
    for page in real.sources():
        found.setdefault(page.uri.split("/")[0], set()).update(page.sections)
    assert found["platforms"] - URGENT == {"lead", "background"}
    assert found["rights"] - URGENT == {"lead", "letter", "more", "unknown"}
    assert {"meaning"} == URGENT & found["news"] - found["platforms"]
    assert set().union(*found.values()) >= URGENT


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
    assert (stop.heading, stop.text) == ("", stop.html)
    assert views["lead"].changes == ()
    assert views["lead"].before is None


def test_a_section_is_its_heading_and_its_text() -> None:
    html = '<h2 id="stop">How to <em>stop</em> it</h2>\n<p>First.</p><h2>No</h2>'
    view = SectionView("stop", html, "en", State.CURRENT, foreign=False)
    assert (view.heading, view.text) == ('<h2 id="stop">How to <em>stop</em> it</h2>', "\n<p>First.</p><h2>No</h2>")


def test_history_that_changed_stays_translated_and_says_so(example_docs: Path) -> None:
    apply(example_docs, [{"file": f"en/{CHATTY}", "from": "text: Chatty said", "to": "text: Chatty never said"}])
    texts = resolve_prose(load_collection(example_docs), "nl", CHATTY).texts
    assert (texts["event.announcement"].locale, texts["event.announcement"].outdated) == ("nl", True)
    assert not texts["event.warning"].outdated
