"""Text set in lines that fit: which characters the font has, where lines break, how large they may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FONTS = Path(__file__).parent / "fonts"
_RANGES = (
    "0020-007E 00A0-024F 0370-03FF 0400-04FF 1E00-1EFF 2010-2027 202F-202F 2030-205E 20A0-20BF 2116-2116 2122-2122 "
    "2190-2193 2212-2212"
).split()
"""What the fonts in `fonts/` were cut down to."""

_COVERED = frozenset(
    code for low, high in (part.split("-") for part in _RANGES) for code in range(int(low, 16), int(high, 16) + 1)
)


@dataclass(frozen=True, slots=True)
class Style:
    """A weight, `Bold` or `Medium`, with the sizes to try in pixels, the largest first."""

    weight: str
    sizes: tuple[int, ...]
    leading: float = 1.25
    """Height of a line as a multiple of the size."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines in one size."""

    weight: str
    size: int
    leading: float
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """The height of all lines in pixels."""
        return round(len(self.lines) * self.size * self.leading)

    def masks(self) -> Iterator[tuple[int, Image.Image]]:
        """Draw each line as a mask, with its distance from the top."""
        font = _font(self.weight, self.size)
        for number, line in enumerate(self.lines):
            mask = Image.new("L", (round(font.getlength(line)) + self.size, round(self.size * 1.4)), 0)
            ImageDraw.Draw(mask).text((0, self.size), line, fill=255, font=font, anchor="ls")
            yield round(number * self.size * self.leading), mask


def can_write(texts: Iterable[str]) -> bool:
    """Tell whether the fonts have every character."""
    return all(ord(character) in _COVERED for text in texts for character in text)


def set_text(text: str, style: Style, width: int, most: int) -> Block:
    """Break a text into lines no wider than `width` pixels, in the largest size that needs no more than `most` lines.

    What does not fit in the smallest size either is cut, with an ellipsis.
    """
    lines: list[str] = []
    for size in style.sizes:
        font = _font(style.weight, size)
        lines = _break(text, font, width)
        if len(lines) <= most and max(map(font.getlength, lines), default=0) <= width:
            return Block(style.weight, size, style.leading, tuple(_balance(text, font, width, len(lines))))
    lines = _break(" ".join(piece for word in text.split() for piece in _pieces(word, font, width)), font, width)
    kept = lines if len(lines) <= most else [*lines[: most - 1], _shortened(lines[most - 1], font, width)]
    return Block(style.weight, style.sizes[-1], style.leading, tuple(kept))


def _pieces(word: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    """Cut a word where a line is full; only a made-up one is ever that long."""
    while word:
        end = next((end for end in range(len(word), 1, -1) if font.getlength(word[:end]) <= width), 1)
        yield word[:end]
        word = word[end:]


def _shortened(line: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    """End a line with an ellipsis that fits as well."""
    while font.getlength(f"{line}…") > width:
        line = line[:-1]
    return f"{line.rstrip(' ,.;:')}…"


def _break(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _balance(text: str, font: ImageFont.FreeTypeFont, width: int, most: int) -> list[str]:
    """Break into as many lines, but as even as they get, so that no word stands alone on the last."""
    narrower = [_break(text, font, width * part // 20) for part in range(20, 9, -1)]
    return [lines for lines in narrower if len(lines) <= most][-1]


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    # The basic engine: the other one takes libraries from the system it runs on, so that builds would differ.
    return ImageFont.truetype(_FONTS / f"NotoSans-{weight}.ttf", size, layout_engine=ImageFont.Layout.BASIC)
