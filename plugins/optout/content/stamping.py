"""Write the sync stamp into a translation without touching anything else of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

_STAMP = re.compile(r"^synced:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)


def with_stamps(text: str, stamps: Mapping[str, str]) -> str:
    """Return a page's text with its `synced:` block replaced, or added at the end of the front matter."""
    block = "synced:\n" + "".join(f"  {name}: {stamp}\n" for name, stamp in stamps.items())
    opening, front, rest = text.split("---\n", 2)
    front = _STAMP.sub("", front)
    return f"{opening}---\n{front}{block}---\n{rest}"


def write_stamps(path: Path, stamps: Mapping[str, str]) -> bool:
    """Stamp a file in place; return whether it changed."""
    before = path.read_text(encoding="utf-8")
    after = with_stamps(before, stamps)
    if after != before:
        path.write_text(after, encoding="utf-8", newline="\n")
    return after != before
