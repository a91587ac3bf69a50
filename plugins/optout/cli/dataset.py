"""`optout dataset`: all data of a day in one file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from optout.cli.options import docs_option, today_option
from optout.cli.publishing import out_option, publication_of, site_url_option, sound, write_archive
from optout.outputs.dataset import archive, archive_name
from optout.outputs.open_data import whole_dataset


@click.command()
@out_option
@docs_option
@site_url_option
@today_option
def dataset(out: Path, docs: Path, site_url: str, day: date) -> None:
    """Write dataset-YYYY-MM-DD.zip: JSON, tables, their descriptions, the licence and checksums."""
    data = archive(day, whole_dataset(publication_of(sound(docs, day), day, site_url)))
    click.echo(write_archive(out, f"{archive_name(day)}.zip", data))
