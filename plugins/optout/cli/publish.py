"""`optout publish`: take the facts of today as published, and what changed into the log."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from optout.cli.options import docs_option, today_option
from optout.cli.publishing import publication_of, sound
from optout.content.published import PUBLISHED, write_published
from optout.locales import SOURCE
from optout.outputs.log import sentence_of
from optout.records.changes import pending
from optout.records.changes import publish as take
from optout.safety.hosts import SITE


@click.command()
@docs_option
@today_option
def publish(docs: Path, day: date) -> None:
    """Keep the facts of today in data/published.json, and log what is not as it was.

    The site says what changed from this file, so run this whenever the changed facts have gone online, and commit it.
    """
    collection = sound(docs, day)
    if collection.published.day and day < collection.published.day:
        raise click.BadParameter(
            f"The facts of {collection.published.day} are published already.", param_hint="--today"
        )
    changes = pending(collection.published, collection.records)
    publication = publication_of(collection, day, SITE)
    for change in changes:
        click.echo(f"{change.date} {change.platform}: {sentence_of(publication, change, SOURCE)}")
    write_published(docs.resolve().parent, take(collection.published, collection.records, day))
    click.echo(f"{PUBLISHED}: {len(collection.records)} platforms as of {day}, {len(changes)} changes since last time")
