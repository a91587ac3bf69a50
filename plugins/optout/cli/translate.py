"""`optout translate`: begin a translation."""

from __future__ import annotations

from pathlib import Path

import click

from optout.cli.completing import locales, pages
from optout.cli.options import docs_option, load
from optout.content import Collection, Page
from optout.content.scaffold import scaffold
from optout.locales import SOURCE, tags
from optout.records.spelling import meant


@click.command()
@click.argument("locale", shell_complete=locales)
@click.argument("page", shell_complete=pages)
@docs_option
@click.option("--stdout", is_flag=True, help="Print the draft instead of writing the file.")
def translate(locale: str, page: str, docs: Path, stdout: bool) -> None:
    """Write the draft of a translation: PAGE is the English page, such as platforms/linkedin.md."""
    collection = load(docs)
    if locale not in collection.locales or locale == SOURCE:
        near = meant(locale, collection.locales[1:])
        advice = f"Did you mean `{near.instead}`?" if near else "Make the folder first."
        raise click.BadParameter(f"`{locale}` has no folder in `{docs}`. {advice}")
    source = _source(collection, page)
    glossary, parent = collection.reference.glossary, collection.page(tags.parent(locale) or SOURCE, source.uri)
    text = scaffold(source, locale, glossary, parent if tags.is_variant(locale) else None)
    if stdout:
        click.echo(text, nl=False)
        return
    path = docs / locale / source.uri
    if path.exists():
        raise click.BadParameter(f"`{path}` is there already. `optout check {path}` tells what it lacks.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {path}. Translate it, delete the comments, then run `optout sync {path}`.")


def _source(collection: Collection, page: str) -> Page:
    """Find an English page by its address, its path or its file name."""
    wanted = page.removesuffix(".md")
    for source in collection.sources():
        address = source.uri.removesuffix(".md")
        if wanted in (address, source.path.removesuffix(".md"), address.rpartition("/")[2]):
            return source
    near = meant(page, (source.uri for source in collection.sources()))
    advice = f"Did you mean `{near.instead}`?" if near else "Write it like `platforms/linkedin.md`."
    raise click.BadParameter(f"`{page}` is not an English page. {advice}")
