"""Every word of templates, vocabulary and pages is translated, and no catalogue is behind the code."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from optout.locales import catalogue_path
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
