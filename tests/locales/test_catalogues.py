"""Every word of templates, vocabulary and pages is translated, and no catalogue is behind the code."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from optout.locales import catalogue_path, catalogues
from optout.locales.catalogues import FOLDER
from optout.locales.tags import is_variant, parent
from tests.building import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
VARIANTS = re.search(r"^VARIANTS = (.*)$", MAKEFILE, re.MULTILINE)[1].replace("_", "-").split()  # type: ignore[index]
"""Catalogues that hold only what differs, as `make messages` knows them."""
FULL = sorted({path.name.replace("_", "-") for path in FOLDER.iterdir() if path.is_dir()} - {*VARIANTS})
PLACEHOLDER = re.compile(r"\{\w*\}")


def read(path: Path, tag: str | None = None) -> Catalog:
    with path.open("rb") as stream:
        return read_po(stream, locale=tag.replace("-", "_") if tag else None)


def keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    return {key(message) for message in catalogue if message.id}


def key(message: Message) -> tuple[str | None, str]:
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def texts(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def test_the_template_catalogue_is_current(tmp_path: Path) -> None:
    fresh = tmp_path / "optout.pot"
    command = ["extract", "-F", "babel.cfg", "--ignore-dirs", ".*", "-o", str(fresh), "."]
    subprocess.run(
        [sys.executable, "-m", "babel.messages.frontend", *command], cwd=ROOT, check=True, capture_output=True
    )
    assert keys(read(fresh)) == keys(read(FOLDER / "optout.pot")), "run `make messages`"


@pytest.mark.parametrize("tag", FULL)
def test_a_catalogue_is_complete(tag: str) -> None:
    catalogue = read(catalogue_path(tag), tag)
    assert keys(catalogue) == keys(read(FOLDER / "optout.pot"))
    empty = [message.id for message in catalogue if message.id and not all(texts(message))]
    assert empty == []
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


@pytest.mark.parametrize("tag", VARIANTS)
def test_a_variant_holds_only_what_differs(tag: str) -> None:
    assert is_variant(tag)
    own, above = read(catalogue_path(tag), tag), read(catalogue_path(parent(tag) or ""), parent(tag))
    assert keys(own) <= keys(above)
    inherited = {key(message): message.string for message in above}
    assert [message.id for message in own if message.id and message.string == inherited[key(message)]] == []


@pytest.mark.parametrize("tag", [*FULL, *VARIANTS])
def test_placeholders_survive_translation(tag: str) -> None:
    for message in read(catalogue_path(tag), tag):
        singular = message.id if isinstance(message.id, str) else message.id[-1]
        for text in texts(message) if message.id else ():
            assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(singular)), text


@pytest.fixture
def gaps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Work on a copy of the catalogues, in which translations can be taken away."""
    monkeypatch.setattr(catalogues, "FOLDER", shutil.copytree(FOLDER, tmp_path / "catalogues"))

    def take_away(tag: str, text: str, *strings: str) -> None:
        path = catalogue_path(tag)
        catalogue = read(path, tag)
        for message in catalogue:
            if message.id and text in (message.id, message.id[0]):
                message.string = strings if isinstance(message.id, tuple) else ""
        with path.open("wb") as stream:
            write_po(stream, catalogue)
        catalogues.translations.cache_clear()

    catalogues.translations.cache_clear()
    yield take_away
    catalogues.translations.cache_clear()


def test_each_string_falls_back_by_itself(gaps: Callable[..., None]) -> None:
    gaps("es-MX", "setting")
    assert catalogues.translations("es-MX").pgettext("control", "setting") == "ajuste"
    gaps("es", "setting")
    assert catalogues.translations("es-MX").pgettext("control", "setting") == "setting"
    assert catalogues.translations("es-MX").pgettext("control", "form") == "formulario"
    gaps("pt-BR", "Page not found")
    assert catalogues.translations("pt-BR").gettext("Page not found") == "Página não encontrada"
    assert catalogues.translations("pt-BR").gettext("Search") == "Buscar"


@pytest.mark.parametrize("left", [("", ""), ("{count} página", "")])
def test_a_plural_without_all_its_forms_falls_back_whole(gaps: Callable[..., None], left: tuple[str, ...]) -> None:
    gaps("pt-BR", "{count} page found", *left)
    say = catalogues.translations("pt-BR").ngettext
    assert say("{count} page found", "{count} pages found", 1) == "{count} página encontrada"
    assert say("{count} page found", "{count} pages found", 2) == "{count} páginas encontradas"
    gaps("pt", "{count} page found", *left)
    say = catalogues.translations("pt-BR").ngettext
    assert say("{count} page found", "{count} pages found", 2) == "{count} pages found"
