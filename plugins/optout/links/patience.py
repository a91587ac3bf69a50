"""How long to wait before asking again."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_FACTOR = 2.0


def retry_after(header: str | None, now: datetime) -> float | None:
    """Read `Retry-After` (RFC 9110, section 10.2.3), seconds or a date; `None` where it says nothing we can read."""
    written = (header or "").strip()
    if written.isascii() and written.isdigit():
        return float(written[:9])
    try:
        moment = parsedate_to_datetime(written)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def wait_before(attempt: int, pause: float, asked: float | None, longest: float) -> float | None:
    """Return the seconds to wait before the next attempt, counted from 1; `None` if it is not worth waiting."""
    wait = max(asked or 0.0, pause * _FACTOR**attempt)
    return wait if wait <= longest else None
