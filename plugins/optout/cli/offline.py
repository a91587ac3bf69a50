"""`optout offline`: the site in one file, to open from disk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from optout.cli.options import today_option
from optout.cli.publishing import out_option, write_archive
from optout.content.built_site import load_site
from optout.outputs.offline import ARCHIVE, FOLDER, offline_copy
from optout.outputs.packing import pack


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
@out_option
@today_option
def offline(site: Path, out: Path, day: date) -> None:
    """Pack SITE, built with `mkdocs build --no-directory-urls`, into a ZIP that opens from disk."""
    built = load_site(site, ())
    if "compare.html" not in built.sizes:
        raise click.ClickException(
            f"`{site}` is not a site to open from disk. Build it with `mkdocs build --no-directory-urls -d {site}`."
        )
    files = {address: built.read(address) for address in built.sizes}
    data = pack(FOLDER, day, offline_copy(files))
    click.echo(write_archive(out, ARCHIVE, data))
