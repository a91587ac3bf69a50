"""The one place that knows which day it is, for the command line and the adapter."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today(given: str | None = None) -> date:
    """Return the day asked for, else that of `SOURCE_DATE_EPOCH`, else the UTC date.

    Raises:
        ValueError: the given text is not an ISO date, or the variable is not a number.
    """
    if given:
        return date.fromisoformat(given)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.date()
