"""All data of a day in one file, the same bytes for the same data."""

from __future__ import annotations

from datetime import date

from optout.outputs.packing import pack
from optout.outputs.publication import Files


def archive_name(day: date) -> str:
    """Name the archive of a day, without its extension; the folder in it has the same name."""
    return f"dataset-{day.isoformat()}"


def archive(day: date, files: Files) -> bytes:
    """Pack the data of a day into a folder named by the day."""
    return pack(archive_name(day), day, files)
