"""The command `optout`: check the guides, explain a rule, stamp translations."""

from __future__ import annotations

import inspect
import sys
from datetime import date
from pathlib import Path

import click

from optout.content import load_collection, stamps
from optout.content.collection import Collection
from optout.content.stamping import write_stamps
from optout.diagnostics import Severity
from optout.outputs.findings import FORMATS
from optout.rules import REGISTRY, check_collection
from optout.today import today

CLEAN, FINDINGS, USAGE, FAILURE = 0, 1, 2, 3


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> date:
    try:
        return today(value)
    except ValueError:
        raise click.BadParameter(f"`{value}` is not a date. Write it as 2026-11-23.") from None


def _load(docs: Path) -> Collection:
    if not docs.is_dir():
        raise click.BadParameter(f"There is no folder `{docs}`. Run this in the project's folder, or use --docs.")
    return load_collection(docs.resolve())


_docs = click.option(
    "--docs", type=click.Path(path_type=Path), default=Path("docs"), show_default=True, help="The folder of pages."
)


@click.group()
@click.version_option(package_name="optout")
def cli() -> None:
    """Check and tend the guides of the AI Opt-Out Guide."""


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_docs
@click.option("--format", "layout", type=click.Choice(sorted(FORMATS)), default="text", show_default=True)
@click.option("--today", "day", callback=_day, help="Check as if it were this day (YYYY-MM-DD).")
@click.option("--strict", is_flag=True, help="Count warnings as findings that fail.")
def check(paths: tuple[Path, ...], docs: Path, layout: str, day: date, strict: bool) -> None:
    """Report everything wrong in the pages; exit 0 when clean, 1 on findings."""
    found = check_collection(_load(docs), day)
    if paths:
        wanted = tuple(str(path).rstrip("/") for path in paths)
        found = tuple(item for item in found if item.path.startswith(wanted))
    click.echo(FORMATS[layout](found))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(FINDINGS if any(item.severity in failing for item in found) else CLEAN)


@cli.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a rule asks, why, and what to do; without a code, list all rules."""
    if code is None:
        for item in sorted(REGISTRY.values(), key=lambda rule: rule.code):
            click.echo(f"{item.code}  {item.summary}")
        return
    found = REGISTRY.get(code.upper())
    if found is None:
        raise click.BadParameter(f"There is no rule `{code}`. `optout explain` lists them all.")
    click.echo(f"{found.code} ({found.severity})\n\n{inspect.getdoc(found.check)}")


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False), required=True)
@_docs
def sync(paths: tuple[Path, ...], docs: Path) -> None:
    """Stamp translations as made from the English text of today."""
    collection = _load(docs)
    for path in paths:
        shown = path.resolve().relative_to(docs.resolve().parent).as_posix()
        page = next((page for page in collection.pages.values() if page.path == shown), None)
        source = collection.source(page.uri) if page else None
        if page is None or source is None or page is source:
            raise click.BadParameter(f"`{path}` is not a translation of an English page.")
        written = write_stamps(path, {name: stamp for name, stamp in stamps(source).items() if name in page.sections})
        click.echo(f"{shown}: {'stamped' if written else 'already true'}")


def main() -> None:
    """Run the command line; a failure of our own is told apart from findings."""
    try:
        cli()
    except Exception as error:
        click.echo(f"optout failed: {error!r}. This is a mistake in optout itself; please report it.", err=True)
        sys.exit(FAILURE)
