"""What earlier runs saw, so that an interrupted one goes on and lasting silence is told from a bad day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from optout.links.model import Failure, Hop, Observation, Sign

VERSION = 1


@dataclass(frozen=True, slots=True)
class Note:
    """What was seen of an address, on which day, and since when there has been no page."""

    seen: Observation
    on: date
    trouble_since: date | None = None

    def is_fresh(self, today: date, max_age: timedelta) -> bool:
        """Tell whether the note saves another look; of what failed by chance there is always another."""
        return self.seen.failure is None and today - self.on < max_age


Notebook = Mapping[str, Note]
"""Notes by address."""


def noted(seen: Observation, today: date, before: Note | None) -> Note:
    """Write an observation down after an earlier one."""
    if seen.is_answer:
        return Note(seen, today)
    return Note(seen, today, (before.trouble_since if before else None) or today)


def write_notebook(notes: Notebook) -> str:
    """Write notes as JSON, sorted, one address a line."""
    lines = [f"{json.dumps(url)}: {json.dumps(_dump(note), ensure_ascii=False)}" for url, note in sorted(notes.items())]
    return f'{{"version": {VERSION}, "links": {{\n' + ",\n".join(lines) + "\n}}\n"


def read_notebook(text: str) -> dict[str, Note]:
    """Read what `write_notebook` wrote; anything else is an empty notebook, since it can be made again."""
    try:
        whole = json.loads(text)
        if whole["version"] != VERSION:
            return {}
        return {url: _load(value) for url, value in whole["links"].items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}


def _dump(note: Note) -> dict[str, Any]:
    seen = note.seen
    return {
        "on": note.on.isoformat(),
        "trouble_since": note.trouble_since.isoformat() if note.trouble_since else None,
        "hops": [[hop.url, hop.status, hop.location] for hop in seen.hops],
        "failure": seen.failure,
        "signs": sorted(seen.signs),
        "anchors": None if seen.anchors is None else sorted(seen.anchors),
    }


def _load(value: dict[str, Any]) -> Note:
    seen = Observation(
        tuple(Hop(str(url), int(status), str(location)) for url, status, location in value["hops"]),
        Failure(value["failure"]) if value["failure"] else None,
        frozenset(Sign(sign) for sign in value["signs"]),
        None if value["anchors"] is None else frozenset(map(str, value["anchors"])),
    )
    since = value["trouble_since"]
    return Note(seen, date.fromisoformat(value["on"]), date.fromisoformat(since) if since else None)
