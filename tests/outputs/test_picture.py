from __future__ import annotations

import re
from dataclasses import dataclass, replace
from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from optout.outputs.picture import SIZE, can_write, draw, fingerprint
from optout.outputs.picture.paint import INK, MUTED, PAPER, TONES
from optout.outputs.picture.typesetting import Style, set_text
from tests.building import ROOT


@dataclass(frozen=True)
class Card:
    tone: str = "default-on"
    over: str = ""
    title: str = "LinkedIn"
    sentence: str = "Used to train AI, unless you switch it off"
    detail: str = "The last day was Sunday, 2 November 2025"


def read(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def test_a_picture_has_the_size_services_ask_for_and_few_bytes() -> None:
    data = draw(Card(), "AI Opt-Out Guide")
    assert read(data).size == SIZE == (1200, 630)
    assert len(data) < 40_000


def test_the_same_words_give_the_same_bytes_and_others_another_name() -> None:
    assert draw(Card(), "Site") == draw(Card(), "Site")
    names = {fingerprint(Card(), "Site"), fingerprint(Card(), "Other"), fingerprint(Card(title="X"), "Site")}
    assert len(names) == 3
    assert fingerprint(Card(title="ab", over="c"), "S") != fingerprint(Card(title="a", over="cb"), "S")


@pytest.mark.parametrize("tone", sorted(TONES))
def test_the_band_and_the_answer_have_the_colour_of_the_state(tone: str) -> None:
    image = read(draw(Card(tone=tone), "Site"))
    colour = tuple(bytes.fromhex(TONES[tone].removeprefix("#")))
    assert image.getpixel((600, 5)) == colour
    colours = {shade for _, shade in image.crop((0, 200, 1200, 500)).getcolors(4096) or []}
    assert (colour in colours) == bool(tone)


@pytest.mark.parametrize("name", sorted(TONES))
def test_colours_are_those_of_the_pages(name: str) -> None:
    css = (ROOT / "docs" / "assets" / "css" / "site.css").read_text(encoding="utf-8")
    light = dict(re.findall(r"--([\w-]+): light-dark\((#\w{6}),", css))
    assert TONES[name] == light[name or "accent"]
    assert (light["paper"], light["ink"], light["muted"]) == (PAPER, INK, MUTED)


@settings(max_examples=30, deadline=None)
@given(
    st.text("abcdefghijklmnopqrstuvwxyz ÄÖé", max_size=300),
    st.text("abcdefghijklmnopqrstuvwxyz ,.", max_size=300),
    st.sampled_from(sorted(TONES)),
)
@example("a" * 37, "", "")
@example("ab " * 99, "m" * 299, "default-on")
def test_no_text_is_drawn_over_another_or_off_the_sheet(title: str, sentence: str, tone: str) -> None:
    card = Card(tone=tone, title=title, sentence=sentence)
    image = read(draw(card, "Site"))
    edge = Image.new("RGB", (40, 600), PAPER)
    assert not ImageChops.difference(image.crop((1160, 20, 1200, 620)), edge).getbbox()
    assert not ImageChops.difference(image.crop((0, 20, 40, 620)), edge).getbbox()


def test_text_breaks_into_even_lines() -> None:
    block = set_text("Used to train AI, unless you switch it off", Style("Bold", (50,)), 930, 3)
    assert block.lines == ("Used to train AI, unless", "you switch it off")


def test_text_that_does_not_fit_becomes_smaller_and_then_ends_early() -> None:
    style = Style("Bold", (96, 50))
    assert set_text("a few words", style, 1040, 2).size == 96
    assert set_text("many words " * 7, style, 1040, 2).size == 50
    cut = set_text("far too many words " * 20, style, 1040, 2)
    assert len(cut.lines) == 2
    assert cut.lines[-1].endswith("…")


def test_a_script_the_fonts_lack_is_not_drawn_as_boxes() -> None:
    assert can_write(["Vos données, ваши данные, τα δεδομένα σας — “ok” €"])
    assert not can_write(["بياناتك"])
    assert not can_write(["🎉"])


def test_an_empty_card_has_its_title_alone() -> None:
    assert draw(replace(Card(), tone="", over="", sentence="", detail=""), "Site")
