"""DDL007-DDL010, DDL017: what does today say about the dates of a record?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from optout.content import Page
from optout.content.yaml_places import KeyPath
from optout.diagnostics import Severity
from optout.records import PartialDate, PlatformRecord
from optout.records.deadlines import is_near, last_look, review_due, running
from optout.rules.model import Context, Finding, Scope, rule

FAR_AHEAD = timedelta(days=548)
LONG_AGO = timedelta(days=3653)
SETTLED = timedelta(days=14)

_MAY_LIE_AHEAD = frozenset({"training-starts", "policy-change", "deadline", "resumed", "withdrawn"})
"""Kinds of events that are announced before they happen."""


def _is_overdue(record: PlatformRecord, context: Context) -> bool:
    return record.gone is None and last_look(record) + record.review_every < context.today


@rule("DDL007", Scope.RECORD, Severity.WARNING, calendar=True)
def review_overdue(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Look at every record again within its review interval.

    Why: settings move and policies change; a page is only as good as its last check.
    What to do: check the facts against their sources, then add an entry to `verified:`.
    Example: `- {date: 2026-11-23, by: editors, method: published-sources}`.
    """
    if _is_overdue(record, context):
        due = last_look(record) + record.review_every
        message = f"The record was due for another look on `{due}`. Check its sources and add an entry to `verified:`."
        yield Finding(message, at=("verified",), on_key=True)


@rule("DDL008", Scope.RECORD, Severity.WARNING, calendar=True)
def improbable_year(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Look twice at a deadline far ahead, or a policy that is very old.

    Why: no platform gives people more than 18 months, and none trained AI on posts ten years ago. It is mostly a slip.
    What to do: check the year against the source.
    Example: `last_day: 2052-11-02`.
    """
    for index, control in enumerate(record.controls):
        if control.deadline and control.deadline.last_day > context.today + FAR_AHEAD:
            message = f"`{control.deadline.last_day}` is more than 18 months ahead. Check the year."
            yield Finding(message, at=("controls", index, "deadline", "last_day"))
    for index, policy in enumerate(record.policies):
        if policy.effective and policy.effective.last_day < context.today - LONG_AGO:
            message = f"`{policy.effective}` is more than ten years ago. Check the year."
            yield Finding(message, at=("policies", index, "effective"))


@rule("DDL009", Scope.RECORD, Severity.WARNING, calendar=True)
def passed_unreviewed(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Look again when a deadline has passed.

    Why: after the last day everything may have changed: the switch, its effect, or the deadline itself.
    What to do: check what opting out still does, correct `after:` if need be, then add an entry to `verified:`.
    Example: `last_day: 2025-11-02` and a newest entry of `2025-10-20`.
    """
    for index, control in enumerate(() if record.gone or _is_overdue(record, context) else record.controls):
        deadline = control.deadline
        if deadline and last_look(record) <= deadline.last_day < context.today - SETTLED:
            message = (
                f"`{deadline.last_day}` has passed and nobody has looked since. Check `after:`, then add an entry."
            )
            yield Finding(message, at=("controls", index, "deadline", "last_day"))


@rule("DDL010", Scope.RECORD)
def happened_in_the_future(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Date what has happened in the past.

    Why: a warning, a fine or a closure that lies ahead cannot have happened; it is a slip in the year or month.
    What to do: correct the date. What is only planned is an event `announced` on the day it was announced.
    Example: `kind: fine` with `date: 2062-10-24`.
    """
    for path, day, kind in _happened(record):
        if day.first_day > context.today:
            yield Finding(f"`{day}` is in the future, so {kind} has not happened yet. Correct the date.", at=path)


def _happened(record: PlatformRecord) -> Iterator[tuple[KeyPath, PartialDate, str]]:
    if record.gone:
        yield ("gone", "date"), record.gone.date, "the end of the platform"
    for index, event in enumerate(record.timeline):
        if event.kind not in _MAY_LIE_AHEAD:
            yield ("timeline", index, "date"), event.date, f"this `{event.kind}`"


@rule("DDL017", Scope.RECORD, Severity.WARNING, calendar=True)
def near_deadline_unreviewed(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Look every two weeks while a deadline is near.

    Why: in the last 60 days dates move, forms change, and people act on what the page says.
    What to do: check deadline and control against their sources, then add an entry to `verified:`.
    Example: a last day of `2026-12-20` and a newest entry of `2026-11-01`.
    """
    today = context.today
    if is_near(record, today) and review_due(record, today) < today and not _is_overdue(record, context):
        day = min(deadline.last_day for _, deadline in running(record, today))
        message = (
            f"`{day}` is near and the last look was on `{last_look(record)}`. Check, then add an entry to `verified:`."
        )
        yield Finding(message, at=("verified",), on_key=True)
