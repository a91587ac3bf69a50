"""Values as cells of a CSV file (RFC 4180) that no spreadsheet takes for a formula.

Whoever opens a CSV file in a spreadsheet runs what begins like a formula, and our texts come from strangers' pull
requests. So a text that begins that way gets an apostrophe in front, which makes it a plain text. A text that begins
with an apostrophe gets one as well, so that nothing is lost: the exact text is without its one leading apostrophe.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum

from optout.records import PartialDate

Value = str | int | date | PartialDate | None
"""One value of a record."""

GUARD = "'"
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
_WIDE = (
    "\N{FULLWIDTH EQUALS SIGN}",
    "\N{FULLWIDTH PLUS SIGN}",
    "\N{FULLWIDTH HYPHEN-MINUS}",
    "\N{FULLWIDTH COMMERCIAL AT}",
)
_GUARDED = (*_FORMULAS, *_WIDE, GUARD)
SEPARATOR = ";"
"""Between the items of a list; only words of a vocabulary, ids and region codes stand in such a list."""


def write_rows(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write a table in UTF-8, with CRLF at the end of each line as RFC 4180 has it."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return target.getvalue().encode()


def guard(text: str) -> str:
    """Keep a text from being taken for a formula."""
    return GUARD + text if text.startswith(_GUARDED) else text


def unguard(text: str) -> str:
    """Return the text that was guarded."""
    return text[1:] if text.startswith(GUARD) else text


def listed(items: Iterable[str]) -> str:
    """Write words, ids or codes as one cell."""
    return SEPARATOR.join(items)


def as_array(texts: Iterable[str]) -> str:
    """Write texts, which may hold any separator, as a JSON array; it never begins like a formula."""
    found = list(texts)
    return json.dumps(found, ensure_ascii=False) if found else ""


def cell(value: Value) -> str:
    """Write one value; nothing for what is unknown or does not apply."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return guard(str(value.value) if isinstance(value, Enum) else str(value))
