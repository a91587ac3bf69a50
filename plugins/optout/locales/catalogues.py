"""Gettext catalogues, compiled in memory, each backed by the next locale of its fallback chain."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from optout.locales import tags

DOMAIN = "optout"
FOLDER = Path(__file__).parent / "catalogues"


def catalogue_path(tag: str) -> Path:
    """Name the `.po` file of a locale, in gettext's customary layout."""
    return FOLDER / tag.replace("-", "_") / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def translations(tag: str) -> NullTranslations:
    """Return the messages of a locale; what it lacks comes from its parent, at last from the English in the code."""
    path = catalogue_path(tag)
    above = tags.parent(tag)
    found: NullTranslations = NullTranslations()
    if path.is_file():
        compiled = BytesIO()
        with path.open("rb") as stream:
            catalogue = read_po(stream, locale=tag.replace("-", "_"))
        for message in catalogue:
            # A plural without all its forms would be an empty text for some numbers.
            if isinstance(message.string, tuple) and not all(message.string):
                message.string = ""
        write_mo(compiled, catalogue)
        compiled.seek(0)
        found = GNUTranslations(compiled)
    if above:
        found.add_fallback(translations(above))
    return found
