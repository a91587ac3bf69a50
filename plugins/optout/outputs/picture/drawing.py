"""Lay out the picture of one page: name of the site, title, answer with its icon, deadline."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageDraw

from optout.outputs.picture.paint import INK, MUTED, SIZE, TONES, Canvas, icon
from optout.outputs.picture.typesetting import Block, Style, set_text
from optout.outputs.picture.words import Words

_MARGIN = 80
_WIDTH = SIZE[0] - 2 * _MARGIN
_BAND = 20
_ICON = 88
_BESIDE_ICON = _ICON + 28
_GAP = 30
_FOOT = SIZE[1] - 64

_OVER = Style("Medium", (32,))
_TITLE = Style("Bold", (96, 80, 68, 58, 50), 1.15)
_ANSWER = Style("Bold", (50, 44, 38))
_SENTENCE = Style("Medium", (40, 36))
_DETAIL = Style("Medium", (36, 32))
_SITE = Style("Bold", (30,))


def draw(words: Words, site_name: str) -> bytes:
    """Draw a page's picture as PNG; the same words give the same bytes."""
    canvas, tone = Canvas(words.tone), TONES[words.tone]
    canvas.fill((0, 0, SIZE[0], _BAND), tone)
    blocks = _blocks(words)
    free = _FOOT - 50 - _BAND - sum(block.height for block, *_ in blocks) - _GAP * (len(blocks) - 1)
    top = _BAND + max(40, free // 2)
    for block, ink, indent in blocks:
        if indent:
            middle = top + (block.height - _ICON) // 2
            canvas.put(icon(words.tone, _ICON), (_MARGIN, middle), tone)
        _put(canvas, block, _MARGIN + indent, top, ink)
        top += block.height + _GAP
    canvas.put(_mark(), (_MARGIN, _FOOT - 24), TONES[""] if not words.tone else INK)
    _put(canvas, set_text(site_name, _SITE, _WIDTH, 1), _MARGIN + 66, _FOOT - 28, INK)
    out = BytesIO()
    canvas.image.save(out, "PNG", compress_level=6)  # 9 takes eight times as long and saves a tenth
    return out.getvalue()


def fingerprint(words: Words, site_name: str) -> str:
    """Name a picture by all that decides how it looks."""
    digest = blake2b(_tools(), digest_size=8)
    for text in (words.tone, words.over, words.title, words.sentence, words.detail, site_name):
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()


def _blocks(words: Words) -> list[tuple[Block, str, int]]:
    """Set the texts; each with its ink, and an indent where the icon stands beside it."""
    tone, alone = words.tone, not (words.sentence or words.detail)
    style, ink, beside = (_ANSWER, TONES[tone], _BESIDE_ICON) if tone else (_SENTENCE, MUTED, 0)
    parts = [
        (words.over, _OVER, MUTED, 0, 1),
        (words.title, _TITLE, INK, 0, 4 if alone else 2),
        (words.sentence, style, ink, beside, 3),
        (words.detail, _DETAIL, INK, 0, 2),
    ]
    return [
        (set_text(text, style, _WIDTH - indent, most), ink, indent) for text, style, ink, indent, most in parts if text
    ]


def _put(canvas: Canvas, block: Block, left: int, top: int, ink: str) -> None:
    for down, mask in block.masks():
        canvas.put(mask, (left, top + down), ink)


@cache
def _mark() -> Image.Image:
    """Draw the sign of the site, a switch, as in `docs/assets/images/favicon.svg`; large first, for smooth edges."""
    mask = Image.new("L", (208, 128), 0)
    pen = ImageDraw.Draw(mask)
    pen.rounded_rectangle((4, 4, 203, 123), 60, outline=255, width=18)
    pen.ellipse((34, 34, 94, 94), fill=255)
    return mask.resize((52, 32), Image.Resampling.LANCZOS)


@cache
def _tools() -> bytes:
    """Return what draws: the version of Pillow, this package's code, fonts and icons."""
    digest = blake2b(PIL.__version__.encode(), digest_size=16)
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in {".py", ".ttf", ".png"}:
            digest.update(path.read_bytes())
    return digest.digest()
