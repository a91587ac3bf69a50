from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from optout.content import Collection, resolve_prose
from optout.locales import Localiser
from optout.locales.change_words import ChangeWords
from optout.records import Change

DEADLINE = "controls/switch/deadline/last_day"


def say(example: Collection, locale: str, **change: Any) -> str:
    prose = resolve_prose(example, locale, "platforms/chatty.md")
    texts = {name: words.text for name, words in prose.texts.items()}
    words = ChangeWords(Localiser(locale, example.reference), example.records["chatty"], texts)
    return words.sentence(Change(date=date(2026, 11, 20), platform="chatty", **change))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"kind": "added"}, "New guide"),
        (
            {"kind": "changed", "fact": DEADLINE, "before": "2026-06-15", "after": "2026-06-30"},
            "The switch: deadline moved from 15 June 2026 to 30 June 2026",
        ),
        (
            {"kind": "removed", "fact": "controls/switch/deadline", "before": {"last_day": "2026-06-15"}},
            "The switch: no deadline any more, it was 15 June 2026",
        ),
        (
            {"kind": "removed", "fact": "controls/old/deadline", "before": {"last_day": "2026-06-15", "name": "Old"}},
            "Old: no deadline any more, it was 15 June 2026",
        ),
        (
            {"kind": "added", "fact": "gone", "after": {"date": "2026-11", "reason": "It closed."}},
            "This platform no longer exists since November 2026.",
        ),
        (
            {"kind": "removed", "fact": "gone", "before": {"date": "2026-11", "reason": "It closed."}},
            "This platform still exists, unlike what we said before.",
        ),
        (
            {"kind": "changed", "fact": "policies/europe/training", "before": "unknown", "after": "default-on"},
            "adults with a personal account (European Economic Area), training: from “Unknown” to “On by default”",
        ),
        (
            {"kind": "removed", "fact": "controls/old", "before": {"kind": "form", "name": "The old form"}},
            "Removed: The old form",
        ),
        (
            {"kind": "added", "fact": "timeline/warning", "after": {"kind": "regulator-warning", "date": "2026-06"}},
            "Added: The Dutch authority advised people to switch it off.",
        ),
        (
            {"kind": "added", "fact": "controls/switch/effort/desktop_only", "after": False},
            "The switch, desktop only: now “no”",
        ),
        (
            {
                "kind": "removed",
                "fact": "policies/gone",
                "before": {"applies_to/regions": ["NL"], "applies_to/accounts": ["personal"]},
            },
            "Removed: adults with a personal account (Netherlands)",
        ),
        (
            {"kind": "removed", "fact": "platform/controllers/A~1S", "before": {"country": "DK", "name": "A/S"}},
            "Removed: who decides over your data (A/S)",
        ),
    ],
)  # fmt: skip
def test_changes_in_english(example: Collection, change: dict[str, Any], sentence: str) -> None:
    assert say(example, "en", **change) == sentence


def test_dates_and_names_are_the_locales(example: Collection) -> None:
    change = {"kind": "changed", "fact": DEADLINE, "before": "2026-06-15", "after": "2026-06-30"}
    assert "De schakelaar" in say(example, "nl", **change)
    assert "30 juni 2026" in say(example, "nl", **change)
