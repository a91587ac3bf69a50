"""`optout editor`: write what an editor offers, from the vocabulary and the types."""

from __future__ import annotations

from pathlib import Path

import click

from optout.cli.options import docs_option, load
from optout.outputs.editor import editor_files


@click.command()
@docs_option
@click.option("--folder", type=click.Path(path_type=Path), default=Path(".vscode"), show_default=True)
def editor(docs: Path, folder: Path) -> None:
    """Write the snippets and schemas that VS Code offers; the other files of the folder are written by hand."""
    for name, data in editor_files(load(docs).reference).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        click.echo(path.as_posix())
