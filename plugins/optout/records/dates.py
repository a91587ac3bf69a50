"""Dates as exact as their source: a day, a month or a year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, PlainSerializer, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from optout.diagnostics import Suggestion
from optout.records.date_slips import iso_date

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_YEARS = range(1900, 2200)
"""Within these, no sum of a date and a span of ours leaves the calendar."""
_ADVICE = "write it as `2025-11-03`, or `2025-11`, or `2025`"


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A Gregorian date of day, month or year precision (ISO 8601 `YYYY`, `YYYY-MM`, `YYYY-MM-DD`)."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, written: str) -> PartialDate:
        """Read an ISO date.

        Raises:
            ValueError: the text is not such a date, or the calendar has no such day.
        """
        match = _WRITTEN.fullmatch(written) if written.isascii() else None
        if match is None:
            raise ValueError("not written as year-month-day")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if year not in _YEARS:
            raise ValueError("no year that can be meant")
        date(year, month or 1, day or 1)
        return cls(year, month, day)

    @property
    def first_day(self) -> date:
        """The earliest day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day this date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def is_day(self) -> bool:
        """Whether the day itself is known."""
        return self.day is not None

    def certainly_after(self, other: PartialDate) -> bool:
        """Tell whether no reading of the two dates puts this one on or before the other."""
        return self.first_day > other.last_day

    def __str__(self) -> str:
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts)

    def __lt__(self, other: PartialDate) -> bool:
        return (self.first_day, self.last_day) < (other.first_day, other.last_day)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _read, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


def _read(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(str(value))
    except ValueError as error:
        hint = str(error) if "out of range" not in str(error) and "must be" not in str(error) else "no such day"
        instead = iso_date(str(value))
        is_certain = instead is not None and int(instead[:4]) in _YEARS
        suggestion = Suggestion(str(value), instead, is_certain=True) if instead and is_certain else None
        advice = f"did you mean `{suggestion.instead}`?" if suggestion else _ADVICE
        raise PydanticCustomError(
            "partial_date",
            "`{value}` is not a date ({hint}); {advice}",
            {"value": str(value), "hint": hint, "advice": advice, "suggestion": suggestion},
        ) from None


def _read_day(value: object) -> date:
    partial = PartialDate(value.year, value.month, value.day) if isinstance(value, date) else _read(value)
    if not partial.is_day:
        raise PydanticCustomError(
            "partial_date",
            "`{value}` has no day; a full day such as `2025-11-03` is needed here",
            {"value": str(value)},
        )
    return partial.first_day


Day = Annotated[date, BeforeValidator(_read_day)]
"""A full day."""


def _read_interval(value: object) -> timedelta:
    if isinstance(value, timedelta):
        return value
    match = re.fullmatch(r"([1-9]\d{0,3})d", str(value))
    if match is None:
        raise PydanticCustomError(
            "interval", "`{value}` is not a number of days; write it as `90d`", {"value": str(value)}
        )
    return timedelta(days=int(match.group(1)))


Interval = Annotated[
    timedelta,
    BeforeValidator(_read_interval),
    PlainSerializer(lambda span: f"{span.days}d", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^[1-9]\d{0,3}d$"}),
]
"""A number of days, written `90d`."""
