"""What is remembered of earlier English texts, and what an English editor may declare meaningless."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from optout.content import State, load_collection, part_states, resolve_prose
from optout.content.hashing import is_stamp, part_hash
from optout.content.memory import Memory, memory_file, read_memory, write_memory
from optout.content.stamping import declare_minor, remembered, sync_page
from tests.rules.fixture import apply

CHATTY = "platforms/chatty.md"
DAY = date(2026, 11, 24)
TEXTS = st.dictionaries(st.text(max_size=8), st.dictionaries(st.text(max_size=8), st.text(max_size=30), min_size=1))


@given(st.text())
def test_every_stamp_is_told_from_words(text: str) -> None:
    stamp = part_hash(text)
    assert is_stamp(stamp)
    assert not any(map(is_stamp, (stamp[1:], stamp + "0", f"{stamp}\n", f"g{stamp[1:]}")))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    memory, faults = read_memory(data)
    assert faults or isinstance(memory, Memory)
    assert all(fault.code == "FIL004" for fault in faults)


@given(texts=TEXTS, minor=st.dictionaries(st.text(max_size=8), st.text(max_size=8)))
def test_what_is_written_is_read_again(texts: dict[str, dict[str, str]], minor: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deep" / "page.json"
        memory = Memory(texts, minor)
        write_memory(path, memory)
        if texts or minor:
            assert read_memory(path.read_bytes()) == (memory, ())
        assert not write_memory(path, memory)


def edit(docs: Path, before: str, after: str) -> None:
    apply(docs, [{"file": f"en/{CHATTY}", "from": before, "to": after}])


def state(docs: Path, part: str, locale: str = "nl") -> State:
    return part_states(load_collection(docs), locale, CHATTY)[part]


def minor(docs: Path, *names: str) -> list[str]:
    collection = load_collection(docs)
    source = collection.source(CHATTY)
    assert source
    memory, said = declare_minor(collection.memory(CHATTY), source.parts, list(names or source.parts))
    write_memory(memory_file(docs, CHATTY), memory)
    return said


def test_a_change_of_wording_is_declared_once_for_all_languages(example_docs: Path) -> None:
    edit(example_docs, "Do the switch first.", "Use the switch first.")
    assert {state(example_docs, "stop", locale) for locale in ("nl", "es", "es-MX")} == {State.OUTDATED}
    assert minor(example_docs, "stop") == ["stop"]
    assert {state(example_docs, "stop", locale) for locale in ("nl", "es", "es-MX")} == {State.MINOR}
    assert minor(example_docs, "stop") == []


def test_changes_that_are_declared_one_after_the_other_are_followed_to_the_newest_text(example_docs: Path) -> None:
    edit(example_docs, "Do the switch first.", "Use the switch first.")
    minor(example_docs, "stop")
    collection = load_collection(example_docs)
    spanish, source = collection.page("es", CHATTY), collection.source(CHATTY)
    assert spanish
    assert source
    assert sync_page(example_docs, collection, spanish, source, DAY)
    edit(example_docs, "Use the switch first.", "First use the switch.")
    assert {state(example_docs, "stop", locale) for locale in ("nl", "es")} == {State.OUTDATED}
    minor(example_docs, "stop")
    assert {state(example_docs, "stop", locale) for locale in ("nl", "es")} == {State.MINOR}


def test_a_change_after_the_declared_one_counts(example_docs: Path) -> None:
    edit(example_docs, "Do the switch first.", "Use the switch first.")
    minor(example_docs)
    edit(example_docs, "Use the switch first.", "Use the form first.")
    assert state(example_docs, "stop") is State.OUTDATED


def test_only_the_newest_text_is_declared_equal(example_docs: Path) -> None:
    edit(example_docs, "Do the switch first.", "Use the form first.")
    collection = load_collection(example_docs)
    page, source = collection.page("nl", CHATTY), collection.source(CHATTY)
    assert page
    assert source
    assert sync_page(example_docs, collection, page, source, DAY)
    edit(example_docs, "Use the form first.", "Use the form at first.")
    minor(example_docs, "stop")
    assert (state(example_docs, "stop", "nl"), state(example_docs, "stop", "es")) == (State.MINOR, State.OUTDATED)


def test_what_no_translation_was_made_from_is_forgotten() -> None:
    old, now = part_hash("Old."), part_hash("Now.")
    memory = Memory({"stop": {old: "Old."}}, {old: now})
    assert remembered(memory, {"stop": "Now."}, [{"stop": now}]) == Memory({"stop": {now: "Now."}}, {})
    kept = remembered(memory, {"stop": "Now."}, [{"stop": now}, {"stop": old}])
    assert kept == Memory({"stop": {old: "Old.", now: "Now."}}, {old: now})


def test_steps_are_english_again_once_they_are_outdated(example_docs: Path) -> None:
    edit(example_docs, "Do the switch first.", "Use the form first.")
    edit(example_docs, "note: You find it in the app as well.", "note: It is gone from the app.")
    edit(example_docs, "text: Chatty said that it would", "text: Chatty announced that it would")
    prose = resolve_prose(load_collection(example_docs), "nl", CHATTY)
    places = [(section.id, section.locale, section.state) for section in prose.sections]
    assert places[1:3] == [("stop", "en", State.OUTDATED), ("stop-before", "nl", State.OUTDATED)]
    assert "{#stop-before}" in prose.sections[2].text
    assert prose.texts["control.switch"].locale == "en"
    assert prose.texts["event.announcement"].locale == "nl", "history may wait, steps may not"


def test_what_the_english_page_dropped_is_not_shown(example_docs: Path) -> None:
    edit(example_docs, "## Switch it off {#stop}\n\nDo the switch first. See [what it leaves](#late-or-not).\n\n", "")
    prose = resolve_prose(load_collection(example_docs), "nl", CHATTY)
    assert [section.id for section in prose.sections] == ["lead", "late-or-not"]
