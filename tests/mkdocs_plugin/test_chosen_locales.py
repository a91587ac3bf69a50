"""Serving some of the locales: those are whole, and nothing leads to the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError
from selectolax.lexbor import LexborHTMLParser

from optout.mkdocs_plugin.chosen_locales import chosen_locales
from tests.building import build, example_project
from tests.mkdocs_plugin.test_real_site import alternates
from tests.mkdocs_plugin.test_serve import Server

KNOWN = ("en", "nl", "es", "es-MX", "pt-BR")


@pytest.mark.parametrize(
    ("written", "chosen"),
    [("nl", ("en", "nl")), ("es-MX,nl", ("en", "nl", "es-MX")), (" nl , en ", ("en", "nl")), ("en", ("en",))],
)
def test_english_is_always_there_and_the_order_is_the_sites(written: str, chosen: tuple[str, ...]) -> None:
    assert chosen_locales(written, KNOWN) == chosen


@pytest.mark.parametrize(
    ("written", "hint"), [("pt-br", "Did you mean `pt-BR`?"), ("nl,ja", "Choose from `en`, `nl`, `es`")]
)
def test_an_unknown_locale_is_told_kindly(written: str, hint: str) -> None:
    with pytest.raises(PluginError, match="is not a language of this site") as raised:
        chosen_locales(written, KNOWN)
    assert hint in str(raised.value)


def test_a_built_site_has_all_its_languages(tmp_path: Path) -> None:
    site = build(example_project(tmp_path), tmp_path / "site", OPTOUT_LOCALES="en,nl")
    assert site.code != 0
    assert "OPTOUT_LOCALES is for `mkdocs serve`" in site.output
    assert "Traceback" not in site.output


def test_a_variant_is_served_with_the_texts_of_its_parent_alone(tmp_path: Path) -> None:
    server = Server(example_project(tmp_path), tmp_path / "log.txt", OPTOUT_LOCALES="es-MX")
    try:
        server.shows("es-MX/platforms/chatty/", "En México no hay plazo.", "Empieza por el interruptor.")
        page = LexborHTMLParser(server.page("es-MX/platforms/chatty/"))
        assert set(alternates(page)) == {"en", "es-MX", "x-default"}
        links = [str(node.attributes.get("href")) for node in page.css("a[hreflang], .languages a")]
        assert links
        assert not [link for link in links if "/nl/" in link or "/es/" in link]
        assert not (server.page("nl/platforms/chatty/"))
        server.edit("es/platforms/chatty.md", "Empieza por el interruptor.", "Empieza aquí por el interruptor.")
        server.shows("es-MX/platforms/chatty/", "Empieza aquí por el interruptor.")
    finally:
        server.stop()
