from __future__ import annotations

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from optout.locales.catalogue_files import read_catalogues
from optout.locales.catalogues import FOLDER

HEAD = b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


def test_every_catalogue_is_read_with_its_lines() -> None:
    files = {file.tag: file for file in read_catalogues(["en", "nl", "es-MX"])}
    assert set(files) == {"", "nl", "es-MX"}
    dutch = files["nl"]
    lines = (FOLDER / "nl/LC_MESSAGES/optout.po").read_text(encoding="utf-8").split("\n")
    assert dutch.problem is None
    assert dutch.messages
    for message in dutch.messages:
        near = "\n".join(lines[message.line - 1 : message.line + 3])
        assert message.id in near or "msgid" in near


def test_french_punctuation_keeps_to_its_word() -> None:
    french = next(file for file in read_catalogues(["fr"]) if file.tag == "fr")
    loose = re.compile(r" [:;?!»%]|« |(?<![\s\u00a0:])[;?!»](?!\w)|«(?!\u00a0)")
    wrong = [text for message in french.messages for text in message.strings if text and loose.search(text)]
    assert not wrong


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path: Path, rest: bytes) -> None:
    path = tmp_path / "nl" / "LC_MESSAGES" / "optout.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(HEAD + rest)
    [file] = read_catalogues(["nl"], tmp_path)
    assert file.line >= 1
    assert file.problem is None or not file.messages
