"""REC011-REC014: does the record contradict itself?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from optout.content import Page
from optout.records import Audience, ControlKind, PlatformRecord, Training
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.needs import Need


@rule("REC011", Scope.RECORD)
def unknown_without_reason(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Say why something is unknown.

    Why: "unknown" is an honest answer only together with what was looked for and not found.
    What to do: add `note:` to the policy with one sentence.
    Example: `note: The platform's help page does not say whether this setting exists in Switzerland.`
    """
    for index, policy in enumerate(record.policies):
        if policy.training is Training.UNKNOWN and not policy.note:
            message = f"Policy `{policy.id}` is `unknown` without a reason. Add `note:`: what could not be found?"
            yield Finding(message, at=("policies", index, "training"))


@rule("REC012", Scope.RECORD, requires=(Need.REGIONS,))
def overlapping_policies(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Give every reader one answer: policies of a platform must not overlap.

    Why: two rows for the same region and account type would tell the same person two things.
    What to do: take the region out of one row, with `except:` where the row names a group.
    Example: `regions: [WORLD]` beside `regions: [EEA]` needs `except: [EEA]`.
    """
    geography = context.collection.geography
    for (_, first), (number, second) in combinations(enumerate(record.policies), 2):
        if not _same_people(first.applies_to, second.applies_to):
            continue
        # Groups change: what counts is a day on which both policies hold.
        day = max(policy.effective.last_day if policy.effective else context.today for policy in (first, second))
        shared = geography.reach(first.applies_to, day) & geography.reach(second.applies_to, day)
        if shared:
            shown = ", ".join(f"`{code}`" for code in sorted(shared)[:3])
            message = f"`{first.id}` and `{second.id}` both answer for {shown} and the same accounts. Use `except:`."
            yield Finding(message, at=("policies", number, "applies_to", "regions"))


def _same_people(one: Audience, other: Audience) -> bool:
    """Tell whether somebody has an account and a plan that both audiences name; no plan means every plan."""
    plans = not one.plans or not other.plans or set(one.plans) & set(other.plans)
    return bool(plans and set(one.accounts) & set(other.accounts))


@rule("REC013", Scope.RECORD)
def control_without_address(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Say how each control is reached.

    Why: a reader who wants to press the button needs the button.
    What to do: give `url:`, or for a setting at least its `path:`, or for an e-mail its `email:`.
    Example: `kind: form` with `url: https://www.linkedin.com/help/linkedin/ask/TS-DPRO`.
    """
    for index, control in enumerate(record.controls):
        needs = {
            ControlKind.EMAIL: ("email", control.email),
            ControlKind.FORM: ("url", control.url),
        }.get(control.kind, ("path", control.path or control.url or control.email))
        if not needs[1]:
            message = f"Control `{control.id}` does not say where it is. Add `{needs[0]}:`."
            yield Finding(message, at=("controls", index, "kind"))


@rule("REC014", Scope.RECORD, lenient=True)
def deadline_without_use(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Set an opt-out deadline only where data is used unless people act.

    Why: where nothing is used, or nothing can be refused, a deadline frightens people for nothing.
    What to do: correct `training:` of the policy, or take the policy out of the deadline.
    Example: a policy with `training: not-used` in a control with a `deadline:`.
    """
    policies = {policy.id: policy for policy in record.policies}
    for index, control in enumerate(record.controls):
        if not control.deadline:
            continue
        for name in control.deadline.policies or control.policies:
            policy = policies.get(name)
            if policy and policy.training in (Training.NOT_USED, Training.DEFAULT_OFF, Training.ALWAYS_ON):
                message = f"`{name}` is `{policy.training}`, so there is nothing to refuse by a deadline. Correct one."
                yield Finding(message, at=("controls", index, "deadline"), on_key=True)
