"""`optout dataset`: all data of a day in one file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from optout.cli.options import docs_option, today_option
from optout.cli.publishing import publication_of, site_url_option, sound
from optout.outputs.dataset import archive, archive_name
from optout.outputs.open_data import whole_dataset


@click.command()
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("dist"), show_default=True,
    help="The folder to write it to.",
)  # fmt: skip
@docs_option
@site_url_option
@today_option
def dataset(out: Path, docs: Path, site_url: str, day: date) -> None:
    """Write dataset-YYYY-MM-DD.zip: JSON, tables, their descriptions, the licence and checksums."""
    data = archive(day, whole_dataset(publication_of(sound(docs, day), day, site_url)))
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{archive_name(day)}.zip"
    draft = path.with_name(f"{path.name}.part")
    draft.write_bytes(data)
    draft.replace(path)
    click.echo(path)
