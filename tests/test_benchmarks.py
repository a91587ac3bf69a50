"""What is measured is what somebody could have written, and the same every time."""

from __future__ import annotations

import json
import sys
from itertools import combinations
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.__main__ import main
from benchmarks.guides import LOCALES, name_of, write_guides
from benchmarks.record import DAY
from benchmarks.weight import site_weights
from optout.content import load_collection
from optout.diagnostics import Severity
from optout.rules import check_collection
from optout.rules.look_alikes import distance
from tests.building import ROOT
from tests.rules.fixture import SITE


def content(docs: Path) -> dict[str, bytes]:
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}


def test_made_up_guides_have_no_mistakes_and_are_always_the_same(tmp_path: Path) -> None:
    one, two = (write_guides(tmp_path / name, ROOT / "docs", 3, seed=7) for name in ("one", "two"))
    assert content(one) == content(two)
    assert content(one) != content(write_guides(tmp_path / "three", ROOT / "docs", 3, seed=8))
    collection = load_collection(one)
    assert set(collection.locales) == set(LOCALES)
    assert len(collection.pages) == 3 * len(LOCALES)
    assert [str(item) for item in check_collection(collection, DAY) if item.severity is not Severity.NOTICE] == []


def test_no_two_names_look_alike() -> None:
    names = [name_of(number) for number in range(1000)]
    assert len(set(names)) == 1000
    assert all(distance(one, other) > 2 for one, other in combinations(names[::25], 2))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell how much memory a process took")
def test_the_numbers_can_be_read_by_programs() -> None:
    result = CliRunner().invoke(main, ["--platforms", "2", "--rounds", "1", "--json"], catch_exceptions=False)
    found = json.loads(result.output)
    assert found["pages"] == 2 * len(LOCALES)
    assert found["check"]["findings"] == 0
    assert found["ratio"] > 0
    assert found["check"]["peak_mib"] > 10


def test_a_built_site_is_weighed() -> None:
    (weight,) = site_weights(SITE, ("en", "nl"))
    assert weight.address == "platforms/chatty/index.html"
    assert weight.requests >= 2
    assert weight.gzip_bytes > 200
