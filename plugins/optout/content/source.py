"""Bytes to text, within limits: the first thing that happens to a file somebody sent us."""

from __future__ import annotations

import re
from dataclasses import dataclass

from optout.content.fault import Fault

MAX_PAGE_BYTES = 64 * 1024
MAX_LINE_CHARACTERS = 4000

_UNWELCOME = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u0080-\u009f\u00ad\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufdd0-\ufdef\ufeff\ufff9-\uffff\U000e0000-\U000e007f\ud800-\udfff]"
)
"""Control and invisible format characters; some of them are line breaks to YAML but not to an editor."""


_PLAIN = bytes([*b"\t\n", *range(0x20, 0x7F)])


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file with line feeds only, and what was wrong with its bytes."""

    text: str
    faults: tuple[Fault, ...] = ()


def read_text(data: bytes, size: int | None = None) -> SourceText:
    """Decode a file as UTF-8, refusing what an editor would not show; on a fault the text is empty."""
    size = len(data) if size is None else size
    if size > MAX_PAGE_BYTES:
        return _refused("FIL003", f"The file has {size:,} bytes; {MAX_PAGE_BYTES:,} are allowed. Shorten it.")
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"`{data[error.start]:#04x}`"
        return _refused("FIL001", f"The byte {found} is not UTF-8. Save the file with the encoding UTF-8.", line)
    text = text.removeprefix("\ufeff")
    faults = () if _is_welcome(text) else tuple(_line_faults(text))
    return SourceText("" if faults else text, faults)


def _is_welcome(text: str) -> bool:
    """Tell whether all of a text can be seen, and no line is too long; most letters need no closer look."""
    rest = text.encode().translate(None, _PLAIN).decode()
    return not _UNWELCOME.search(rest) and max(map(len, text.split("\n"))) <= MAX_LINE_CHARACTERS


def _line_faults(text: str) -> list[Fault]:
    faults = []
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE_CHARACTERS:
            message = f"The line has {len(line):,} characters; {MAX_LINE_CHARACTERS:,} are allowed. Break it up."
            faults.append(Fault(number, 1, "FIL003", message))
        if match := _UNWELCOME.search(line):
            name = f"U+{ord(match.group()):04X}"
            message = f"The character `{name}` cannot be seen on the page. Delete it and type the text again."
            faults.append(Fault(number, match.start() + 1, "FIL001", message))
    return faults


def _refused(code: str, message: str, line: int = 1) -> SourceText:
    return SourceText("", (Fault(line, 1, code, message),))
