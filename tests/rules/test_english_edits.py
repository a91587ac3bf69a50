"""Whoever edits only the English text never gets more than a notice about other locales."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from optout.cli import cli
from optout.content import load_collection, resolve_prose
from optout.diagnostics import Severity
from optout.rules import check_collection
from tests.rules.fixture import TODAY, apply

CHATTY = "en/platforms/chatty.md"

EDITS = {
    "another day": ("from **1 July 2026** on", "from **2 August 2027** on"),
    "a list": ("Do the switch first.", "1. Open the menu.\n2. Switch it off.\n\nDo the switch first."),
    "a lost link": ("See [what it leaves](#late-or-not).", "See below."),
    "a new section": ("## Too late?", "## More {#more}\n\nThere is more.\n\n## Too late?"),
    "bold words": ("Do the switch first.", "**Do** the **switch** first."),
    "another sentence": ("text: Chatty said that it would train on messages.", "text: Chatty said so."),
    "a longer way": ("path: [Settings, Data, Improve", "path: [Menu, Account, Privacy, Settings, Data, Improve"),
    "a lost note": ("    note: You find it in the app as well.\n", ""),
    "a lost section": ("## Switch it off {#stop}\n\nDo the switch first. See [what it leaves](#late-or-not).\n\n", ""),
    "a lost event": (
        "  - id: warning\n    date: 2026-06\n    kind: regulator-warning\n    actor: nl-ap\n    regions: [NL]\n"
        "    text: The Dutch authority advised people to switch it off.\n    sources: [ap]\n",
        "",
    ),
    "another control": ("  - id: switch\n", "  - id: main-switch\n"),
    "a new note": ("    effective: 2026-07-01\n", "    effective: 2026-07-01\n    note: In the app too.\n"),
}


@pytest.mark.parametrize("edit", sorted(EDITS))
def test_an_english_edit_gives_translations_notices_at_most(edit: str, example_docs: Path) -> None:
    before, after = EDITS[edit]
    apply(example_docs, [{"file": CHATTY, "from": before, "to": after}])
    found = check_collection(load_collection(example_docs), TODAY)
    elsewhere = [item for item in found if not item.path.startswith("docs/en/")]
    assert [str(item) for item in elsewhere if item.severity is not Severity.NOTICE] == []


def translate_a_letter(docs: Path) -> None:
    """Give the example a page in two languages, with links to it and to one of its sections."""
    english = "---\ntitle: A letter\ndescription: What to write.\n---\n\nWrite it.\n\n## To whom {#whom}\n\nTo them.\n"
    apply(
        docs,
        [
            {"file": "en/about/letter.md", "content": english},
            {"file": "nl/about/letter.md", "content": english.replace("Write it.", "Schrijf hem.")},
            {"file": "es/index.md", "from": "El ejemplo.", "to": "El [ejemplo](about/letter.md)."},
            {"file": CHATTY, "from": "Do the switch first.", "to": "See [whom](../about/letter.md#whom)."},
            {
                "file": "nl/platforms/chatty.md",
                "from": "Begin met de schakelaar.",
                "to": "Zie [wie](../about/letter.md#whom).",
            },
        ],
    )
    for page in ("nl/about/letter.md", "nl/platforms/chatty.md"):
        done = CliRunner().invoke(cli, ["sync", str(docs / page), "--docs", str(docs)])
        assert done.exit_code == 0, done.output


def delete_the_letter(docs: Path) -> None:
    (docs / "en/about/letter.md").unlink()
    apply(docs, [{"file": CHATTY, "from": "See [whom](../about/letter.md#whom).", "to": "See below."}])


def rename_the_letter(docs: Path) -> None:
    (docs / "en/about/letter.md").rename(docs / "en/about/words.md")
    apply(docs, [{"file": CHATTY, "from": "letter.md#whom", "to": "words.md#whom"}])


def rename_its_section(docs: Path) -> None:
    apply(
        docs,
        [
            {"file": "en/about/letter.md", "from": "{#whom}", "to": "{#recipient}"},
            {"file": CHATTY, "from": "letter.md#whom", "to": "letter.md#recipient"},
        ],
    )


@pytest.mark.parametrize("edit", [delete_the_letter, rename_the_letter, rename_its_section])
def test_whoever_takes_an_english_page_away_gets_no_more_than_a_notice(
    edit: Callable[[Path], None], example_docs: Path
) -> None:
    translate_a_letter(example_docs)
    assert _elsewhere(example_docs, Severity.ERROR) == []
    edit(example_docs)
    assert [item for item in _elsewhere(example_docs, Severity.ERROR, Severity.WARNING) if "letter.md" in item] == []
    assert any("TRN030" in item and "letter.md" in item for item in _elsewhere(example_docs, Severity.NOTICE))
    prose = resolve_prose(load_collection(example_docs), "nl", "platforms/chatty.md").body
    assert "Zie wie." in prose or "Zie [wie](../about/letter.md)." in prose


def _elsewhere(docs: Path, *severities: Severity) -> list[str]:
    found = check_collection(load_collection(docs), TODAY)
    return [str(item) for item in found if item.severity in severities and not item.path.startswith("docs/en/")]
