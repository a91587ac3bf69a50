"""`optout issue`: keep a report in one issue of the forge, through GitHub's own command `gh`."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import click

MAX_BODY = 65_000
"""GitHub refuses a text of more than 65 536 characters."""

_CUT = "\n\nThere is more: the text was cut here.\n"


@click.command()
@click.argument("label")
@click.argument("report", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def issue(label: str, report: Path) -> None:
    """Put a report into the one issue with a label.

    The first line of REPORT, `# …`, is the title and the rest the text. The issue is opened, reopened or changed; an
    empty report closes it. Needs `gh`, with the right to write issues.
    """
    title, body = _read(report)
    number, is_open = _find(label)
    if not title:
        if number and is_open:
            _gh("issue", "close", number, "--comment", "Nothing is left to do.")
        click.echo("Nothing to report.")
        return
    if number is None:
        _gh("label", "create", label, "--force", "--description", "Written by a workflow, renewed by itself")
        _gh("issue", "create", "--label", label, "--title", title, "--body-file", "-", text=body)
        click.echo(f"Opened an issue: {title}")
        return
    _gh("issue", "edit", number, "--title", title, "--body-file", "-", text=body)
    if not is_open:
        _gh("issue", "reopen", number)
    click.echo(f"Renewed issue {number}: {title}")


def _read(report: Path) -> tuple[str, str]:
    """Return title and text, both empty for an empty report."""
    text = report.read_text(encoding="utf-8").strip()
    title, _, body = text.partition("\n")
    if text and not title.startswith("# "):
        raise click.BadParameter(f"`{report}` does not start with a title. Make `# Title` its first line.")
    body = body.strip() + "\n"
    return title.removeprefix("# ").strip(), body if len(body) <= MAX_BODY else body[:MAX_BODY] + _CUT


def _find(label: str) -> tuple[str | None, bool]:
    """Return the number of the newest issue with the label, and whether it is open."""
    listed = _gh("issue", "list", "--label", label, "--state", "all", "--limit", "1", "--json", "number,state")
    found = json.loads(listed)
    return (str(found[0]["number"]), found[0]["state"] == "OPEN") if found else (None, False)


def _gh(*arguments: str, text: str | None = None) -> str:
    command = shutil.which("gh")
    if command is None:
        raise click.ClickException("The command `gh` is missing. Install it from https://cli.github.com/.")
    done = subprocess.run(  # noqa: S603 - the arguments are ours, and no shell reads them
        [command, *arguments], input=text, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise click.ClickException(f"`gh {' '.join(arguments[:2])}` failed: {done.stderr.strip()}")
    return done.stdout
