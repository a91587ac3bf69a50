"""The example with one more locale, added as ARCHITECTURE.md says: an entry, a catalogue and a folder.

Arabic is written from right to left and has six plural forms. Its catalogue is made here: every English letter of a
message becomes an Arabic one, so whatever is left in Latin letters on a page does not come from a catalogue.

Its translation is young, as each is at first: most pages are missing, one section is old, one sentence not there yet.
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


_EDITS = {
    "platforms/chatty.md": ("Do the switch first.", "Do the switch first, today."),
    "rights/gdpr.md": ("Ask in writing.", "Ask in writing:\n\n- Stop.\n- Tell me what you have.\n"),
}
"""What changed in English since: an old section, and a list on a page nobody has translated."""
_MORE = {
    "contribute/glossary.md": "Glossary",
    "contribute/translations.md": "Translations",
    "data/index.md": "Open data",
}
"""Kinds of pages the example does without, by title."""


def pretend(message: str) -> str:
    """Write a message in Arabic letters, with its placeholders and markup as they are."""
    parts = _KEPT.split(message)
    return "".join(part if number % 2 else part.translate(_LETTERS) for number, part in enumerate(parts))


def add_locale(project: Path) -> None:
    """Add the entry in mkdocs.yml, the catalogue and the folder of pages; nothing else makes a locale."""
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


def edit_english(project: Path) -> None:
    """Change English texts that were translated, and add kinds of pages."""
    english = project / "docs" / "en"
    for name, (before, after) in _EDITS.items():
        text = (english / name).read_text(encoding="utf-8")
        assert before in text
        (english / name).write_text(text.replace(before, after), encoding="utf-8")
    for name, title in _MORE.items():
        (english / name).parent.mkdir(exist_ok=True)
        text = f"---\ntitle: {title}\ndescription: A page for the tests.\n---\n\nA page for the tests.\n"
        (english / name).write_text(text, encoding="utf-8")


def build_arabic(folder: Path) -> Site:
    project = example_project(folder)
    add_locale(project)
    edit_english(project)
    site = build(project, folder / "site", "--strict", PYTHONPATH=str(project / "plugins"))
    assert site.code == 0, site.output
    return site
