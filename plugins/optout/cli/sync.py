"""`optout sync`: the stamps that tell which English text a translation was made from."""

from __future__ import annotations

from pathlib import Path

import click

from optout.cli.options import docs_option, load
from optout.content import stamps
from optout.content.stamping import write_stamps


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False), required=True)
@docs_option
def sync(paths: tuple[Path, ...], docs: Path) -> None:
    """Stamp translations as made from the English text of today."""
    collection = load(docs)
    for path in paths:
        shown = path.resolve().relative_to(docs.resolve().parent).as_posix()
        page = next((page for page in collection.pages.values() if page.path == shown), None)
        source = collection.source(page.uri) if page else None
        if page is None or source is None or page is source:
            raise click.BadParameter(f"`{path}` is not a translation of an English page.")
        written = write_stamps(path, {name: stamp for name, stamp in stamps(source).items() if name in page.sections})
        click.echo(f"{shown}: {'stamped' if written else 'already true'}")
