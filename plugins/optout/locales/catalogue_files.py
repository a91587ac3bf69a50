"""Catalogues as plain data with line numbers, for the rules that judge them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO
from pathlib import Path

from babel.messages.plurals import get_plural
from babel.messages.pofile import PoFileError, read_po

from optout.locales import tags
from optout.locales.catalogues import DOMAIN, FOLDER

SHOWN = "plugins/optout/locales/catalogues"
"""Where the catalogues lie in the repository, for messages."""


_OPENED = re.compile(r'\s*(msg\w+(\[\d\])?\s+)?"')
_CLOSED = re.compile(r'"\s*$')


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `plural` is empty where it has one form, and `strings` has one text for each form."""

    line: int
    context: str
    id: str
    plural: str
    strings: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """What tells messages apart."""
        return self.context, self.id


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """One `.po` file, or the template, whose tag is empty; `problem` says why it cannot be read."""

    tag: str
    path: str
    messages: tuple[Message, ...] = ()
    forms: int = 2
    """Plural forms by the file's own header."""
    customary: int = 2
    """Plural forms gettext knows for the language."""
    problem: str | None = None
    line: int = 1


def read_catalogues(locales: Iterable[str], folder: Path = FOLDER) -> tuple[CatalogueFile, ...]:
    """Read the template and the catalogue of each locale that has one."""
    named = [("", f"{DOMAIN}.pot")]
    named += [(tag, f"{tag.replace('-', '_')}/LC_MESSAGES/{DOMAIN}.po") for tag in locales if tag != tags.SOURCE]
    present = [(tag, name) for tag, name in named if (folder / name).is_file()]
    return tuple(_read(folder, tag, name, (folder / name).stat().st_mtime_ns) for tag, name in present)


@lru_cache(maxsize=64)
def _read(folder: Path, tag: str, name: str, changed: int) -> CatalogueFile:
    """Read one file; `changed` makes an edited file a new one to the cache."""
    shown = f"{SHOWN}/{name}"
    text = (folder / name).read_text(encoding="utf-8", errors="replace")
    for number, line in enumerate(text.split("\n"), start=1):
        if _OPENED.match(line) and not _CLOSED.search(line):  # Babel would drop the last letter instead
            return CatalogueFile(tag, shown, problem="a quotation mark is not closed", line=number)
    try:
        catalogue = read_po(StringIO(text), locale=tag.replace("-", "_") or None, abort_invalid=True)
        messages = tuple(_messages(catalogue))
    except (PoFileError, ValueError) as error:
        return CatalogueFile(tag, shown, problem=str(error), line=(getattr(error, "lineno", None) or 0) + 1)
    customary = get_plural(tag.replace("-", "_")).num_plurals if tag else catalogue.num_plurals
    return CatalogueFile(tag, shown, messages, catalogue.num_plurals, customary)


def _messages(catalogue: Iterable[object]) -> Iterator[Message]:
    for message in catalogue:
        name, plural = getattr(message, "id", ""), ""
        if isinstance(name, list | tuple):
            name, plural = name
        strings = getattr(message, "string", "")
        if name:
            texts = (strings,) if isinstance(strings, str) else tuple(text or "" for text in strings)
            yield Message(
                getattr(message, "lineno", 1) or 1, getattr(message, "context", "") or "", name, plural, texts
            )
