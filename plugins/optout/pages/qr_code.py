"""A web address as a QR code, to print or to hold a camera at (ISO/IEC 18004)."""

from __future__ import annotations

from dataclasses import dataclass

import segno

_MARGIN = 4
"""The quiet zone the standard asks for, in modules."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A square of `size` units, margin included, and the dark part of it as the path of an SVG."""

    size: int
    path: str


def qr_code(address: str) -> QrCode:
    """Draw an address; a sixth of the code may be dirty or creased (error correction M)."""
    code = segno.make_qr(address, error="m")
    rows = code.matrix
    path = "".join(_row(bytes(row), number + _MARGIN) for number, row in enumerate(rows))
    return QrCode(len(rows) + 2 * _MARGIN, path)


def _row(row: bytes, top: int) -> str:
    """Write the dark runs of a row as rectangles, one unit high."""
    parts, start = [], None
    for column, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = column
        elif not dark and start is not None:
            width = column - start
            parts.append(f"M{start + _MARGIN} {top}h{width}v1h-{width}z")
            start = None
    return "".join(parts)
