"""Dates as people write them in running text, found by the month names CLDR has for a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from optout.locales import tags

_MAX_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CAPITALISED = frozenset({"de", "en"})
_SPACE = r"[\s\u00a0\u202f]"
_DAY = r"(?<![\w.,/:-])(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|re|ro|[eºª°.]|\.[ºª])?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\w/-])"
_LINK = rf"(?:{_SPACE}+(?:de|del|do|of|van)\b)?"
_GAP = rf"{_LINK}{_SPACE}+(?:the{_SPACE}+)?"
_NUMBER = re.compile(r"[0-9]+")
_GLUED = re.compile(r"[\w.,/:-]")
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
_PAIR = re.compile(r"[/.-]\d")
_NUMERIC = re.compile(
    r"(?<![\w.,/:-])(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
    r"|(?P<one>\d\d?)(?P<sign>[/.-])(?P<two>\d\d?)(?:(?P=sign)(?P<year>(?:19|20)?\d\d))?)(?![\w/-]|[.,]\d)"
)


_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[年년]\s?(?P<month>1[0-2]|0?[1-9])\s?[月월]"
    r"(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?[日일])?"
)
"""Dates as Japanese, Chinese and Korean write them: each number has its own sign."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text, as exact as it is written."""

    text: str
    start: int
    month: int
    day: int | None = None
    year: int | None = None
    numeric: bool = False

    @property
    def swapped(self) -> WrittenDate | None:
        """The same digits with day and month exchanged, where that is a date too."""
        if self.day is None or not _is_day(self.month, self.day):
            return None
        return WrittenDate(self.text, self.start, self.day, self.month, self.year, self.numeric)


def find_dates(text: str, tag: str) -> Iterator[WrittenDate]:
    """Yield every date of a text in one language, in their order."""
    if numbers := list(_NUMBER.finditer(text)):
        found = [*_in_words(text, tag, numbers), *_year_first(text)]
        if any(_PAIR.match(text, number.end()) for number in numbers):
            found += _in_numbers(text)
        yield from sorted(found, key=lambda found: found.start)


def _in_words(text: str, tag: str, numbers: list[re.Match[str]]) -> Iterator[WrittenDate]:
    """Look at every number, and only there, for a month behind or before it."""
    months, day_first, month_first, done = _months(tag), _day_first(tag), _month_first(tag), 0
    days_follow = tag.partition("-")[0] == "en"
    for number in numbers:
        start = number.start()
        if start < done or (start and _GLUED.match(text, start - 1)):
            continue
        match = day_first.match(text, start)
        if not match and (days_follow or _FULL_YEAR.fullmatch(number.group())):
            match = month_first.search(text, max(done, start - 30), start + 20)
        if match and match.start() <= start:
            done = match.end()
            day, year, name = (_group(match, kind) for kind in ("day", "year", "month"))
            month = months[_fold(name or "", tag)]
            yield WrittenDate(
                match.group(), match.start(), month, int(day) if day else None, int(year) if year else None
            )


def _year_first(text: str) -> Iterator[WrittenDate]:
    # Most texts have neither sign, and looking for a sign is quicker by far than looking at every number.
    for match in _YEAR_FIRST.finditer(text) if "年" in text or "년" in text else ():
        day, month, year = (int(match[part] or 0) for part in ("day", "month", "year"))
        if _is_day(day or 1, month):
            yield WrittenDate(match.group(), match.start(), month, day or None, year)


def _in_numbers(text: str) -> Iterator[WrittenDate]:
    for match in _NUMERIC.finditer(text):
        if match["iso"]:
            year, month, day = (int(part) for part in match["iso"].split("-"))
        elif match["year"] or (match["sign"] == "/" and match.group() != "24/7"):
            day, month, year = int(match["one"]), int(match["two"]), int(match["year"] or 0)
            year += 2000 if match["year"] and year < 100 else 0
        else:
            continue
        found = WrittenDate(match.group(), match.start(), month, day, year or None, numeric=True)
        if _is_day(day, month):
            yield found
        elif swapped := found.swapped:
            yield swapped


def _group(match: re.Match[str], kind: str) -> str | None:
    found = (value for name, value in match.groupdict().items() if value and name.startswith(kind))
    return next(found, None)


def _is_day(day: int, month: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _MAX_DAYS[month - 1]


def _fold(name: str, tag: str) -> str:
    return name.rstrip(".") if tag.partition("-")[0] in _CAPITALISED else name.rstrip(".").lower()


@cache
def _months(tag: str) -> dict[str, int]:
    """Return the number of each month name, long ones as they are, short ones without their full stop."""
    locale = tags.cldr(tag)
    found: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for form in ("format", "stand-alone"):
            for number, name in locale.months[form][width].items():
                found.setdefault(_fold(str(name), tag), int(number))
    return found


@cache
def _day_first(tag: str) -> re.Pattern[str]:
    """Build the pattern of `3 November` and `3 November 2025`; without a year only the whole name counts."""
    full = rf"{_DAY}{_GAP}(?P<month>{_names(_months(tag))})\b\.?,?{_GAP}{_YEAR}"
    short = rf"{_DAY.replace('day', 'day2')}{_GAP}(?P<month2>{_names(_wide(tag))})\b"
    return re.compile(f"{full}|{short}", _flags(tag))


@cache
def _month_first(tag: str) -> re.Pattern[str]:
    """Build the pattern of `November 2025`, in English also of `November 3` and `November 3, 2025`."""
    every = _names(_months(tag))
    bare = rf"\b(?P<month3>{every})\b\.?,?{_GAP}{_YEAR.replace('year', 'year3')}"
    if tag.partition("-")[0] != "en":
        return re.compile(bare, _flags(tag))
    first = rf"\b(?P<month4>{every})\b\.?{_SPACE}+(?P<day4>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w/-])"
    last = rf"(?:,?{_SPACE}+{_YEAR.replace('year', 'year4')})?"
    return re.compile(f"{first}{last}|{bare}")


def _wide(tag: str) -> set[str]:
    months = tags.cldr(tag).months
    return {_fold(str(name), tag) for form in ("format", "stand-alone") for name in months[form]["wide"].values()}


def _names(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _flags(tag: str) -> re.RegexFlag:
    return re.NOFLAG if tag.partition("-")[0] in _CAPITALISED else re.IGNORECASE
