"""`optout check`: everything wrong in the pages, at once."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from optout.cli.exit_codes import CLEAN, FINDINGS
from optout.cli.options import docs_option, load, repository_option, site_option, today_option
from optout.content.built_site import load_site
from optout.diagnostics import Severity
from optout.outputs.findings import FORMATS
from optout.rules import check_collection, check_site


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@docs_option
@click.option("--format", "layout", type=click.Choice(sorted(FORMATS)), default="text", show_default=True)
@today_option
@site_option
@repository_option
@click.option("--strict", is_flag=True, help="Count warnings as findings that fail.")
def check(
    paths: tuple[Path, ...], docs: Path, layout: str, day: date, site: Path | None, repo: str, strict: bool
) -> None:
    """Report everything wrong in the pages; exit 0 when clean, 1 on findings."""
    collection = load(docs)
    found = check_collection(collection, day)
    if site:
        built = load_site(site.resolve(), collection.locales, repo)
        found = (*found, *check_site(built, collection, day))
    if paths:
        wanted = tuple(str(path).rstrip("/") for path in paths)
        found = tuple(item for item in found if item.path.startswith(wanted))
    click.echo(FORMATS[layout](found))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(FINDINGS if any(item.severity in failing for item in found) else CLEAN)
