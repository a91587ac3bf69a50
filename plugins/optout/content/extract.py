"""Find the messages of the reference data, for `pybabel extract` (see `babel.cfg`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from optout.content.yaml_reader import read_yaml


def extract_reference(
    stream: IO[bytes], keywords: Any, comment_tags: Any, options: Any
) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """Yield each label with its vocabulary family as message context (Babel's extraction protocol)."""
    document = read_yaml(stream.read().decode("utf-8"))
    data = document.data or {}
    for family, words in data.get("vocabulary", {}).items():
        for word, label in words.items():
            yield document.values["vocabulary", family, word][0], "pgettext", (family, label), [word]
    for code, group in data.get("regions", {}).items():
        yield document.values["regions", code, "label"][0], "pgettext", ("region-group", group["label"]), [code]
    for name, regulator in data.get("regulators", {}).items():
        if part := regulator.get("subdivision"):
            yield document.values["regulators", name, "subdivision"][0], "pgettext", ("subdivision", part), [name]
