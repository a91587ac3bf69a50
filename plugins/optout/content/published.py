"""The file that keeps what was last published, beside the docs folder because it is no page and no reference data."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from optout.content.fault import Fault
from optout.records import Published

PUBLISHED = Path("data", "published.json")
"""Where it lies in the project's folder."""

_BROKEN = "The log of changes cannot be read. Restore it from the repository; `optout publish` renews it."


def read_published(project: Path) -> tuple[Published, tuple[Fault, ...]]:
    """Read what was last published; nothing was, where there is no such file."""
    path = project / PUBLISHED
    if not path.exists():
        return Published(), ()
    try:
        # Whatever is no file could keep us waiting for ever.
        return Published.model_validate_json(path.read_bytes() if path.is_file() else b""), ()
    except (OSError, ValidationError):
        return Published(), (Fault(1, 1, "FIL002", _BROKEN),)


def write_published(project: Path, published: Published) -> None:
    """Keep what is published now, one value a line so that a change is read well in a diff."""
    path = project / PUBLISHED
    path.parent.mkdir(exist_ok=True)
    path.write_text(published.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
