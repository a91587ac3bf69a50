"""Put certain suggestions in place, and leave every other byte of the file as it is."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

from optout.diagnostics import Diagnostic

_BOM = "\ufeff"


def mend(docs: Path, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Mend the files of a docs folder; return what was mended.

    Only regular files below the folder are written, each in one step, so that a reader never meets half a file.
    """
    by_path: dict[str, list[Diagnostic]] = {}
    for item in found:
        if item.is_fixable:
            by_path.setdefault(item.path, []).append(item)
    done: list[Diagnostic] = []
    for shown, items in sorted(by_path.items()):
        path = docs.parent / shown
        if _is_ours(docs, path):
            data, mended = mended_bytes(path.read_bytes(), items)
            _write(path, data)
            done += mended
    return tuple(done)


def mended_bytes(data: bytes, found: Iterable[Diagnostic]) -> tuple[bytes, list[Diagnostic]]:
    """Return a file's bytes with the suggestions in place, and which they are; of two that overlap the first counts."""
    text = data.decode("utf-8")
    mark = _BOM if text.startswith(_BOM) else ""
    lines = text.removeprefix(_BOM).split("\n")
    free: dict[int, int] = {}
    done = []
    for item in sorted(found, key=lambda item: (item.line, -item.column, item.code)):
        number, start, end = item.line - 1, item.column - 1, item.column - 1 + item.length
        line = lines[number] if number < len(lines) else ""
        if item.suggestion is not None and end <= min(free.get(number, len(line)), len(line)):
            lines[number] = line[:start] + item.suggestion + line[end:]
            free[number] = start
            done.append(item)
    return (mark + "\n".join(lines)).encode("utf-8"), done


def _is_ours(docs: Path, path: Path) -> bool:
    inside = path.resolve().is_relative_to(docs.resolve())
    return inside and path.exists() and stat.S_ISREG(path.lstat().st_mode)


def _write(path: Path, data: bytes) -> None:
    draft = path.with_name(f".{path.name}.tmp")
    try:
        draft.write_bytes(data)
        shutil.copymode(path, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
