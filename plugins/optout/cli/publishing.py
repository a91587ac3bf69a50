"""What the commands that publish share: sound records, where the site lies, and how an archive is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from optout.cli.options import load
from optout.content import Collection
from optout.diagnostics import Severity
from optout.outputs.publication import Publication
from optout.rules import check_collection
from optout.safety.hosts import SITE
from optout.site import page_address

site_url_option = click.option(
    "--site-url", envvar="OPTOUT_SITE_URL", default=SITE, show_default=True, help="Where the site is published."
)
out_option = click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("dist"), show_default=True,
    help="The folder to write it to.",
)  # fmt: skip


def sound(docs: Path, day: date) -> Collection:
    """Load the pages of a folder, to publish their records.

    Raises:
        click.ClickException: there are errors; a record that cannot be read would seem to be gone.
    """
    collection = load(docs)
    errors = [found for found in check_collection(collection, day) if found.severity is Severity.ERROR]
    if errors:
        raise click.ClickException(f"{errors[0]}\nMend all errors first; `optout check` lists them ({len(errors)}).")
    return collection


def publication_of(collection: Collection, day: date, site_url: str) -> Publication:
    """Say what is published, on which day and where."""
    root = site_url if site_url.endswith("/") else f"{site_url}/"
    return Publication(collection, day, root, lambda locale, uri: root + page_address(locale, uri))


def write_archive(out: Path, name: str, data: bytes) -> Path:
    """Write an archive, in full or not at all, even if we are interrupted; return where it is."""
    out.mkdir(parents=True, exist_ok=True)
    path = out / name
    draft = path.with_name(f"{name}.part")
    draft.write_bytes(data)
    draft.replace(path)
    return path
