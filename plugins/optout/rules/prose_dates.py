"""TXT012-TXT014: does a date typed by hand agree with the record?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from optout.content import Page, section_states
from optout.content.typed_dates import TypedDate
from optout.diagnostics import Severity
from optout.locales import tags
from optout.locales.written_dates import WrittenDate, find_dates
from optout.records import PartialDate
from optout.rules.dated_facts import dated_facts
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.needs import Need

_Facts = tuple[tuple[PartialDate, str], ...]


@rule("TXT012", Scope.PAGE, requires=(Need.RECORD,), lenient=True)
def date_without_fact(page: Page, context: Context) -> Iterator[Finding]:
    """Let every date in the text be a date of the record.

    Why: readers act on the first date they see. One typed by hand stays behind when the record is corrected, and a
    swapped day and month puts people off by months.
    What to do: correct the date, or add the fact to the record with its source.
    Example: `11 March 2025` where the record has `2025-11-03`.
    """
    facts = _facts(page, context)
    for typed in _wrong(page, facts):
        theirs = _theirs(typed, page, context)
        is_known = any(_contradicts(written, facts) for written in theirs)
        if not is_known and _answers_for(page, typed, theirs, context):
            yield _finding(typed, _message(typed.written, facts))


@rule("TXT013", Scope.PAGE, Severity.NOTICE, requires=(Need.RECORD,))
def stale_date(page: Page, context: Context) -> Iterator[Finding]:
    """Bring dates in translations into line with the record.

    Why: the English page has moved on, and readers of the translation still see the old date.
    What to do: compare with the English text and correct the date. A notice, because the English edit came first.
    Example: `3 november 2024` in a Dutch text, after the record was corrected to `2025-11-03`.
    """
    facts = _facts(page, context)
    for typed in _wrong(page, facts):
        theirs = _theirs(typed, page, context)
        is_known = any(_contradicts(written, facts) for written in theirs)
        if _is_meant(typed, facts) and not is_known and not _answers_for(page, typed, theirs, context):
            yield _finding(typed, _message(typed.written, facts))


@rule("TXT014", Scope.PAGE, Severity.WARNING, requires=(Need.RECORD,))
def date_in_numbers(page: Page, context: Context) -> Iterator[Finding]:
    """Write the month of a date as a word.

    Why: 3/11 is November to one reader and March to another.
    What to do: write the month out, as the language of the page does.
    Example: `3/11/2025` becomes `3 November 2025`.
    """
    facts = _facts(page, context)
    for typed in page.dates:
        if not typed.written.numeric or _contradicts(typed.written, facts):
            continue
        if typed.written.year or _fits(typed.written, facts):
            message = f"`{typed.written.text}` can be read in two ways. Write the month as a word."
            yield _finding(typed, message)


def _facts(page: Page, context: Context) -> _Facts:
    """List the dates a page may name; for a page without any date there is no need to."""
    record = context.collection.record(page.uri) if page.dates else None
    return tuple(dated_facts(record)) if record else ()


def _finding(typed: TypedDate, message: str) -> Finding:
    return Finding(message, at=typed.at, line=typed.line, column=typed.column)


def _wrong(page: Page, facts: _Facts) -> Iterator[TypedDate]:
    return (typed for typed in page.dates if _contradicts(typed.written, facts))


def _theirs(typed: TypedDate, page: Page, context: Context) -> list[WrittenDate]:
    """Find the dates of the English section behind a translated one; a wrong one there is reported there."""
    source = context.collection.source(page.uri)
    if page.locale == tags.SOURCE or source is None or typed.section not in source.sections:
        return []
    return list(find_dates(source.sections[typed.section].text, tags.SOURCE))


def _answers_for(page: Page, typed: TypedDate, theirs: list[WrittenDate], context: Context) -> bool:
    """Tell whether this page itself is at fault: the English one, or a section made from the English text of today."""
    if page.locale == tags.SOURCE:
        return True
    if typed.section is None:
        return False
    state = section_states(context.collection, page.locale, page.uri).get(typed.section)
    ours = list(find_dates(page.sections[typed.section].text, page.locale))
    return state is not None and state.is_true and len(ours) <= len(theirs)


def _is_meant(typed: TypedDate, facts: _Facts) -> bool:
    """Tell whether a date stands for a fact, not for something only readers of this language need, such as a law."""
    written = typed.written
    options = [option for option in (written, written.swapped) if option]
    days = [fact for fact, _ in facts if fact.is_day]
    return any((option.day, option.month) == (fact.day, fact.month) for option in options for fact in days)


def _contradicts(written: WrittenDate, facts: _Facts) -> bool:
    if _fits(written, facts):
        return False
    if written.numeric and written.year is None:  # a fraction, unless it is a date of the record turned round
        return written.swapped is not None and _fits(written.swapped, facts)
    return True


def _fits(written: WrittenDate, facts: _Facts) -> bool:
    return any(_matches(written, fact) for fact, _ in facts)


def _matches(written: WrittenDate, fact: PartialDate) -> bool:
    if written.month != fact.month or written.year not in (None, fact.year):
        return False
    return written.day is None or written.day == fact.day


def _message(written: WrittenDate, facts: _Facts) -> str:
    fact, name = min(facts, key=lambda item: _far(written, item[0]))
    swapped = written.swapped
    hint = "Day and month look swapped. " if swapped and _matches(swapped, fact) else ""
    return (
        f"`{_one_line(written.text)}` is not a date of the record, which has `{fact}` as {name}. "
        f"{hint}Correct the text or the record."
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _far(written: WrittenDate, fact: PartialDate) -> tuple[int, int, date]:
    """Measure how unlike two dates are: a swap first, then one wrong part, then the days between them."""
    swapped = written.swapped
    if swapped and _matches(swapped, fact):
        return 0, 0, fact.first_day
    wrong = (written.day != fact.day) + (written.month != fact.month) + (written.year not in (None, fact.year))
    meant = date(written.year or fact.year, written.month, min(written.day or 1, 28))
    return wrong, abs((meant - fact.first_day).days), fact.first_day
