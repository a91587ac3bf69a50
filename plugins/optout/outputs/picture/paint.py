"""A canvas of few colours: each ink has its own run of shades in the palette, so that a picture stays small."""

from __future__ import annotations

from functools import cache
from itertools import chain
from pathlib import Path

from PIL import Image

SIZE = (1200, 630)
"""Width and height in pixels, as Facebook and others ask for."""

PAPER = "#fffefc"
INK, MUTED = "#1f1e24", "#5d5b63"
TONES = {
    "": "#3b3a9e",
    "always-on": "#8c1730",
    "default-on": "#824200",
    "default-off": "#00567f",
    "not-used": "#20603a",
    "unknown": "#4d4b54",
}
"""The light colours of `docs/assets/css/site.css`; without a state, its accent."""

_SHADES = 20
"""From paper to full ink."""
_ICONS = Path(__file__).parent / "icons"


class Canvas:
    """A sheet of paper to put masks on, each in one of three inks."""

    def __init__(self, tone: str) -> None:
        self._inks = (INK, MUTED, TONES[tone])
        self.image = Image.new("P", SIZE, 0)
        self.image.putpalette(list(chain.from_iterable(_shades(self._inks))))

    def put(self, mask: Image.Image, place: tuple[int, int], ink: str) -> None:
        """Put a mask on the sheet in an ink, `INK`, `MUTED` or a tone."""
        first = self._inks.index(ink) * _SHADES
        shades = [first + round(value * (_SHADES - 1) / 255) for value in range(256)]
        self.image.paste(mask.point(shades), place, mask.point([255 * (value > 0) for value in range(256)]))

    def fill(self, box: tuple[int, int, int, int], ink: str) -> None:
        """Fill a rectangle (left, top, right, bottom)."""
        self.image.paste((self._inks.index(ink) + 1) * _SHADES - 1, box)


@cache
def icon(state: str, size: int) -> Image.Image:
    """Return the mask of a state's icon."""
    with Image.open(_ICONS / f"{state}.png") as file:
        return file.convert("L").resize((size, size), Image.Resampling.LANCZOS)


def _shades(inks: tuple[str, ...]) -> list[tuple[int, ...]]:
    paper = _rgb(PAPER)
    steps = [step / (_SHADES - 1) for step in range(_SHADES)]
    return [
        tuple(round(low + (high - low) * step) for low, high in zip(paper, _rgb(ink), strict=True))
        for ink in inks
        for step in steps
    ]


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
