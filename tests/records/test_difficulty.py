from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.records import Control, ControlKind, Difficulty
from optout.records.difficulty import difficulty, hurdles
from optout.records.vocabulary import Reason

KNOWN = st.sampled_from([None, False, True])
LEVELS = list(Difficulty)


def control(kind: ControlKind = ControlKind.SETTING, path: int = 3, **effort: Any) -> Control:
    return Control.model_validate(
        {
            "id": "c", "kind": kind, "name": "C", "policies": ["p"], "sources": ["s"],
            "path": ["Menu"] * path, "effort": {"login": True} | effort,
        }
    )  # fmt: skip


EFFORTS = st.fixed_dictionaries(
    {
        "two_factor": KNOWN,
        "id_document": KNOWN,
        "desktop_only": KNOWN,
        "reason": st.sampled_from(Reason),
        "minutes": st.none() | st.integers(1, 240),
    }
)


@pytest.mark.parametrize(
    ("given_control", "expected"),
    [
        (control(), Difficulty.EASY),
        (control(two_factor=True), Difficulty.EASY),
        (control(ControlKind.FORM), Difficulty.EASY),
        (control(ControlKind.FORM, minutes=15), Difficulty.MODERATE),
        (control(ControlKind.FORM, reason="required"), Difficulty.MODERATE),
        (control(ControlKind.FORM, id_document=True), Difficulty.HARD),
        (control(ControlKind.FORM, id_document=True, reason="required"), Difficulty.VERY_HARD),
        (control(ControlKind.ADMIN_ONLY), Difficulty.HARD),
        (control(ControlKind.ACCOUNT_DELETION), Difficulty.VERY_HARD),
    ],
)
def test_difficulty_follows_the_hurdles(given_control: Control, expected: Difficulty) -> None:
    assert difficulty(given_control) is expected


@given(EFFORTS, st.sampled_from(["two_factor", "id_document", "desktop_only"]), st.sampled_from(ControlKind))
def test_one_more_hurdle_never_makes_it_easier(effort: dict[str, Any], hurdle: str, kind: ControlKind) -> None:
    before, after = control(kind, **effort), control(kind, **(effort | {hurdle: True}))
    assert hurdles(before) <= hurdles(after)
    assert LEVELS.index(difficulty(before)) <= LEVELS.index(difficulty(after))


@given(EFFORTS, st.integers(1, 240), st.integers(1, 240))
def test_more_minutes_never_make_it_easier(effort: dict[str, Any], one: int, other: int) -> None:
    short, long = sorted((one, other))
    assert hurdles(control(**(effort | {"minutes": short}))) <= hurdles(control(**(effort | {"minutes": long})))


@given(EFFORTS)
def test_what_is_unknown_counts_as_no_hurdle(effort: dict[str, Any]) -> None:
    known = {name: value for name, value in effort.items() if value is not None and value is not Reason.UNKNOWN}
    assert hurdles(control(**known)) == hurdles(control(**effort))
