"""`optout sync` and `optout minor`: from which English text a translation was made, and what no translator need see."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from optout.cli.options import docs_option, load, today_option
from optout.content import Collection, Page
from optout.content.memory import memory_file, write_memory
from optout.content.stamping import declare_minor, sync_page


def page_at(collection: Collection, docs: Path, path: Path) -> Page:
    """Return the page a path names.

    Raises:
        click.BadParameter: it names none.
    """
    resolved, top = path.resolve(), docs.resolve().parent
    shown = resolved.relative_to(top).as_posix() if resolved.is_relative_to(top) else ""
    found = next((page for page in collection.pages.values() if page.path == shown), None)
    if found is None:
        raise click.BadParameter(f"`{path}` is not a page of `{docs}`.")
    return found


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False), required=True)
@click.option("--part", "parts", multiple=True, help="Stamp only this section or sentence, such as `stop`. Repeatable.")
@docs_option
@today_option
def sync(paths: tuple[Path, ...], parts: tuple[str, ...], docs: Path, day: date) -> None:
    """Stamp translations as made from the English text of today.

    Without --part that says of every part that somebody has compared it.
    """
    for path in paths:
        collection = load(docs)  # again for each: the memory of a page is shared by its translations
        page = page_at(collection, docs, path)
        source = collection.source(page.uri)
        if source is None or page is source:
            raise click.BadParameter(f"`{path}` is not a translation of an English page.")
        if broken := next((each for each in (source, page) if each.meta is None), None):
            raise click.UsageError(f"Correct `{broken.path}` first: `optout check {broken.path}` tells what is wrong.")
        for name in parts:
            if name not in page.parts or name not in source.parts:
                raise click.BadParameter(f"`{name}` is not a section or sentence of `{path}`.")
        changed = sync_page(docs.resolve(), collection, page, source, day, parts)
        names = ", ".join(f"`{name}`" for name in changed)
        click.echo(f"{page.path}: {f'stamped {names}' if changed else 'already true'}")


@click.command()
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("names", nargs=-1)
@docs_option
def minor(path: Path, names: tuple[str, ...], docs: Path) -> None:
    """Say that an English page changed in wording only, for all languages at once.

    PATH is the English page. NAMES are ids of sections or sentences; without any, all that changed.
    """
    collection = load(docs)
    page = page_at(collection, docs, path)
    english = page.parts
    if page is not collection.source(page.uri):
        raise click.BadParameter(f"`{path}` is a translation. Name the English page.")
    for name in names:
        if name not in english:
            raise click.BadParameter(f"`{name}` is not a section or sentence of `{path}`.")
    memory, said = declare_minor(collection.memory(page.uri), english, list(names or english))
    write_memory(memory_file(docs.resolve(), page.uri), memory)
    for name in said:
        click.echo(f"{page.path}: `{name}` changed in wording only")
    if not said:
        click.echo(f"{page.path}: nothing that translations were made from has changed")
