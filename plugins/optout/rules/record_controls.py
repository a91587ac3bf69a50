"""REC025-REC029: do controls and policies agree on what can be done?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import Page
from optout.diagnostics import Severity
from optout.records import Control, ControlKind, PlatformRecord, Policy, Training
from optout.rules.model import Context, Finding, Scope, rule


def _applied(record: PlatformRecord) -> Iterator[tuple[int, Control, int, Policy]]:
    """Yield each control with each policy it applies to, without the policies of deadlines, which REC014 judges."""
    policies = {policy.id: policy for policy in record.policies}
    judged = {name for one in record.controls if one.deadline for name in one.deadline.policies or one.policies}
    for index, control in enumerate(record.controls):
        for number, name in enumerate(control.policies):
            if name in policies and name not in judged:
                yield index, control, number, policies[name]


@rule("REC025", Scope.RECORD)
def control_without_effect(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Say what a control stops or what it leaves.

    Why: a button that is not said to do anything is not worth pressing.
    What to do: add `stops:` or `leaves:` with words of the vocabulary.
    Example: `stops: [future-training]` and `leaves: [data-already-trained]`.
    """
    for index, control in enumerate(record.controls):
        if not control.stops and not control.leaves:
            message = f"Control `{control.id}` does not say what it does. Add `stops:` or `leaves:`."
            yield Finding(message, at=("controls", index, "id"))


@rule("REC026", Scope.RECORD, Severity.WARNING)
def control_without_use(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Offer controls to those whose data is used.

    Why: people whose data is not used would go and look for a switch that changes nothing for them.
    What to do: take the policy out of `policies:` of the control, or correct its `training:`.
    Example: a policy with `training: not-used` under `policies:` of a control that stops training.
    """
    for index, control, number, policy in _applied(record):
        if policy.training is Training.NOT_USED and "future-training" in control.stops:
            message = f"`{policy.id}` is `not-used`, so there is nothing to stop. Correct one."
            yield Finding(message, at=("controls", index, "policies", number))


@rule("REC027", Scope.RECORD)
def always_on_without_note(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Say what people can still do where nothing can be switched off.

    Why: "you cannot switch it off" must not be the last word; leaving, posting less or objecting may remain.
    What to do: add `note:` to the policy with one or two sentences.
    Example: `note: You can object by letter, or delete posts before they are used.`
    """
    for index, policy in enumerate(record.policies):
        if policy.training is Training.ALWAYS_ON and not policy.note:
            message = f"Policy `{policy.id}` is `always-on` and nothing says what remains. Add `note:`."
            yield Finding(message, at=("policies", index, "training"))


@rule("REC028", Scope.RECORD, Severity.WARNING)
def stop_of_always_on(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Do not call always-on what a control can stop.

    Why: one of the two is wrong, and the page would say "you cannot switch it off" above the switch.
    What to do: write `default-on` if the control really stops training, or correct `stops:` of the control.
    Example: `training: always-on` with a control whose `stops:` holds `future-training`.
    """
    for index, control, number, policy in _applied(record):
        if policy.training is Training.ALWAYS_ON and "future-training" in control.stops:
            message = f"`{policy.id}` is `always-on`, but `{control.id}` stops `future-training`. Correct one."
            yield Finding(message, at=("controls", index, "policies", number))


_EXPLAIN = {
    ControlKind.ADMIN_ONLY: "who can use it and whom to ask",
    ControlKind.ACCOUNT_DELETION: "what is lost with the account and what stays with the platform",
}


@rule("REC029", Scope.RECORD)
def costly_control_without_note(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Explain controls that only an administrator has, or that cost the account.

    Why: a reader who cannot press the button, or would lose everything by it, needs to know before.
    What to do: add `note:` to the control with one or two sentences.
    Example: `note: Only an administrator sees this setting. Ask the person who invited you.`
    """
    for index, control in enumerate(record.controls):
        if control.kind in _EXPLAIN and not control.note:
            message = f"Control `{control.id}` is `{control.kind}`. Add `note:`: {_EXPLAIN[control.kind]}."
            yield Finding(message, at=("controls", index, "kind"))
