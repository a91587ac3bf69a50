"""Markdown that would take a parser too long or too deep, found before any parser sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from optout.content.fault import Fault

MAX_LIST_DEPTH = 6
MAX_BRACKETS = 200
MAX_OPEN_BRACKETS = 60

_MERGE = re.compile(r">{7}(?: |$)")  # a rule of its own speaks of these
_ITEM = re.compile(r"(?:[-*+]|\d+[.)])(?:[ \t]+|$)")
_SIGNS = "[]<>{}*_`"
_BRACKETS = re.compile(rf"[{re.escape(_SIGNS)}]")
_DEEP = re.compile(rf"\n[ \t>*+.)\-\d]{{{MAX_LIST_DEPTH + 1}}}")
"""How a line must start that could be nested too deep: each level takes a character at least."""


def nesting_faults(body: str, first_line: int) -> tuple[Fault, ...]:
    """Refuse deep lists and quotes, and lines or pages full of brackets; at most one fault of each kind."""
    if _is_flat(body):
        return ()
    faults: dict[str, Fault] = {}
    opened = 0
    for number, line in enumerate(body.split("\n"), start=first_line):
        opened += sum(max(0, line.count(start) - line.count(end)) for start, end in ("[]", "<>", "()"))
        for kind, message in _messages(line, opened):
            faults.setdefault(kind, Fault(number, 1, "FIL013", message))
    return tuple(sorted(faults.values()))


def _is_flat(body: str) -> bool:
    """Tell by a cheap look at the whole body whether no line of it can be at fault; in doubt, say no."""
    if sum(map(body.count, _SIGNS)) > MAX_BRACKETS or sum(map(body.count, "[<(")) > MAX_OPEN_BRACKETS:
        return False
    return not _DEEP.search(f"\n{body}")


def _messages(line: str, opened: int) -> Iterator[tuple[str, str]]:
    depth = _depth(line)
    if depth > MAX_LIST_DEPTH:
        yield "depth", f"The line is nested `{depth}` deep; {MAX_LIST_DEPTH} levels are allowed. Flatten the list."
    signs = len(_BRACKETS.findall(line))
    if signs > MAX_BRACKETS:
        yield "signs", f"The line has `{signs}` brackets and other signs; {MAX_BRACKETS} are allowed. Break it up."
    if opened > MAX_OPEN_BRACKETS:
        yield "open", f"The page has more than `{MAX_OPEN_BRACKETS}` brackets nobody closes. Close or delete them."


def _depth(line: str) -> int:
    """Count the levels of quotes, lists and indents a line opens; four spaces are one level of a list."""
    depth, rest = 0, "" if _MERGE.match(line) else line.expandtabs(4)
    while rest:
        bare = rest.lstrip(" ")
        depth += (len(rest) - len(bare)) // 4
        match = _ITEM.match(bare)
        if bare.startswith(">"):
            rest = bare[1:]
        elif match:
            rest = bare[match.end() :]
        else:
            break
        depth += 1
    return depth
