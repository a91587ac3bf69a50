"""What a picture really is: its first bytes, and the shapes an SVG may hold."""

from __future__ import annotations

from xml.parsers import expat

_STARTS: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".webp": (b"RIFF",),
}
_FOREIGN = (b"<script", b"<html", b"<!doctype", b"<?php")
_SHAPES = frozenset(
    """
    circle clipPath defs desc ellipse g line linearGradient mask metadata path polygon polyline radialGradient rect stop
    svg symbol text title tspan use
    """.split()
)
MAX_DEPTH = 30


class _Refused(Exception):
    pass


def is_what_it_says(suffix: str, data: bytes) -> bool:
    """Compare the first bytes of a file with what its ending promises."""
    if suffix in _STARTS:
        webp = suffix != ".webp" or data[8:12] == b"WEBP"
        return data.startswith(_STARTS[suffix]) and webp
    head = data[:1024].lstrip().lower()
    return b"\x00" not in data and not head.startswith((*_FOREIGN, b"\x89png", b"\xff\xd8", b"gif8", b"%pdf", b"mz"))


def svg_problem(data: bytes) -> str | None:
    """Say what in an SVG is more than shapes, `None` if nothing is."""
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        _check_element(name, attributes, depth)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*found: object) -> None:
        raise _Refused("declares a document type or an instruction. Delete everything before `<svg`.")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = parser.ProcessingInstructionHandler = refuse
    try:
        parser.Parse(data, True)
    except _Refused as refused:
        return str(refused)
    except (expat.ExpatError, ValueError):
        return "cannot be read as SVG. Export it again."
    return None


def _check_element(name: str, attributes: dict[str, str], depth: int) -> None:
    space, _, tag = name.rpartition(" ")
    if depth == 1 and (tag != "svg" or space != "http://www.w3.org/2000/svg"):
        raise _Refused("is no SVG. Export it again.")
    if depth > MAX_DEPTH:
        raise _Refused(f"nests shapes more than `{MAX_DEPTH}` deep. Flatten them.")
    if tag not in _SHAPES:
        raise _Refused(f"holds `<{tag}>`, which is no shape. Delete it.")
    for key, value in attributes.items():
        plain = key.rpartition(" ")[2].lower()
        if plain.startswith("on") or plain in ("style", "src", "base"):
            raise _Refused(f"holds `{plain}=`, which can do more than draw. Delete it.")
        if (plain == "href" and not value.startswith("#")) or _leads_out(value):
            raise _Refused(f"leads out of itself with `{plain}`. Delete that.")


def _leads_out(value: str) -> bool:
    squeezed = "".join(value.split()).lower()
    return ("url(" in squeezed and "url(#" not in squeezed) or "javascript:" in squeezed
