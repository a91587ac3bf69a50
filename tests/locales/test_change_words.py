from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from optout.content import Collection, resolve_prose
from optout.locales import Localiser
from optout.locales.change_words import ChangeWords, fact_labels
from optout.records import Change, Effort
from optout.records.facts import facts

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
            {"kind": "changed", "fact": "timeline/warning/date", "before": "2026-06", "after": "2026-06-02"},
            "The Dutch authority advised people to switch it off, date: from “June 2026” to “2 June 2026”",
        ),
        (
            {"kind": "changed", "fact": "timeline/warning/actor", "before": "ie-dpc", "after": "nl-ap"},
            "The Dutch authority advised people to switch it off, authority: from “DPC” to “AP”",
        ),
        (
            {"kind": "changed", "fact": "controls/switch/policies", "before": ["europe"], "after": ["europe", "gone"]},
            "The switch, groups of people: from “adults with a personal account (European Economic Area)” "
            "to “adults with a personal account (European Economic Area) and gone”",
        ),
        (
            {"kind": "changed", "fact": "controls/switch/path", "before": ["Data", "AI"], "after": ["Data & AI", "AI"]},
            "The switch, way through the menus: from “Data › AI” to “Data & AI › AI”",
        ),
        (
            {"kind": "added", "fact": "gone", "after": {"date": "2026-11-02", "reason": "It closed."}},
            "This platform no longer exists since 2 November 2026.",
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


def test_every_fact_has_a_name_in_the_readers_language(real: Collection) -> None:
    last_steps = {path.rpartition("/")[2] for record in real.records.values() for path in facts(record)}
    last_steps |= set(Effort.model_fields) | {"time_zone"}
    # The last day has sentences of its own, and names are no facts.
    assert last_steps - set(fact_labels(Localiser("es", real.reference))) == {"last_day", "name"}


@pytest.mark.parametrize(
    ("locale", "day", "month"),
    [
        ("es", "dejó de existir el 2 de noviembre de 2026.", "dejó de existir en noviembre de 2026."),
        ("pt", "deixou de existir a 2 de novembro de 2026.", "deixou de existir em novembro de 2026."),
        ("fr", "n’existe plus depuis le 2 novembre 2026.", "n’existe plus depuis novembre 2026."),
        ("de", "gibt es seit dem 2. November 2026 nicht mehr.", "gibt es seit November 2026 nicht mehr."),
    ],
)
def test_a_day_takes_another_word_than_a_month(example: Collection, locale: str, day: str, month: str) -> None:
    for when, ending in (("2026-11-02", day), ("2026-11", month)):
        sentence = say(example, locale, kind="added", fact="gone", after={"date": when, "reason": "It closed."})
        assert sentence.endswith(ending)
