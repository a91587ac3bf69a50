"""A day in a calendar, and a calendar of such days, as iCalendar writes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event, vText

PRODUCT = "-//AI Opt-Out Guide//Calendars//EN"
REFRESH = timedelta(days=1)
"""How often programs should look for changes: the site is built daily."""

_DAY, _MORNING = timedelta(days=1), timedelta(hours=9)
REMINDERS = (_MORNING - timedelta(days=7), _MORNING - _DAY)
"""A week and a day before, at nine in the morning; counted from midnight, as an all-day event begins then."""


@dataclass(frozen=True, slots=True)
class DayEvent:
    """Something that takes a whole day, in the words of one locale."""

    uid: str
    """A name that stays, whatever else changes."""
    day: date
    sequence: int
    """How often the day has changed."""
    stamp: date
    """The day this was last changed; no time of a clock, so that two builds give the same bytes."""
    summary: str
    description: str
    url: str
    category: str
    is_urgent: bool
    """Whether calendars remind of it; some would remind at once of what is over."""
    is_withdrawn: bool = False
    """Whether it was announced and will not be; programs then take it away or strike it through."""


class _Text(vText):
    """A text that keeps a backslash before an N, which icalendar takes for a line break."""

    def to_ical(self) -> bytes:
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def write_event(event: DayEvent) -> bytes:
    """Write one event, to be put into as many calendars as have it."""
    stamp = datetime.combine(event.stamp, time(), UTC)
    written = Event.new(
        uid=event.uid,
        stamp=stamp,
        last_modified=stamp,
        sequence=event.sequence,
        start=event.day,
        end=event.day + _DAY,
        summary=_Text(event.summary),
        description=_Text(event.description),
        url=event.url,
        categories=[event.category],
    )
    written.add("TRANSP", "TRANSPARENT")  # nobody is busy because of it
    if event.is_withdrawn:
        written.add("STATUS", "CANCELLED")
    for before in REMINDERS if event.is_urgent else ():
        alarm = Alarm.new(description=_Text(event.summary))
        alarm.add("ACTION", "DISPLAY")
        alarm.add("TRIGGER", before)
        written.add_component(alarm)
    return bytes(written.to_ical())


def write_calendar(uid: str, name: str, url: str, events: Iterable[bytes]) -> bytes:
    """Write a calendar around events that are written already; `url` is where it can be fetched again."""
    calendar = Calendar.new(uid=uid, name=_Text(name), prodid=PRODUCT, calscale="GREGORIAN", method="PUBLISH")
    # RFC 7986 gives these two no default type, so it must be named.
    calendar.add("REFRESH-INTERVAL", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("SOURCE", url, parameters={"VALUE": "URI"})
    calendar.add("X-PUBLISHED-TTL", f"P{REFRESH.days}D")  # for programs older than RFC 7986
    head, end = calendar.to_ical().split(b"END:VCALENDAR")
    return b"".join([head, *events, b"END:VCALENDAR", end])
