"""The command `optout`: one module for each of its commands."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from optout.cli.check import check
from optout.cli.completing import completion
from optout.cli.dataset import dataset
from optout.cli.editor import editor
from optout.cli.exit_codes import FAILURE
from optout.cli.explain import explain
from optout.cli.freshness import freshness
from optout.cli.hosting import hosting
from optout.cli.issue import issue
from optout.cli.links import links
from optout.cli.new import new
from optout.cli.offline import offline
from optout.cli.publish import publish
from optout.cli.schema import schema
from optout.cli.status import status
from optout.cli.sync import minor, sync
from optout.cli.translate import translate
from optout.cli.verify import verify


@click.group()
@click.version_option(package_name="optout")
def cli() -> None:
    """Check and tend the guides of the AI Opt-Out Guide."""


COMMANDS = (
    check,
    completion,
    dataset,
    editor,
    explain,
    freshness,
    hosting,
    issue,
    links,
    minor,
    new,
    offline,
    publish,
    schema,
    status,
    sync,
    translate,
    verify,
)

for command in COMMANDS:
    cli.add_command(command)


def _speak_every_language() -> None:
    """Write UTF-8 into files and pipes whatever the system prefers, and fail over no letter a terminal lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def main() -> None:
    """Run the command line; a failure of our own is told apart from findings."""
    _speak_every_language()
    try:
        cli()
    except Exception as error:
        click.echo(f"optout failed: {error!r}. This is a mistake in optout itself; please report it.", err=True)
        raise SystemExit(FAILURE) from None
