"""Options that several commands share, and how they are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from optout.cli.waiting import waiting
from optout.content import load_collection
from optout.content.collection import Collection
from optout.safety.hosts import REPOSITORY
from optout.today import today

FC = TypeVar("FC", bound=Callable[..., Any] | click.Command)
"""What click's decorators take: a function, or the command made of it."""


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> date:
    try:
        return today(value)
    except ValueError:
        raise click.BadParameter(f"`{value}` is not a date. Write it as 2026-11-23.") from None


docs_option = click.option(
    "--docs", type=click.Path(path_type=Path), default=Path("docs"), show_default=True, help="The folder of pages."
)
site_option = click.option(
    "--site", type=click.Path(path_type=Path, exists=True, file_okay=False), help="A built site, to check as well."
)
repository_option = click.option(
    "--repo", envvar="OPTOUT_REPO_URL", default=REPOSITORY, show_default=True, help="Where its edit links lead."
)
today_option = click.option("--today", "day", callback=_day, help="Work as if it were this day (YYYY-MM-DD).")


def layout_option(*layouts: str) -> Callable[[FC], FC]:
    """Make the option `--format`; the last layout is what a terminal gets."""
    return click.option("--format", "layout", type=click.Choice(layouts), default=layouts[-1], show_default=True)


def load(docs: Path) -> Collection:
    """Load the pages of a folder.

    Raises:
        click.BadParameter: there is no such folder.
    """
    if not docs.is_dir():
        raise click.BadParameter(f"There is no folder `{docs}`. Run this in the project's folder, or use --docs.")
    with waiting("Reading the pages"):
        return load_collection(docs.resolve())
