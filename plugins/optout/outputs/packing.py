"""Files in a ZIP, the same bytes for the same files and day."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from optout.outputs.publication import Files

_FILE = 0o100644 << 16
"""A file that everybody may read; the upper half of the attributes is that of Unix."""


def pack(folder: str, day: date, files: Files) -> bytes:
    """Pack files into a folder, in address order; the time of each is midnight of the day, not that of a clock."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for address, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{folder}/{address}", (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _FILE, 3
            packed.writestr(entry, data, compresslevel=9)
    return target.getvalue()
