"""The example with one more locale, added as ARCHITECTURE.md says: an entry, a catalogue and a folder.

Arabic is written from right to left and has six plural forms. Its catalogue is made here: every English letter of a
message becomes an Arabic one, so whatever is left in Latin letters on a page does not come from a catalogue.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from optout.locales.catalogues import FOLDER
from tests.building import ROOT, Site, build, example_project

PAGES = Path(__file__).parent / "ar"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_KEPT = re.compile(r"(\{\w*\}|<[^>]+>|&\w+;)")
_LETTERS = str.maketrans(dict(zip(_LATIN, _ARABIC, strict=False)) | dict(zip(_LATIN.upper(), _ARABIC, strict=False)))


def pretend(message: str) -> str:
    """Write a message in Arabic letters, with its placeholders and markup as they are."""
    parts = _KEPT.split(message)
    return "".join(part if number % 2 else part.translate(_LETTERS) for number, part in enumerate(parts))


def add_locale(project: Path) -> None:
    """Add the entry in mkdocs.yml, the catalogue and the folder of pages."""
    settings = project / "mkdocs.yml"
    english = "        - {locale: en, name: English, default: true, build: true}\n"
    text = settings.read_text(encoding="utf-8")
    assert english in text
    entry = "        - {locale: ar, name: العربية, build: true}\n"
    settings.write_text(text.replace(english, english + entry), encoding="utf-8")
    shutil.copytree(PAGES, project / "docs" / "ar")
    shutil.copytree(ROOT / "plugins", project / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    target = project / FOLDER.relative_to(ROOT) / "ar" / "LC_MESSAGES" / "optout.po"
    target.parent.mkdir(parents=True)
    write_catalogue(target)


def write_catalogue(target: Path) -> None:
    """Fill a new catalogue, as `pybabel init` would make it, with pretended Arabic."""
    with (FOLDER / "optout.pot").open("rb") as stream:
        catalogue = read_po(stream, locale="ar")
    catalogue.locale = "ar"
    for message in catalogue:
        if message.id:
            one, *more = [message.id] if isinstance(message.id, str) else message.id
            message.string = tuple([pretend(more[0])] * catalogue.num_plurals) if more else pretend(one)
    with target.open("wb") as out:
        write_po(out, catalogue, width=0)


def build_arabic(folder: Path) -> Site:
    project = example_project(folder)
    add_locale(project)
    site = build(project, folder / "site", "--strict", PYTHONPATH=str(project / "plugins"))
    assert site.code == 0, site.output
    return site
