"""`optout check`: everything wrong in the pages, at once."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from optout.cli.completing import rules
from optout.cli.exit_codes import CLEAN, FINDINGS
from optout.cli.options import docs_option, load, repository_option, site_option, today_option
from optout.cli.selection import Selection, codes, shown_paths
from optout.cli.waiting import waiting
from optout.cli.watch import watch_folder
from optout.content import mend
from optout.content.built_site import load_site
from optout.diagnostics import Diagnostic, Severity
from optout.outputs.findings import FORMATS, Report, as_coloured_text, github_summary
from optout.rules import as_scheduled, check_collection, check_site

FC = TypeVar("FC", bound=Callable[..., Any])

MAX_ROUNDS = 10
"""How often `--fix` looks again: a mended key can make a record readable, and show what is wrong in it."""


@dataclass(frozen=True, slots=True)
class _Job:
    """One way to run the checker, as the options ask."""

    docs: Path
    day: date
    selection: Selection
    scheduled: bool
    site: Path | None
    repository: str
    notices: bool

    def report(self) -> Report:
        with _undisturbed():
            collection = load(self.docs)
            with waiting("Checking the pages"):
                found = check_collection(collection, self.day)
        if self.site:
            with waiting("Checking the site"):
                built = load_site(self.site.resolve(), collection.locales, self.repository)
                found = (*found, *check_site(built, collection, self.day))
        chosen = self.selection.of(as_scheduled(found) if self.scheduled else found)
        return Report(chosen, collection.line, with_notices=self.notices)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep the garbage collector out: all pages stay until the end, and it would go through them again and again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _rules_option(name: str, text: str) -> Callable[[FC], FC]:
    return click.option(name, multiple=True, callback=codes, shell_complete=rules, metavar="CODES", help=text)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@docs_option
@click.option("--format", "layout", type=click.Choice(sorted(FORMATS)), default="text", show_default=True)
@_rules_option("--select", "Only these rules: LNK, REC002, TXT01.")
@_rules_option("--ignore", "Not these rules.")
@today_option
@site_option
@repository_option
@click.option("--scheduled", is_flag=True, help="Count what comes with the calendar as errors.")
@click.option("--strict", is_flag=True, help="Count warnings as findings that fail.")
@click.option("--notices", is_flag=True, help="List notices in text, too; PATHS and --select do so by themselves.")
@click.option("--fix", is_flag=True, help="Put the certain suggestions in place, then check again.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
def check(
    paths: tuple[Path, ...],
    docs: Path,
    layout: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    day: date,
    site: Path | None,
    repo: str,
    scheduled: bool,
    strict: bool,
    notices: bool,
    fix: bool,
    watch: bool,
) -> None:
    """Report everything wrong in the pages.

    Exits with 0 when there is nothing wrong, 1 on findings, 2 when used wrongly, 3 when optout itself fails. Only
    errors count as findings, with --strict warnings too. PATHS are files and folders; everything is read in any case.
    """
    if fix and watch:
        raise click.UsageError("`--fix` and `--watch` do not go together: an editor and we would write the same file.")
    selection = Selection(shown_paths(paths, docs, site), select, ignore)
    job = _Job(docs, day, selection, scheduled, site, repo, notices or bool(select or paths))
    if watch:
        watch_folder(docs, lambda: _show(job.report(), layout))
        return
    report = _mended(job) if fix else job.report()
    _show(report, layout)
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(FINDINGS if any(item.severity in failing for item in report.findings) else CLEAN)


def _mended(job: _Job) -> Report:
    report, done = job.report(), list[Diagnostic]()
    for _ in range(MAX_ROUNDS):
        mended = mend(job.docs, report.findings)
        if not mended:
            break
        done += mended
        report = job.report()
    files = len({item.path for item in done})
    click.echo(f"Mended {len(done)} in {files} file{'s' if files != 1 else ''}.", err=True)
    return report


def _show(report: Report, layout: str) -> None:
    if layout == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        click.echo(as_coloured_text(report), color=True)
        return
    click.echo(FORMATS[layout](report))
    if layout == "github" and (name := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(name).open("a", encoding="utf-8") as stream:
            stream.write(github_summary(report))
