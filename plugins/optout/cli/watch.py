"""Run something again whenever a file of a folder changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue

import click
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

BEGIN, END = "optout: checking", "optout: checked"
"""Lines between which an editor reads findings; `.vscode/tasks.json` names them as well."""

QUIET_SECONDS = 0.2
"""How long nothing may happen before we look: editors write a file in several steps."""

_CHANGES = frozenset({"created", "modified", "moved", "deleted"})


class _Noticed(FileSystemEventHandler):
    def __init__(self, events: SimpleQueue[str]) -> None:
        self._events = events

    def on_any_event(self, event: FileSystemEvent) -> None:
        names = [Path(str(path)).name for path in (event.src_path, event.dest_path) if path]
        if event.event_type in _CHANGES and not event.is_directory and any(not name.startswith(".") for name in names):
            self._events.put(event.event_type)


def watch_folder(folder: Path, run: Callable[[], None]) -> None:
    """Run once, then after every change below the folder, until Ctrl-C."""
    events: SimpleQueue[str] = SimpleQueue()
    observer = Observer()
    observer.schedule(_Noticed(events), str(folder), recursive=True)
    observer.start()
    try:
        while True:
            click.echo(BEGIN)
            run()
            click.echo(END)
            events.get()
            _settle(events)
    except KeyboardInterrupt:
        click.echo("")
    finally:
        observer.stop()
        observer.join()


def _settle(events: SimpleQueue[str]) -> None:
    while True:
        try:
            events.get(timeout=QUIET_SECONDS)
        except Empty:
            return
