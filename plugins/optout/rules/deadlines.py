"""DDL001-DDL006: are the dates possible, and do they agree with each other?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from optout.content import Page
from optout.content.yaml_places import KeyPath
from optout.records import PlatformRecord
from optout.rules.faults import faults
from optout.rules.model import Context, Finding, Scope, rule


@rule("DDL001", Scope.COLLECTION)
def impossible_date(context: Context) -> Iterator[Finding]:
    """Write dates that the calendar has, as year-month-day.

    Why: 3/11 is November to one reader and March to another; 31 November is no day at all.
    What to do: write `2025-11-03`. Where only the month or the year is known, write `2025-11` or `2025`.
    Example: `last_day: 2025-11-31` cannot be; November has 30 days.
    """
    yield from faults(context, "DDL001")


@rule("DDL002", Scope.RECORD, lenient=True)
def announced_after_effect(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Let a policy be announced no later than it takes effect.

    Why: one of the two dates must be wrong, and readers act on both.
    What to do: check both dates against their source.
    Example: `announced: 2025-11-09` with `effective: 2025-11-03`.
    """
    for index, policy in enumerate(record.policies):
        if policy.announced and policy.effective and policy.announced.certainly_after(policy.effective):
            message = (
                f"`{policy.announced}` is after `{policy.effective}`, when the policy took effect. Check both dates."
            )
            yield Finding(message, at=("policies", index, "announced"))


@rule("DDL003", Scope.RECORD, lenient=True)
def deadline_after_start(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Let the last day for full effect lie before training starts.

    Why: who acts on the day training starts may already be too late, so the day itself cannot be the last safe one.
    What to do: check `last_day` of the deadline against `effective` of the policy. Most often it is the day before.
    Example: `effective: 2025-11-03` and `last_day: 2025-11-02`.
    """
    effective = {policy.id: policy.effective for policy in record.policies}
    for index, control in enumerate(record.controls):
        deadline = control.deadline
        for name in (deadline.policies or control.policies) if deadline else ():
            starts = effective.get(name)
            if deadline and starts and starts.is_day and deadline.last_day >= starts.first_day:
                message = (
                    f"`{deadline.last_day}` is not before `{starts}`, when policy `{name}` takes effect. Check both."
                )
                yield Finding(message, at=("controls", index, "deadline", "last_day"))


@rule("DDL004", Scope.RECORD, lenient=True)
def deadline_without_difference(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Let a deadline change something.

    Why: when acting before and after does the same, there is no deadline, and a false one puts people off.
    What to do: correct `before:` or `after:`, or remove the deadline.
    Example: `before: all-data-stays-out` and `after: only-new-content`.
    """
    for index, control in enumerate(record.controls):
        if control.deadline and control.deadline.before == control.deadline.after:
            message = f"`{control.deadline.after}` holds before and after, so nothing ends on that day. Correct one."
            yield Finding(message, at=("controls", index, "deadline", "after"))


@rule("DDL005", Scope.RECORD)
def timeline_order(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """List the timeline from the oldest event to the newest.

    Why: readers and reviewers follow what happened in the order it happened.
    What to do: move the event up, or correct its date.
    Example: an event of `2025-09-24` stands above one of `2025-09-18`.
    """
    for index, (earlier, later) in enumerate(pairwise(record.timeline), start=1):
        if earlier.date.certainly_after(later.date):
            message = (
                f"`{later.date}` comes after `{earlier.date}` in the list. Move the event up, or correct the date."
            )
            yield Finding(message, at=("timeline", index, "date"))


@rule("DDL006", Scope.RECORD)
def looked_in_the_future(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Never date a look, or something that was published, in the future.

    Why: a page nobody can have seen yet is a typing error, most often in the year.
    What to do: correct the date.
    Example: `seen: 2062-11-23`.
    """
    for path, day in _looks(record):
        # Where the contributor lives, it may be tomorrow already.
        if day > context.today + timedelta(days=1):
            yield Finding(f"`{day}` is in the future; nobody can have looked yet. Correct the date.", at=path)


def _looks(record: PlatformRecord) -> Iterator[tuple[KeyPath, date]]:
    for name, source in record.sources.items():
        if source.seen:
            yield ("sources", name, "seen"), source.seen
        if source.date:
            yield ("sources", name, "date"), source.date.first_day
    for index, entry in enumerate(record.verified):
        yield ("verified", index, "date"), entry.date
