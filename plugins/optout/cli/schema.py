"""`optout schema`: what front matter and data files may hold, as JSON Schema."""

from __future__ import annotations

import inspect
from pathlib import Path

import click

from optout.cli.options import docs_option, load
from optout.outputs.record_schemas import as_json
from optout.records.schema import SCHEMAS, schema_of
from optout.records.spelling import meant


@click.command()
@click.argument("name", required=False)
@docs_option
def schema(name: str | None, docs: Path) -> None:
    """Print the JSON Schema of a kind of front matter or of a data file; without a name, list them."""
    if name is None:
        width = max(map(len, SCHEMAS))
        for known, model in SCHEMAS.items():
            about = inspect.getdoc(model) or ""
            click.echo(f"{known:{width}}  {about.splitlines()[0]}")
        return
    if name not in SCHEMAS:
        near = meant(name, SCHEMAS)
        hint = f"Did you mean `{near.instead}`?" if near else "`optout schema` lists them all."
        raise click.BadParameter(f"There is no schema `{name}`. {hint}")
    click.echo(as_json(schema_of(name, load(docs).reference.vocabulary)), nl=False)
