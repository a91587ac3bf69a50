"""DDL011-DDL016: do the dates of one record agree with each other?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from zoneinfo import available_timezones

from optout.content import Page
from optout.diagnostics import Severity
from optout.records import Control, Deadline, PlatformRecord, Policy
from optout.records.deadlines import last_look
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.record_references import nearest


def _deadlines(record: PlatformRecord) -> Iterator[tuple[int, Control, Deadline, list[Policy]]]:
    """Yield each deadline with its control and the policies it holds for."""
    for index, control in enumerate(record.controls):
        if control.deadline:
            names = control.deadline.policies or control.policies
            yield index, control, control.deadline, [policy for policy in record.policies if policy.id in names]


@rule("DDL011", Scope.RECORD, lenient=True)
def seen_before_published(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """See a source no earlier than it was published.

    Why: nobody reads a page before it exists; one of the two dates is a slip.
    What to do: check `date:` against the page. Where the page was changed later, its newest date counts for `seen:`.
    Example: `date: 2025-09-24` with `seen: 2025-09-20`.
    """
    for name, source in record.sources.items():
        if source.date and source.seen and source.date.first_day > source.seen:
            message = f"`{source.date}` is after `{source.seen}`, when it was seen. Check both dates."
            yield Finding(message, at=("sources", name, "date"))


@rule("DDL012", Scope.RECORD, Severity.WARNING)
def seen_after_last_check(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Enter into the ledger that somebody looked.

    Why: the page shows the newest entry of `verified:`. A source read after it means the check is newer than it says.
    What to do: add an entry to `verified:` with the day of the check.
    Example: `- {date: 2026-11-23, by: editors, method: published-sources}`.
    """
    seen = {name: source.seen for name, source in record.sources.items() if source.seen}
    newest = max((day for day in seen.values() if day <= context.today), default=None)
    if newest and newest > last_look(record):
        name = next(name for name, day in seen.items() if day == newest)
        message = f"`{newest}` is after the newest entry of `verified:`. Add an entry for that check."
        yield Finding(message, at=("sources", name, "seen"))


@rule("DDL013", Scope.RECORD, lenient=True)
def announced_too_late(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Let a deadline be announced no later than its last day.

    Why: a deadline announced afterwards gave nobody a chance, and is most often a slip in the year or month.
    What to do: check `announced:` and `last_day:` against their source.
    Example: `announced: 2025-11-18` with `last_day: 2025-11-02`.
    """
    for index, _, deadline, _ in _deadlines(record):
        if deadline.announced and deadline.announced.first_day > deadline.last_day:
            message = f"`{deadline.announced}` is after `{deadline.last_day}`, the last day. Check both dates."
            yield Finding(message, at=("controls", index, "deadline", "announced"))


@rule("DDL014", Scope.RECORD, Severity.WARNING)
def announced_before_policy(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Let a deadline be announced no earlier than its policy.

    Why: before anybody knew of the policy there was nothing to set a deadline for.
    What to do: check `announced:` of both.
    Example: a deadline `announced: 2025-08-18` for a policy `announced: 2025-09-18`.
    """
    for index, _, deadline, policies in _deadlines(record):
        for policy in policies:
            known = policy.announced
            if known is None or (policy.effective and known.certainly_after(policy.effective)):  # DDL002 says so
                continue
            if deadline.announced and known.certainly_after(deadline.announced):
                message = f"`{deadline.announced}` is before `{known}`, when policy `{policy.id}` was announced."
                yield Finding(f"{message} Check both.", at=("controls", index, "deadline", "announced"))
                break


@cache
def _zones() -> frozenset[str]:
    """List the time zones this system knows by place, and UTC."""
    places = (name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    return frozenset({*places, "UTC"})


@rule("DDL015", Scope.RECORD)
def unknown_time_zone(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Name a time zone by a place, as the IANA database does.

    Why: the page counts the hours until the last day ends; with a name nobody knows it can only guess.
    What to do: write continent and city. Leave the line out where the source gives a date without a zone.
    Example: `time_zone: Europe/Dublin`, not `GMT` or `CET`.
    """
    for index, _, deadline, _ in _deadlines(record):
        if deadline.time_zone and deadline.time_zone not in _zones():
            hint, close = nearest(deadline.time_zone, sorted(_zones()))
            advice = hint if close else "Write it like `Europe/Dublin`."
            message = f"`{deadline.time_zone}` is not a time zone named by a place. {advice}"
            yield Finding(message, at=("controls", index, "deadline", "time_zone"), suggestion=close)


@rule("DDL016", Scope.RECORD, Severity.NOTICE)
def days_between(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Look twice where the last day is not the day before training starts.

    Why: most platforms take objections until the day before. Another day may be true, or a slip.
    What to do: check both dates against their source. Where they are true, leave them.
    Example: `last_day: 2025-10-02` with `effective: 2025-11-03`.
    """
    for index, _, deadline, policies in _deadlines(record):
        for policy in policies:
            starts = policy.effective
            if starts and starts.is_day and deadline.last_day < starts.first_day - timedelta(days=1):
                message = (
                    f"`{deadline.last_day}` is not the day before `{starts}`, when policy `{policy.id}` takes effect."
                )
                yield Finding(f"{message} Check both.", at=("controls", index, "deadline", "last_day"))
                break
