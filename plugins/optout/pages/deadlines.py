"""Every deadline of every platform: what runs, what is to come, and what still helps where the last day is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from optout.content import Words
from optout.locales import SOURCE, Localiser
from optout.pages import wording
from optout.pages.citations import Citations
from optout.pages.edition import Edition
from optout.pages.picker import CountryGroup, country_groups
from optout.pages.region_card import reach_text
from optout.pages.views import Button, DeadlineLine
from optout.records import Control, PlatformRecord
from optout.records.deadlines import DeadlineState


@dataclass(frozen=True, slots=True)
class DeadlineEntry:
    """One deadline with the platform and the control it belongs to."""

    uri: str
    platform: Words
    control: Words
    control_id: str
    line: DeadlineLine
    reach: str
    stop: Button | None
    last_day: date


@dataclass(frozen=True, slots=True)
class DeadlinesPage:
    """Deadlines by state: those that run by day, those that passed newest first."""

    open: tuple[DeadlineEntry, ...]
    upcoming: tuple[DeadlineEntry, ...]
    passed: tuple[DeadlineEntry, ...]
    picker: tuple[CountryGroup, ...]


def deadlines_page(edition: Edition, locale: str, uri: str) -> DeadlinesPage:
    """Build the view of the page of deadlines."""
    entries = deadline_entries(edition, locale)
    running = [entry for entry in entries if entry.line.state in (DeadlineState.OPEN, DeadlineState.LAST_DAY)]
    return DeadlinesPage(
        tuple(running),
        tuple(entry for entry in entries if entry.line.state == DeadlineState.UPCOMING),
        tuple(entry for entry in reversed(entries) if entry.line.state == DeadlineState.PASSED),
        country_groups(edition, locale),
    )


def deadline_headings(localiser: Localiser) -> dict[str, str]:
    """Name the sections by anchor."""
    gettext = localiser.messages.gettext
    return {
        "open": gettext("Running now"),
        "upcoming": gettext("Still to come"),
        "passed": gettext("Passed, and what still helps"),
        "calendar": gettext("In your calendar"),
    }


def deadline_entries(edition: Edition, locale: str) -> list[DeadlineEntry]:
    """List all deadlines of platforms that still exist, earliest first."""
    found = (
        _entry(edition, locale, uri, record, control)
        for uri, record in edition.collection.platforms()
        for control in record.controls
        if record.gone is None and control.deadline
    )
    return sorted(found, key=lambda entry: (entry.last_day, wording.sort_key(entry.platform.text), entry.control_id))


def _entry(edition: Edition, locale: str, uri: str, record: PlatformRecord, control: Control) -> DeadlineEntry:
    localiser, prose = edition.localiser(locale), edition.prose(locale, uri)
    line = wording.deadline_line(localiser, record, control, edition.today, Citations(record.sources))
    assert line
    assert control.deadline
    return DeadlineEntry(
        uri,
        prose.title,
        prose.texts.get(f"control.{control.id}.name") or Words(control.name, SOURCE),
        control.id,
        line,
        reach_text(frozenset(_countries(edition, uri, control))),
        wording.button(wording.open_label(localiser, control), control.url),
        control.deadline.last_day,
    )


def _countries(edition: Edition, uri: str, control: Control) -> Iterator[str]:
    names = set((control.deadline.policies if control.deadline else ()) or control.policies)
    for answer in edition.answers(uri):
        if control in answer.controls and names & {policy.id for policy in answer.policies}:
            yield from answer.countries
