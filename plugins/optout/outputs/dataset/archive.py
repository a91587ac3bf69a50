"""All data of a day in one file, the same bytes for the same data."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from optout.outputs.publication import Files

_FILE = 0o100644 << 16
"""A file that everybody may read; the upper half of the attributes is that of Unix."""


def archive_name(day: date) -> str:
    """Name the archive of a day, without its extension; the folder in it has the same name."""
    return f"dataset-{day.isoformat()}"


def archive(day: date, files: Files) -> bytes:
    """Pack files into a folder, in address order; the time of each is midnight of the day, not that of a clock."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for address, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{archive_name(day)}/{address}", (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _FILE, 3
            packed.writestr(entry, data, compresslevel=9)
    return target.getvalue()
