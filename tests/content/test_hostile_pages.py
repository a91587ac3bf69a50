"""Every page and file that tries to run code is refused, and says so at its own place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from optout.content import load_collection
from optout.diagnostics import Severity
from optout.rules import check_collection
from tests.hostile import ALLOWED, spoil


def test_each_hostile_page_and_file_is_an_error(example_docs: Path) -> None:
    paths = spoil(example_docs)
    found = check_collection(load_collection(example_docs), date(2026, 11, 23))
    refused = {item.path for item in found if item.severity is Severity.ERROR}
    assert {name for name, path in paths.items() if path not in refused} == ALLOWED
    assert refused <= set(paths.values())
