from __future__ import annotations

from pathlib import Path

import pytest

from optout.content import load_collection
from optout.content.published import PUBLISHED, read_published, write_published
from optout.rules import check_collection
from tests.building import EXAMPLE
from tests.conftest import TODAY


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    published, faults = read_published(EXAMPLE.parent)
    assert not faults
    write_published(tmp_path, published)
    assert read_published(tmp_path) == (published, ())
    assert (tmp_path / PUBLISHED).read_bytes() == (EXAMPLE.parent / PUBLISHED).read_bytes()


def test_no_file_means_that_nothing_was_published(tmp_path: Path) -> None:
    published, faults = read_published(tmp_path)
    assert (published.day, faults) == (None, ())


@pytest.mark.parametrize("text", ["", "[]", "{", '{"day": "soon"}', '{"surprise": 1}', "[" * 100_000, "\udcff"])
def test_a_broken_file_is_reported_and_nothing_else_breaks(example_docs: Path, text: str) -> None:
    path = example_docs.parent / PUBLISHED
    path.parent.mkdir()
    path.write_bytes(text.encode(errors="surrogateescape"))
    collection = load_collection(example_docs)
    assert collection.changes == ()
    found = [str(item) for item in check_collection(collection, TODAY) if item.path == "data/published.json"]
    assert len(found) == 1
    assert "FIL002" in found[0]
