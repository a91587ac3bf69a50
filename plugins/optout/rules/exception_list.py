"""EXC: is every exception of `docs/_data/exceptions.yaml` allowed, needed and still in force?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from optout.content import DataFile
from optout.content.place import find_place
from optout.diagnostics import Severity, Suggestion
from optout.records import RuleException
from optout.records.spelling import meant
from optout.rules.model import OF_SITE, REGISTRY, Context, Finding, Scope, rule
from optout.rules.needs import Need
from optout.rules.placing import placed

LONGEST = timedelta(days=366)


@rule("EXC001", Scope.EXCEPTIONS)
def needless_exception(idle: tuple[int, ...], context: Context) -> Iterator[Finding]:
    """Keep only exceptions that something needs.

    Why: an exception that covers nothing today hides a mistake that somebody makes tomorrow.
    What to do: delete the entry. If the finding moved to another place, correct `at:`.
    Example: an exception from `LNK011` for an address that has been replaced.
    """
    yield from _needless(idle, context, calendar=False)


@rule("EXC002", Scope.EXCEPTIONS, Severity.WARNING, calendar=True)
def needless_exception_of_today(idle: tuple[int, ...], context: Context) -> Iterator[Finding]:
    """Keep exceptions from rules of the calendar only as long as something needs them.

    Why: such a finding may go away by itself, and then the exception hides the next one.
    What to do: delete the entry.
    Example: an exception from `DDL008` for a deadline that is no longer far ahead.
    """
    yield from _needless(idle, context, calendar=True)


@rule("EXC003", Scope.COLLECTION, requires=(Need.EXCEPTIONS,))
def forbidden_exception(context: Context) -> Iterator[Finding]:
    """Make no exception from a rule that keeps readers safe, or that a page cannot be built without.

    Why: a link to a foreign host, a script or a page that cannot be read is never all right, whatever the reason.
    What to do: delete the entry and mend what the rule finds.
    Example: an exception from `LNK001` for a host that is not the platform's.
    """
    for file, number, item in _all(context):
        found = REGISTRY.get(item.code)
        if found and not found.allows_exceptions:
            message = f"`{item.code}` allows no exception. Delete this entry and mend what the rule finds."
            yield placed(file, message, ("exceptions", number, "code"))


@rule("EXC004", Scope.COLLECTION, requires=(Need.EXCEPTIONS,))
def exception_for_nothing(context: Context) -> Iterator[Finding]:
    """Make exceptions only from rules that exist, in places that exist.

    Why: a mistyped exception does nothing, and the next reader believes that it does.
    What to do: copy the code and the file from the message. Write a place as `controls/form/url`, or `#stop`.
    Example: `file: nl/index.md` instead of `file: docs/nl/index.md`.
    """
    for file, number, item in _all(context):
        found = REGISTRY.get(item.code)
        if found is None:
            close = meant(item.code, REGISTRY)
            yield _unknown(file, ("exceptions", number, "code"), f"There is no rule `{item.code}`.", close)
        elif found.scope not in OF_SITE and find_place(context.collection, item.file, None) is None:
            close = meant(item.file, [entry.path for entry in context.collection.files])
            yield _unknown(file, ("exceptions", number, "file"), f"There is no file `{item.file}`.", close)
        elif item.at and not _has_place(context, item, found.scope):
            message = f"`{item.at}` is no place in `{item.file}`. Write `controls/form/url`, `#stop`, or nothing."
            yield placed(file, message, ("exceptions", number, "at"))


@rule("EXC005", Scope.COLLECTION, Severity.WARNING, calendar=True, requires=(Need.EXCEPTIONS,))
def ended_exception(context: Context) -> Iterator[Finding]:
    """Look again when an exception has ended.

    Why: the last day was set so that somebody looks again. What it covered is shown from then on.
    What to do: mend what the rule finds, or delete the entry. If it is still needed, set another day and say why.
    Example: `until: 2026-06-30` in July 2026.
    """
    for file, number, item in _all(context):
        if not item.holds(context.today):
            message = f"This exception ended on `{item.until}`. Mend what `{item.code}` finds, or set another day."
            yield placed(file, message, ("exceptions", number, "until"))


@rule("EXC006", Scope.COLLECTION, Severity.WARNING, calendar=True, requires=(Need.EXCEPTIONS,))
def endless_exception(context: Context) -> Iterator[Finding]:
    """Let an exception hold for a year at most.

    Why: an exception without an end is a rule that nobody looks at any more.
    What to do: choose a day within a year. It can be set again after somebody has looked.
    Example: `until: 2099-12-31`.
    """
    for file, number, item in _all(context):
        if item.until - context.today > LONGEST:
            message = f"`{item.until}` is more than a year ahead. Choose a day within a year."
            yield placed(file, message, ("exceptions", number, "until"))


def _all(context: Context) -> Iterator[tuple[DataFile, int, RuleException]]:
    file = context.collection.data_file("exceptions")
    for number, item in enumerate(context.collection.reference.exceptions):
        if file:
            yield file, number, item


def _needless(idle: tuple[int, ...], context: Context, *, calendar: bool) -> Iterator[Finding]:
    for file, number, item in _all(context):
        if number in idle and item.holds(context.today) and REGISTRY[item.code].calendar is calendar:
            where = f"`{item.at}` of `{item.file}`" if item.at else f"`{item.file}`"
            message = f"`{item.code}` finds nothing at {where}. Delete this exception."
            yield placed(file, message, ("exceptions", number, "code"))


def _has_place(context: Context, item: RuleException, scope: Scope) -> bool:
    """Tell whether a place exists, or may exist in a file that cannot be read; a built page has no places."""
    page = context.collection.page_at(item.file)
    if scope in OF_SITE or (page and not page.is_readable):
        return scope not in OF_SITE
    return find_place(context.collection, item.file, item.at) is not None


def _unknown(file: DataFile, at: tuple[str | int, ...], what: str, close: Suggestion | None) -> Finding:
    advice = f"Did you mean `{close.instead}`?" if close else "Copy it from the message."
    return placed(file, f"{what} {advice}", at, suggestion=close)
