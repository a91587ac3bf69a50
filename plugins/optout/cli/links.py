"""`optout links`: where the links of the pages lead today. The only command that uses the network."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import click

from optout.cli.exit_codes import CLEAN, FAILURE, FINDINGS
from optout.cli.link_audit.fetching import Fetcher, Manners
from optout.cli.link_audit.queueing import Patience, Turns, ask_all, patiently
from optout.cli.options import docs_option, load, repository_option, today_option
from optout.cli.selection import shown_paths
from optout.links import (
    Failure,
    Note,
    Observation,
    Outbound,
    has_anchor,
    judge,
    outbound_links,
    read_notebook,
    write_notebook,
)
from optout.links.gather import bases
from optout.links.notebook import noted
from optout.outputs.link_report import FORMATS, Checked, failing

SAVE_EVERY = 25
OFFLINE = frozenset({Failure.NO_HOST, Failure.UNREACHABLE, Failure.TIMEOUT, Failure.SKIPPED})
"""What a machine without a connection sees everywhere."""


class Offline(click.ClickException):
    """No link was answered, which says nothing about links."""

    exit_code = FAILURE


@dataclass
class _Audit:
    """One run: what to ask, what is known, where it is kept."""

    links: tuple[Outbound, ...]
    day: date
    file: Path
    notes: dict[str, Note]
    silent: bool = True
    """Whether nobody has answered in this run yet."""

    def knows(self, url: str, max_age: timedelta) -> bool:
        """Tell whether a note answers all that its links ask; an anchor that it lacks may be a new question."""
        note, named = self.notes.get(url), self._named(url)
        if note is None or not note.is_fresh(self.day, max_age):
            return False
        return note.seen.anchors is None or named <= note.seen.anchors

    def _named(self, url: str) -> frozenset[str]:
        return frozenset(link.anchor for link in self.links if link.base == url and link.anchor)

    def asked(self, url: str, seen: Observation) -> None:
        """Write an answer down; only the anchors that a link names are kept."""
        if seen.anchors is not None:
            seen = replace(seen, anchors=frozenset(name for name in self._named(url) if has_anchor(seen, name)))
        self.notes[url] = noted(seen, self.day, self.notes.get(url))
        self.silent = self.silent and seen.failure in OFFLINE

    def save(self) -> None:
        """Keep what is known, unless it may only be that this machine is offline."""
        if self.silent:
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        draft = self.file.with_suffix(".part")
        draft.write_text(write_notebook(self.notes), encoding="utf-8", newline="\n")
        draft.replace(self.file)

    def results(self) -> tuple[Checked, ...]:
        pairs = ((link, self.notes[link.base]) for link in self.links if link.base in self.notes)
        return tuple(
            Checked(link, judge(link, note.seen, self.day, note.trouble_since), note.on, note.trouble_since)
            for link, note in pairs
        )


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@docs_option
@click.option("--format", "layout", type=click.Choice(sorted(FORMATS)), default="text", show_default=True)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write the report to a file.")
@click.option(
    "--notebook",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path(".cache/links.json"),
    show_default=True,
    help="Where answers are kept, so that an interrupted run goes on.",
)
@click.option("--max-age", type=click.IntRange(min=0), default=1, show_default=True, help="Days an answer counts.")
@click.option("--jobs", type=click.IntRange(1, 64), default=8, show_default=True, help="Hosts asked at once.")
@click.option("--pause", type=click.FloatRange(min=0), default=1.0, show_default=True, help="Seconds between requests.")
@click.option("--timeout", type=click.FloatRange(min=0.01), default=15.0, show_default=True, help="Seconds to wait.")
@click.option("--retries", type=click.IntRange(0, 10), default=2, show_default=True, help="How often to ask again.")
@click.option(
    "--patience", type=click.FloatRange(min=0), default=60.0, show_default=True, help="Longest wait, in seconds."
)
@click.option("--allow-private", is_flag=True, help="Ask hosts inside your own network too; only for tests.")
@repository_option
@today_option
def links(
    paths: tuple[Path, ...],
    docs: Path,
    layout: str,
    output: Path | None,
    notebook: Path,
    max_age: int,
    jobs: int,
    pause: float,
    timeout: float,
    retries: int,
    patience: float,
    allow_private: bool,
    repo: str,
    day: date,
) -> None:
    """Ask where every outside link leads: ok, gone, moved or unverifiable.

    A wall (log-in, 403, 429, 999) is unverifiable: never good, never a failure, and for a person to look at. Exits
    with 1 if something is gone or has moved. PATHS limits it to some files or folders. No other command uses the
    network, but `optout issue` calls `gh`, which does.
    """
    found = outbound_links(load(docs), shown_paths(paths, docs))
    known = read_notebook(notebook.read_text(encoding="utf-8")) if notebook.is_file() else {}
    audit = _Audit(found, day, notebook, known)
    manners = Manners(timeout, allow_private=allow_private, user_agent=f"optout-links (+{repo})")
    fetcher = Fetcher(manners, Turns(pause).of)
    calm = Patience(retries, pause, patience)
    waiting = [url for url in bases(found) if not audit.knows(url, timedelta(days=max_age))]
    _ask(audit, waiting, lambda url: patiently(fetcher.observe, url, calm), jobs)
    if audit.silent and len(waiting) > 1:
        raise Offline("Nobody answered. Is this machine connected to the internet? Nothing was noted.")
    results = audit.results()
    text = FORMATS[layout](results, day)
    if output:
        output.write_text(text, encoding="utf-8", newline="\n")
    else:
        click.echo(text, nl=False)
    sys.exit(FINDINGS if failing(results) else CLEAN)


def _ask(audit: _Audit, urls: Sequence[str], observe: Callable[[str], Observation], jobs: int) -> None:
    with click.progressbar(length=len(urls), label="Asking", file=sys.stderr) as bar:

        def done(url: str, seen: Observation) -> None:
            audit.asked(url, seen)
            bar.update(1)
            if bar.pos % SAVE_EVERY == 0:
                audit.save()

        try:
            ask_all(urls, observe, done, jobs)
        finally:
            audit.save()
