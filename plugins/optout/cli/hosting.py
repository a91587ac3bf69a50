"""`optout hosting`: the configuration of servers, from the rules that `_headers` has for other hosts."""

from __future__ import annotations

from pathlib import Path

import click

from optout.outputs.headers import hosting_files


@click.command()
@click.option("--folder", type=click.Path(path_type=Path), default=Path("hosting"), show_default=True)
def hosting(folder: Path) -> None:
    """Write the configuration for nginx and Caddy; hosts that read the site's own _headers need none."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in hosting_files().items():
        (folder / name).write_bytes(data)
        click.echo((folder / name).as_posix())
