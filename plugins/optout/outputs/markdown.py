"""Markdown for issues and job summaries of a forge: whatever a text holds, it stays text and calls nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#+!|~:@&]")


def escaped(text: str) -> str:
    """Write a text so that Markdown shows it as it is, in all its dialects: what could mean something is a code."""
    return _SPECIAL.sub(lambda char: f"&#{ord(char[0])};", " ".join(text.split()))


def link(text: str, address: str) -> str:
    """Write a link; the address is spelled so that it ends where it should."""
    return f"[{escaped(text)}](<{quote(address, safe=':/?#[]@!$&()*+,;=%~-._')}>)"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Write the lines of a table; cells are Markdown already."""
    return [_row(head), _row(["---"] * len(head)), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
