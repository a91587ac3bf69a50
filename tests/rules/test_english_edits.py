"""Whoever edits only the English text never gets more than a notice about other locales."""

from __future__ import annotations

from pathlib import Path

import pytest

from optout.content import load_collection
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
