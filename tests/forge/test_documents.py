"""The documents at the top of the repository lead to files that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.building import ROOT

DOCUMENTS = sorted(ROOT.glob("*.md"))
PLACES = [
    (document.name, target)
    for document in DOCUMENTS
    for target in re.findall(r"\]\(<?([^)>#]+)", document.read_text(encoding="utf-8"))
    if not target.startswith(("https:", "http:", "mailto:"))
]


@pytest.mark.parametrize(("document", "target"), PLACES)
def test_a_link_leads_to_a_file(document: str, target: str) -> None:
    assert (ROOT / target).exists()


def test_how_we_decide_and_treat_each_other_stands_in_one_place() -> None:
    page = "docs/en/contribute/review.md"
    assert {name for name, target in PLACES if target == page} >= {"GOVERNANCE.md", "CODE_OF_CONDUCT.md"}
    text = Path(ROOT / page).read_text(encoding="utf-8")
    assert {"decisions", "criteria", "not-listed", "corrections", "conduct", "reviewer"} <= set(
        re.findall(r"\{#([\w-]+)\}", text)
    )
