"""The English texts translations were made from: for the word diff readers see, without asking git for history.

One JSON file a page, `docs/_data/synced/platforms/linkedin.json`, written by `optout sync` and `optout minor`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from optout.content.fault import Fault

FOLDER = "_data/synced"
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of one page."""

    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Per part, the English texts translations were made from, by hash, oldest first."""
    minor: Mapping[str, str] = field(default_factory=dict)
    """From the hash of one English text to the next one, where only the wording changed."""

    def knew(self, part: str) -> bool:
        """Tell whether the English page once had this part."""
        return part in self.texts

    def text(self, part: str, stamp: str) -> str | None:
        """Return the English text a stamp stands for, where it is remembered."""
        return self.texts.get(part, _NONE).get(stamp)


@checked(config=ConfigDict(extra="forbid"))
class _Shape:
    minor: dict[str, str] = Field(default_factory=dict)
    texts: dict[str, dict[str, str]] = Field(default_factory=dict)


_SHAPE = TypeAdapter(_Shape)


def read_memory(data: bytes) -> tuple[Memory, tuple[Fault, ...]]:
    """Read one file; what cannot be read is empty and has a fault."""
    try:
        shape = _SHAPE.validate_json(data)
    except ValidationError:
        message = "This file is written by `optout sync` and cannot be read. Restore it from the repository."
        return Memory(), (Fault(1, 1, "FIL004", message),)
    return Memory(shape.texts, shape.minor), ()


def memory_file(docs: Path, uri: str) -> Path:
    """Return where a page's memory lies."""
    return docs / FOLDER / Path(uri).with_suffix(".json")


def write_memory(path: Path, memory: Memory) -> bool:
    """Write a page's memory, or delete the file of an empty one; return whether anything changed."""
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    if not memory.texts and not memory.minor:
        path.unlink(missing_ok=True)
        return bool(before)
    shape = {"minor": dict(memory.minor), "texts": {part: dict(texts) for part, texts in memory.texts.items()}}
    after = json.dumps(shape, ensure_ascii=False, indent=1) + "\n"
    if after != before:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(after, encoding="utf-8", newline="\n")
    return after != before
