"""`optout status`: how the translations stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from optout.cli.completing import locales as known_locales
from optout.cli.options import docs_option, layout_option, load, today_option
from optout.cli.waiting import waiting
from optout.content.translation_status import translation_status
from optout.outputs.translation_status import status_json, status_markdown, status_table


@click.command()
@click.argument("locales", nargs=-1, shell_complete=known_locales)
@docs_option
@layout_option("json", "markdown", "table")
@today_option
def status(locales: tuple[str, ...], docs: Path, layout: str, day: date) -> None:
    """Show what is current, old or missing in each language; LOCALES limits it to some."""
    collection = load(docs)
    for locale in locales:
        if locale not in collection.locales[1:]:
            known = ", ".join(f"`{tag}`" for tag in collection.locales[1:])
            raise click.BadParameter(f"`{locale}` is not a language pages are translated into. There are {known}.")
    with waiting("Comparing the translations"):
        states = translation_status(collection, day)
    found = [item for item in states if not locales or item.locale in locales]
    writers = {"json": status_json, "markdown": status_markdown}
    if layout in writers:
        click.echo(writers[layout](found, day), nl=False)
    else:
        click.echo(status_table(found))
