from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.content import Collection
from optout.records import Change, ChangeKind, PlatformRecord, Published
from optout.records.changes import history, named, pending, publish, times_changed
from optout.records.facts import facts, read_step

LATER = date(2026, 11, 25)
LAST_DAY = "controls/switch/deadline/last_day"


@pytest.fixture
def records(example: Collection) -> dict[str, PlatformRecord]:
    return example.records


def changed(record: PlatformRecord, **parts: Any) -> PlatformRecord:
    data = record.model_dump(by_alias=True) | parts
    return PlatformRecord.model_validate(data)


def move(record: PlatformRecord, control: str, day: str) -> PlatformRecord:
    data = record.model_dump(by_alias=True)
    next(item for item in data["controls"] if item["id"] == control)["deadline"]["last_day"] = day
    return PlatformRecord.model_validate(data)


def test_facts_are_values_without_words_and_evidence(records: dict[str, PlatformRecord]) -> None:
    found = facts(records["chatty"])
    assert found[LAST_DAY] == "2026-06-30"
    assert found["policies/europe/effective"] == "2026-07-01"
    assert found["platform/data/used"] == ["ai-prompts"]
    assert not [path for path in found if "source" in path or "note" in path or path.startswith("verified")]
    assert None not in found.values()


@given(st.text())
def test_any_name_is_a_step_of_a_path(name: str) -> None:
    step = name.replace("~", "~0").replace("/", "~1")
    assert "/" not in step
    assert read_step(step) == name


def test_nothing_has_changed_before_a_first_publication(records: dict[str, PlatformRecord]) -> None:
    assert pending(Published(), records) == ()
    assert history(publish(Published(), records, LATER), records) == ()


def test_a_moved_deadline_counts_once_before_and_after_it_is_published(records: dict[str, PlatformRecord]) -> None:
    first = publish(Published(), records, date(2026, 11, 21))
    moved = records | {"chatty": move(records["chatty"], "switch", "2026-12-31")}
    changes = history(first, moved)
    assert [(change.fact, change.before, change.after) for change in changes] == [
        (LAST_DAY, "2026-06-30", "2026-12-31")
    ]
    assert times_changed(changes, "chatty", "switch") == 1
    second = publish(first, moved, LATER)
    assert history(second, moved) == changes
    again = moved | {"chatty": move(records["chatty"], "switch", "2027-01-31")}
    assert times_changed(history(second, again), "chatty", "switch") == 2
    assert times_changed(history(second, again), "quiet", "switch") == 0


def test_moving_back_is_a_change_as_well(records: dict[str, PlatformRecord]) -> None:
    first = publish(Published(), records, date(2026, 11, 21))
    moved = records | {"chatty": move(records["chatty"], "switch", "2026-12-31")}
    changes = history(publish(first, moved, LATER), records)
    assert times_changed(changes, "chatty", "switch") == 2
    assert len(dict(named(changes))) == 2


def test_a_name_stays_when_somebody_looks_again_before_it_is_published(records: dict[str, PlatformRecord]) -> None:
    first = publish(Published(), records, date(2026, 11, 1))
    moved = move(records["chatty"], "switch", "2026-12-31")
    look = moved.verified[0].model_copy(update={"date": LATER})
    seen_again = moved.model_copy(update={"verified": (*moved.verified, look)})
    [before], [after] = (history(first, records | {"chatty": record}) for record in (moved, seen_again))
    assert before.date < after.date == LATER
    [name], [other] = (dict(named([change])) for change in (before, after))
    assert name == other
    published = publish(first, records | {"chatty": seen_again}, LATER)
    assert list(dict(named(history(published, records | {"chatty": seen_again})))) == [name]


def test_what_happens_twice_has_two_names(records: dict[str, PlatformRecord]) -> None:
    moved = records | {"chatty": move(records["chatty"], "switch", "2026-12-31")}
    log, names = publish(Published(), records, date(2026, 11, 21)), list[str]()
    for number, state in enumerate((moved, records, moved, records)):
        log = publish(log, state, date(2026, 11, 22 + number))
        found = [name for name, _ in named(history(log, state))]
        assert found[: len(names)] == names, "no name that was given changes"
        names = found
    assert len(set(names)) == 4
    assert names[2:] == [f"{name}-2" for name in names[:2]]


def without_deadline(record: PlatformRecord, control: str) -> PlatformRecord:
    data = record.model_dump(by_alias=True)
    next(item for item in data["controls"] if item["id"] == control)["deadline"] = None
    return PlatformRecord.model_validate(data)


def gone(record: PlatformRecord, day: str) -> PlatformRecord:
    return changed(record, gone={"date": day, "reason": "It closed.", "sources": ["help"]})


def test_withdrawing_and_coming_back_count_as_well(records: dict[str, PlatformRecord]) -> None:
    record = records["chatty"]
    states = (record, without_deadline(record, "switch"), record, gone(record, "2026-11-20"), record)
    log, counts = Published(), []
    for number, state in enumerate(states):
        log = publish(log, {"chatty": state}, date(2026, 11, 21 + number))
        counts.append(times_changed(log.changes, "chatty", "switch"))
    assert counts == [0, 1, 2, 3, 4]
    taken_down = publish(log, {}, date(2026, 11, 26))
    back = publish(taken_down, {"chatty": record}, date(2026, 11, 27))
    assert [times_changed(one.changes, "chatty", "switch") for one in (taken_down, back)] == [5, 6]


def test_a_deadline_that_is_new_has_not_changed(records: dict[str, PlatformRecord]) -> None:
    log = publish(Published(), {"chatty": without_deadline(records["chatty"], "switch")}, LATER)
    changes = history(log, {"chatty": records["chatty"]})
    assert [change.fact for change in changes] == ["controls/switch/deadline"]
    assert times_changed(changes, "chatty", "switch") == 0


def test_the_end_of_a_platform_is_one_change(records: dict[str, PlatformRecord]) -> None:
    base = publish(Published(), records, LATER)
    [change] = pending(base, records | {"chatty": gone(records["chatty"], "2026-11")})
    assert (change.fact, change.kind) == ("gone", ChangeKind.ADDED)
    assert change.after == {"date": "2026-11", "reason": "It closed."}


def test_a_change_bears_the_day_of_the_last_look(records: dict[str, PlatformRecord]) -> None:
    moved = records | {"chatty": move(records["chatty"], "switch", "2026-12-31")}
    early = publish(Published(), records, date(2026, 11, 1))
    late = publish(Published(), records, LATER)
    assert [change.date for change in pending(early, moved)] == [date(2026, 11, 20)]
    assert [change.date for change in pending(late, moved)] == [LATER]


def test_entries_and_guides_come_and_go_as_one(records: dict[str, PlatformRecord]) -> None:
    without = changed(records["chatty"], timeline=())
    base = publish(Published(), {"chatty": without}, LATER)
    found = {(change.platform, change.fact): change for change in pending(base, records)}
    assert set(found) == {("chatty", "timeline/announcement"), ("chatty", "timeline/warning"), ("quiet", "")}
    assert found["chatty", "timeline/warning"].after == {
        "actor": "nl-ap", "date": "2026-06", "kind": "regulator-warning", "regions": ["NL"],
    }  # fmt: skip
    assert {change.kind for change in found.values()} == {ChangeKind.ADDED}
    back = pending(publish(Published(), records, LATER), {"chatty": without})
    assert {(change.platform, change.fact) for change in back} == set(found)
    assert {change.kind for change in back} == {ChangeKind.REMOVED}
    [taken_down] = [change for change in back if change.platform == "quiet"]
    assert taken_down.before == facts(records["quiet"])


def test_a_new_controller_is_one_change(records: dict[str, PlatformRecord]) -> None:
    record = records["chatty"]
    controllers = [controller.model_dump(by_alias=True) for controller in record.platform.controllers]
    controllers[0]["name"] = "Chatty A/S ~ Inc."
    platform = record.platform.model_dump(by_alias=True) | {"controllers": controllers}
    base = publish(Published(), {"chatty": record}, LATER)
    found = pending(base, {"chatty": changed(record, platform=platform)})
    assert [(change.kind, change.fact) for change in found] == [
        (ChangeKind.ADDED, "platform/controllers/Chatty A~1S ~0 Inc."),
        (ChangeKind.REMOVED, "platform/controllers/Chatty Limited"),
    ]


def test_a_better_sentence_is_no_change(records: dict[str, PlatformRecord]) -> None:
    base = publish(Published(), records, LATER)
    renamed = changed(records["chatty"], title="Chatty!", description="Another.", review_every="30d")
    assert pending(base, records | {"chatty": renamed}) == ()


def test_the_log_is_read_back(records: dict[str, PlatformRecord]) -> None:
    base = publish(Published(), records, LATER)
    moved = records | {"chatty": move(records["chatty"], "switch", "2026-12-31")}
    log = publish(base, moved, LATER)
    assert Published.model_validate_json(log.model_dump_json()) == log
    assert log.changes[0].seed == Change.model_validate_json(log.changes[0].model_dump_json()).seed
