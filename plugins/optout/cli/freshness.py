"""`optout freshness`: what is due for another look."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import click

from optout.cli.options import docs_option, layout_option, load, repository_option, today_option
from optout.content import Collection
from optout.content.freshness import record_freshness
from optout.diagnostics import Diagnostic
from optout.outputs.freshness import FreshnessReport, freshness_json, freshness_markdown, freshness_table
from optout.rules import REGISTRY, check_collection

LOOKS_AGAIN = frozenset({"DDL007", "DDL017"})
"""Rules that ask for another look; the report's own lines say that."""


@click.command()
@docs_option
@layout_option("json", "markdown", "table")
@click.option("--ahead", type=click.IntRange(0, 366), default=14, show_default=True, help="Days to look ahead.")
@repository_option
@today_option
def freshness(docs: Path, layout: str, ahead: int, repo: str, day: date) -> None:
    """List the records to look at again, what is due first at the top.

    Markdown is the text of an issue, and empty where nothing is due.
    """
    collection = load(docs)
    found = _of_the_calendar(collection, day)
    report = FreshnessReport(day, timedelta(days=ahead), record_freshness(collection, day), found)
    if layout == "markdown":
        click.echo(freshness_markdown(report, repo.rstrip("/")), nl=False)
    else:
        click.echo(freshness_json(report) if layout == "json" else freshness_table(report))


def _of_the_calendar(collection: Collection, day: date) -> tuple[Diagnostic, ...]:
    chosen = [rule for rule in REGISTRY.values() if rule.calendar and rule.code not in LOOKS_AGAIN]
    return check_collection(collection, day, chosen)
