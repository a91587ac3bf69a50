"""Dates written in another way than ISO 8601, where their meaning is beyond doubt."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form, re.ASCII | re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})(?:[-/. ](?P<day>\d{1,2}))?",
        rf"(?:{_DAY} )?{_NAME} (?P<year>\d{{4}})",
        rf"{_NAME} {_DAY},? (?P<year>\d{{4}})",
    )
)


def iso_date(written: str) -> str | None:
    """Read a date with the year first or the month as an English word; `None` where day and month could be swapped."""
    parts = next((match.groupdict() for form in _FORMS if (match := form.fullmatch(written.strip()))), None)
    if parts is None:
        return None
    month = parts.get("month") or str(_MONTHS.index(parts["name"][:3].lower()) + 1)
    try:
        date(int(parts["year"]), int(month), int(parts["day"] or 1))
    except ValueError:
        return None
    return "-".join(part.zfill(2) for part in (parts["year"], month, parts["day"]) if part)
