"""The steps of checking a guide: what to look at, and what the guide says that must be there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from optout.records import Control, ControlKind, Geography, Method, PlatformRecord, Policy
from optout.records.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to look at."""

    id: str
    """Names it in the record: `control.training-switch`."""
    title: str
    lines: tuple[str, ...]
    """What the guide says, and where to look."""
    may_skip: bool = False
    """Whether not everybody can see it."""


def steps(
    record: PlatformRecord, method: Method, region: str | None, geography: Geography, words: Vocabulary, today: date
) -> tuple[Step, ...]:
    """List what somebody looks at who checks a record in one way, from one country."""
    if method is not Method.IN_PRODUCT:
        return tuple(_published(record, words))
    reached = {policy.id for policy in record.policies if region is None or region in geography.reach_of(policy, today)}
    return tuple(
        _control(control, words)
        for control in record.controls
        if reached & set(control.policies)
        and (not control.for_regions or region is None or region in geography.expand_all(control.for_regions, today))
    )


def _control(control: Control, words: Vocabulary) -> Step:
    lines = [f"Open {control.url}"] if control.url else []
    lines += [f"Write to {control.email}"] if control.email else []
    lines += [" > ".join(control.path)] if control.path else []
    for name, scope in (("It stops", control.stops), ("It leaves", control.leaves)):
        lines += [f"{name}: {', '.join(words['scope'].get(word, word) for word in scope)}"] if scope else []
    lines += [control.note] if control.note else []
    # Forms must not be sent just to check them, and most people are no administrators.
    return Step(f"control.{control.id}", control.name, tuple(lines), control.kind is ControlKind.ADMIN_ONLY)


def _published(record: PlatformRecord, words: Vocabulary) -> Iterator[Step]:
    for policy in record.policies:
        lines = [words["training"].get(policy.training, policy.training), *_dates(policy)]
        yield Step(f"policy.{policy.id}", _audience(policy), (*lines, *_links(record, policy.sources)))
    for control in record.controls:
        step = _control(control, words)
        deadline = [f"Last day: {control.deadline.last_day}"] if control.deadline else []
        yield Step(step.id, step.title, (*step.lines, *deadline, *_links(record, control.sources)))


def _audience(policy: Policy) -> str:
    audience = policy.applies_to
    without = f" without {', '.join(audience.except_regions)}" if audience.except_regions else ""
    return f"{', '.join(audience.regions)}{without}; {', '.join(audience.accounts)}"


def _dates(policy: Policy) -> Iterator[str]:
    yield from [f"Announced: {policy.announced}"] if policy.announced else ()
    yield from [f"Since: {policy.effective}"] if policy.effective else ()


def _links(record: PlatformRecord, names: tuple[str, ...]) -> Iterator[str]:
    yield from (f"Source: {record.sources[name].url}" for name in names if name in record.sources)
