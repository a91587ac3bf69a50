"""Any text in any field of a record comes back from every format, read by a library that did not write it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import feedparser  # type: ignore[import-untyped]
import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from optout.content import Collection
from optout.outputs.dataset.cells import unguard
from optout.outputs.open_data import open_data
from tests.outputs.publishing import publication, with_record

CHATTY = "platforms/chatty.md"
TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="<>\ufeff"), min_size=1, max_size=40
)


def looks_misread(text: str) -> bool:
    """Tell whether a text could be UTF-8 that was read as Latin-1, such as `Â¡`: feedparser mends that unasked."""
    try:
        return text.encode("latin-1").decode("utf-8") != text
    except UnicodeError:
        return False


TEXTS = TEXTS.map(str.strip).filter(lambda text: text and not looks_misread(text))
"""What a record may hold (`records/base.py`), without what Unicode has given to nobody: XML cannot write all of it."""


@given(title=TEXTS, name=TEXTS, step=TEXTS, told=TEXTS, note=TEXTS, source=TEXTS)
@settings(max_examples=25)
def test_any_text_in_any_field_survives(
    example: Collection, title: str, name: str, step: str, told: str, note: str, source: str
) -> None:
    survive(example, title, name, step, told, note, source)


@pytest.mark.parametrize(
    "text", ["=cmd|' /C calc'!A0", "a;b,c\\n", "C:\\New", "]]&amp;", "1\u20282\u20293", "مرحبا (RTL)", "𝔸𝕀 🙂" * 12]
)
def test_texts_that_break_naive_writers(text: str, example: Collection) -> None:
    survive(example, text, text, text, text, text, text)


def survive(example: Collection, title: str, name: str, step: str, told: str, note: str, source: str) -> None:
    def write(data: dict[str, Any]) -> None:
        data["title"], data["description"] = title, told
        data["controls"][0]["name"], data["controls"][0]["path"] = name, [step, source]
        data["policies"][0]["note"] = note
        data["timeline"][0]["text"] = told
        data["sources"]["help"]["title"] = source

    edited = with_record(example, CHATTY, write)
    files = open_data(publication(replace(edited, locales=("en",))))
    record = json.loads(files["api/v1/platforms/chatty.json"])["record"]
    assert (record["title"], record["controls"][0]["name"], record["timeline"][0]["text"]) == (title, name, told)
    assert (record["policies"][0]["note"], record["sources"]["help"]["title"]) == (note, source)

    [chatty, _] = table(files["dataset/platforms.csv"])
    assert (unguard(chatty["title"]), unguard(chatty["description"])) == (title, told)
    [switch, *_] = table(files["dataset/controls.csv"])
    assert (unguard(switch["name"]), json.loads(switch["path"])) == (name, [step, source])

    events = {event.uid.value: event for event in vobject.readOne(files["calendars/en/all.ics"].decode()).vevent_list}
    assert events["chatty.switch.deadline@ai-opt-out-guide"].summary.value == f"{title}: last day for “{name}”"

    feed = feedparser.parse(files["feeds/en/platforms/chatty.atom"], sanitize_html=False)
    assert not feed.bozo
    [entry] = [entry for entry in feed.entries if entry.link.endswith("#event-announcement")]
    assert words(entry.summary) == words(told)


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def words(text: str) -> list[str]:
    """Split at what Unicode calls white space: readers of feeds may fold it."""
    return text.split()
