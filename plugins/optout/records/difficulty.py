"""How hard a control is to use, computed from what it asks; nobody's impression enters."""

from __future__ import annotations

from optout.records.control import Control
from optout.records.vocabulary import ControlKind, Difficulty, Reason

_KIND = {ControlKind.FORM: 1, ControlKind.EMAIL: 1, ControlKind.ADMIN_ONLY: 4, ControlKind.ACCOUNT_DELETION: 6}
"""A form or letter is written, not switched; an administrator must agree; deletion costs the account itself."""

_LEVELS = ((6, Difficulty.VERY_HARD), (4, Difficulty.HARD), (2, Difficulty.MODERATE))

LONG_PATH = 5
"""Menu steps from which on people lose their way."""


def difficulty(control: Control) -> Difficulty:
    """Judge a control by its hurdles; what is unknown counts as no hurdle, so the answer is "at least"."""
    points = hurdles(control)
    return next((level for least, level in _LEVELS if points >= least), Difficulty.EASY)


def hurdles(control: Control) -> int:
    """Add up what a control asks: an identity document weighs most, after losing the account."""
    effort, minutes = control.effort, control.effort.minutes or 0
    return (
        _KIND.get(control.kind, 0)
        + (3 if effort.id_document else 0)
        + (2 if effort.reason is Reason.REQUIRED else 0)
        + (1 if effort.two_factor else 0)
        + (1 if effort.desktop_only else 0)
        + (1 if minutes > 10 else 0)
        + (1 if minutes > 30 else 0)
        + (1 if len(control.path) > LONG_PATH else 0)
    )
