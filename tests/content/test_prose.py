from __future__ import annotations

from datetime import date
from pathlib import Path

from optout.content import Collection, State, load_collection, resolve_prose, section_states
from optout.content.front_matter import read_front_matter
from optout.content.hashing import part_hash
from optout.content.insertion import with_check
from optout.content.stamping import with_stamps

DAY = date(2026, 11, 20)
CHATTY, QUIET = "platforms/chatty.md", "platforms/quiet.md"


def test_a_variant_takes_what_it_lacks_from_its_parent(example: Collection) -> None:
    prose = resolve_prose(example, "es-MX", CHATTY)
    assert [(section.id, section.locale) for section in prose.sections] == [
        ("lead", "es"),
        ("stop", "es"),
        ("late-or-not", "es-MX"),
    ]
    assert prose.title.locale == "es"
    assert prose.texts["control.form.name"].locale == "es-MX"
    assert prose.texts["control.switch.name"].locale == "es"
    assert prose.texts["event.warning"].locale == "en"
    assert not prose.is_fallback


def test_a_missing_page_falls_back_to_english(example: Collection) -> None:
    for locale in ("nl", "es", "es-MX"):
        prose = resolve_prose(example, locale, QUIET)
        assert prose.is_fallback
        assert {section.locale for section in prose.sections} == {"en"}
    assert not resolve_prose(example, "en", QUIET).is_fallback


def test_a_page_of_the_parent_is_no_fallback_for_a_variant(example: Collection) -> None:
    assert not resolve_prose(example, "es-MX", "index.md").is_fallback


def test_state_follows_the_english_text(example_docs: Path) -> None:
    current = dict.fromkeys(("lead", "stop", "late-or-not"), State.CURRENT)
    assert section_states(load_collection(example_docs), "nl", CHATTY) == current
    path = example_docs / "en" / CHATTY
    path.write_text(
        path.read_text(encoding="utf-8").replace("Do the switch first.", "Do the form first."), encoding="utf-8"
    )
    changed = load_collection(example_docs)
    for locale in ("nl", "es", "es-MX"):
        assert section_states(changed, locale, CHATTY) == current | {"stop": State.OUTDATED}
    assert section_states(changed, "nl", QUIET) == {"lead": State.MISSING, "stop": State.MISSING}


def test_white_space_and_quotation_marks_do_not_make_a_text_outdated() -> None:
    assert part_hash("It\u2019s  so.\n") == part_hash("It's so.")
    assert part_hash("It's so.") != part_hash("It's not so.")


def test_stamping_changes_nothing_but_the_stamp() -> None:
    stale = "synced_on: 2026-01-01\nsynced:\n  old: 1\n  gone: 2\n"
    page = f"---\ntitle: T\n{stale}description: D\n---\nBody with --- and\n---\n"
    stamped = with_stamps(page, {"lead": "ab"}, DAY)
    assert (
        stamped
        == "---\ntitle: T\ndescription: D\nsynced_on: 2026-11-20\nsynced:\n  lead: ab\n---\nBody with --- and\n---\n"
    )
    assert with_stamps(stamped, {"lead": "ab"}, DAY) == stamped


def test_stamping_finds_the_end_of_the_front_matter_where_the_reader_does() -> None:
    page = "---  \n# The title ---\ntitle: T ---\n# ---\n---\t\nBody\n---\n"
    stamped = with_stamps(page, {"lead": "ab"}, DAY)
    assert read_front_matter(stamped).body == "Body\n---\n"
    assert stamped.startswith("---  \n# The title ---\ntitle: T ---\n# ---\nsynced_on: 2026-11-20\n")
    ledger = page.replace("# ---", "verified:\n  - {date: 2026-11-20, by: us, method: published-sources}")
    checked = with_check(ledger, {"date": "2026-11-23", "by": "us", "method": "in-product"})
    assert checked
    assert read_front_matter(checked).body == "Body\n---\n"


def test_a_section_that_is_only_begun_is_not_a_translation(example_docs: Path) -> None:
    path = example_docs / "nl" / CHATTY
    text = path.read_text(encoding="utf-8")
    begun = "<!-- Switch it off all the same.\n\nThe [sources](#sources) disagree. -->"
    for body in (begun, "", "<!-- one --> <!-- two -->\n", "<!-- not closed"):
        path.write_text(text[: text.index("Zet het toch uit.")] + body, encoding="utf-8")
        collection = load_collection(example_docs)
        shown = {section.id: section.locale for section in resolve_prose(collection, "nl", CHATTY).sections}
        assert shown == {"lead": "nl", "stop": "nl", "late-or-not": "en"}
        assert section_states(collection, "nl", CHATTY)["late-or-not"] is State.MISSING


def test_a_comment_beside_a_translation_takes_nothing_away(example_docs: Path) -> None:
    path = example_docs / "nl" / CHATTY
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\n<!-- Is this how the authority says it? -->\n", encoding="utf-8")
    sections = resolve_prose(load_collection(example_docs), "nl", CHATTY).sections
    assert {section.locale for section in sections} == {"nl"}
