"""What is due for another look: a table for a terminal, Markdown for an issue, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from optout.content.freshness import RecordFreshness
from optout.diagnostics import Diagnostic
from optout.outputs.markdown import escaped, link, table

VERSION = 1
TITLE = "Records to look at again"
HEAD = ("Record", "Look again by", "Last look", "Next deadline", "Sources read only as copies")


@dataclass(frozen=True, slots=True)
class FreshnessReport:
    """The records that are due or soon will be, and what else the calendar brought."""

    today: date
    ahead: timedelta
    records: tuple[RecordFreshness, ...]
    findings: tuple[Diagnostic, ...] = ()

    @property
    def due(self) -> tuple[RecordFreshness, ...]:
        """The records whose day has come."""
        return tuple(item for item in self.records if item.is_due(self.today))

    @property
    def soon(self) -> tuple[RecordFreshness, ...]:
        """The records whose day comes within the time asked for."""
        return tuple(
            item for item in self.records if not item.is_due(self.today) and item.is_due(self.today, self.ahead)
        )


def freshness_table(report: FreshnessReport) -> str:
    """Write a line for each record, then the findings."""
    rows = [(item.path, f"{item.due}", f"{item.last_look}", _day(item)) for item in (*report.due, *report.soon)]
    lines = [f"{'look again':12}{'last look':12}{'deadline':12}record"] if rows else []
    lines += [f"{due:12}{looked:12}{deadline:12}{path}" for path, due, looked, deadline in rows]
    return "\n".join([*lines, *map(str, report.findings), _count(report)])


def freshness_json(report: FreshnessReport) -> str:
    """Write the records and findings; `version` rises if the shape ever breaks."""
    whole = {
        "version": VERSION,
        "today": report.today,
        "due": [asdict(item) for item in report.due],
        "soon": [asdict(item) for item in report.soon],
        "findings": [asdict(item) for item in report.findings],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2, default=str)


def freshness_markdown(report: FreshnessReport, repository: str) -> str:
    """Write an issue; nothing at all where there is nothing to do."""
    if not (report.due or report.soon or report.findings):
        return ""
    return "\n".join([f"# {TITLE}", "", _count(report), "", *_sections(report, repository), *_advice(), ""])


def _sections(report: FreshnessReport, repository: str) -> Iterator[str]:
    for heading, records in (("Due", report.due), ("Due soon", report.soon)):
        if records:
            yield from (f"## {heading}", "", *table(HEAD, _rows(records, repository)), "")
    if report.findings:
        yield from ("## What else the calendar brings", "")
        yield from (f"- `{item.path}:{item.line}` {item.code}: {escaped(item.message)}" for item in report.findings)
        yield ""


def _rows(records: Iterable[RecordFreshness], repository: str) -> Iterator[Sequence[str]]:
    for item in records:
        page = link(item.title, f"{repository}/edit/main/{item.path}")
        yield page, f"{item.due}", f"{item.last_look}", _day(item), str(item.copies or "")


def _advice() -> Iterator[str]:
    yield "Look at one, check its facts against the sources, correct what has changed, and add an entry to `verified:`."
    yield "`optout freshness` shows this list. The issue is written anew every week and closes by itself."


def _day(item: RecordFreshness) -> str:
    return f"{item.next_deadline}" if item.next_deadline else ""


def _count(report: FreshnessReport) -> str:
    until = report.today + report.ahead
    due, soon, more = len(report.due), len(report.soon), len(report.findings)
    counted = f"On {report.today}, {due} of the records {'are' if due != 1 else 'is'} due for another look"
    others = f" The calendar brings {more} more finding{'s' if more != 1 else ''}." if more else ""
    return f"{counted}; {soon} more will be by {until}.{others}"
