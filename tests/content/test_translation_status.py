"""How translations stand, what comes first, and the draft that begins one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from optout.content import Collection, State, load_collection, resolve_prose
from optout.content.scaffold import scaffold, short_scaffold
from optout.content.translation_status import PageState, translation_status
from tests.rules.fixture import apply

TODAY = date(2026, 11, 23)
CHATTY, QUIET = "platforms/chatty.md", "platforms/quiet.md"


def states(collection: Collection, locale: str) -> dict[str, PageState]:
    return {item.uri: item.state for item in translation_status(collection, TODAY) if item.locale == locale}


def test_every_page_has_one_state_in_every_locale(example: Collection) -> None:
    found = translation_status(example, TODAY)
    sources = [*example.sources()]
    assert len(found) == len({(item.locale, item.uri) for item in found}) == 3 * len(sources)
    own = states(example, "nl")
    assert (own[CHATTY], own["index.md"], own[QUIET]) == ("current", "current", "missing")
    assert states(example, "es")[CHATTY] == "outdated", "some sentences of the record are missing"
    assert states(example, "es-MX")["index.md"] == "current", "a variant leans on its parent"


def test_a_machine_made_page_is_not_called_current(example_docs: Path) -> None:
    apply(example_docs, [{"file": "nl/index.md", "from": "synced_on:", "to": "machine_made: yes\nsynced_on:"}])
    collection = load_collection(example_docs)
    assert states(collection, "nl")["index.md"] == "unreviewed"
    assert resolve_prose(collection, "nl", "index.md").machine_made
    assert not resolve_prose(collection, "nl", CHATTY).machine_made


def test_a_deadline_ahead_comes_first(example_docs: Path) -> None:
    collection = load_collection(example_docs)
    before = [item.uri for item in translation_status(collection, date(2026, 3, 1)) if item.locale == "nl"]
    near = {item.uri: item.weight for item in translation_status(collection, date(2026, 6, 1)) if item.locale == "nl"}
    late = {item.uri: item.weight for item in translation_status(collection, TODAY) if item.locale == "nl"}
    assert before[0] == CHATTY, "two pages link to it"
    assert near[CHATTY] - late[CHATTY] == 20
    assert near[QUIET] == late[QUIET]


def test_days_are_counted_from_the_last_comparison(example: Collection) -> None:
    days = {(item.locale, item.uri): item.days for item in translation_status(example, TODAY)}
    assert days["nl", CHATTY] == 3
    assert days["nl", QUIET] is None


def test_a_draft_lacks_only_its_words(example_docs: Path) -> None:
    collection = load_collection(example_docs)
    source = collection.source(QUIET)
    assert source
    draft = scaffold(source, "nl", collection.reference.glossary)
    assert "# objection = bezwaar" in draft
    assert "<!-- Quiet says so itself. -->" in draft
    path = example_docs / "nl" / "platforms" / "quiet.md"
    filled = draft.replace("title: ", "title: Quiet").replace("description: ", "description: Quiet traint niet.")
    path.write_text(filled, encoding="utf-8")
    page = load_collection(example_docs).page("nl", QUIET)
    assert page
    assert page.meta, page.faults
    assert [section.id for section in page.outline.sections] == [*source.sections]
    assert not page.sections


def test_the_short_draft_has_the_headings(example: Collection) -> None:
    source = example.source(CHATTY)
    assert source
    short = short_scaffold(source)
    assert short.startswith("---\ntitle: \ndescription: \n---\n")
    assert "## Switch it off {#stop}" in short


def test_parts_are_counted(example: Collection) -> None:
    item = next(item for item in translation_status(example, TODAY) if (item.locale, item.uri) == ("nl", QUIET))
    source = example.source(QUIET)
    assert source
    assert item.parts == {State.MISSING: len(source.parts)}
    assert item.done == 0
