"""Everything that lies in the docs folder, page or not, without following links."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

MAX_READ = 256 * 1024


class FileKind(StrEnum):
    """What the file system says an entry is."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file or folder; `path` starts at the docs folder's name and can be printed, `uri` is the name below it."""

    path: str
    uri: str
    kind: FileKind
    size: int = 0
    data: bytes | None = b""
    """The first bytes of an asset; `None` where the file cannot be read. Pages are read when they are needed."""

    @property
    def suffix(self) -> str:
        """The ending of the name, in lower case."""
        name = self.uri.rpartition("/")[2]
        dot = name.rfind(".")
        return name[dot:].lower() if 0 < dot < len(name) - 1 else ""


def list_files(docs: Path) -> tuple[FileEntry, ...]:
    """List the docs folder in path order; hidden files are left out, because MkDocs never publishes them."""
    return tuple(sorted(_walk(docs, docs.name, ""), key=lambda entry: entry.path))


def read_start(path: Path) -> bytes | None:
    """Read a regular file up to the limit; `None` if it is something else or cannot be read."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        with path.open("rb") as stream:
            return stream.read(MAX_READ)
    except OSError:
        return None


def _walk(folder: Path, shown: str, uri: str) -> Iterator[FileEntry]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield FileEntry(shown, uri, FileKind.OTHER, data=None)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path, below = f"{shown}/{_printable(entry.name)}", f"{uri}{entry.name}"
        found = _entry(entry, path, below)
        yield found
        if found.kind is FileKind.FOLDER:
            yield from _walk(folder / entry.name, path, f"{below}/")


def _printable(name: str) -> str:
    return "".join(char if char.isprintable() else "\ufffd" for char in name)


def _entry(entry: os.DirEntry[str], path: str, uri: str) -> FileEntry:
    if entry.is_symlink():
        return FileEntry(path, uri, FileKind.LINK)
    if entry.is_dir(follow_symlinks=False):
        return FileEntry(path, uri, FileKind.FOLDER)
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return FileEntry(path, uri, FileKind.OTHER, data=None)
    if not stat.S_ISREG(status.st_mode):
        return FileEntry(path, uri, FileKind.OTHER)
    is_text = entry.name.endswith((".md", ".yaml"))
    return FileEntry(path, uri, FileKind.FILE, status.st_size, b"" if is_text else read_start(Path(entry.path)))
