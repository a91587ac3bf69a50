"""A rule is silent where what it needs could not be read: one mistake never makes others appear."""

from __future__ import annotations

from pathlib import Path

import pytest

from optout.content import load_collection
from optout.rules import REGISTRY, Need, Scope, check_collection
from optout.rules.model import OF_SITE
from tests.building import EXAMPLE
from tests.rules.fixture import TODAY

BROKEN = {
    "not-text": b"\xff\xfe",
    "no-yaml": b"---\na: [\n---\n",
    "no-shape": b"---\nunheard: of\n---\n\nWords.\n",
}
PAGES = sorted(path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*.md"))
DATA = sorted(path.relative_to(EXAMPLE).as_posix() for path in (EXAMPLE / "_data").glob("*.yaml"))


def said(docs: Path, besides: str) -> set[tuple[str, str, str]]:
    found = check_collection(load_collection(docs), TODAY)
    return {(item.path, item.code, item.message) for item in found if item.path != f"docs/{besides}"}


@pytest.mark.parametrize("name", DATA)
@pytest.mark.parametrize("how", sorted(BROKEN))
def test_reference_data_that_cannot_be_read_makes_nothing_else_wrong(name: str, how: str, example_docs: Path) -> None:
    before = said(example_docs, name)
    (example_docs / name).write_bytes(BROKEN[how])
    assert said(example_docs, name) <= before


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("how", sorted(BROKEN))
def test_a_page_that_cannot_be_read_makes_nothing_else_wrong(name: str, how: str, example_docs: Path) -> None:
    before = said(example_docs, name)
    (example_docs / name).write_bytes(BROKEN[how])
    assert said(example_docs, name) <= before


def test_what_a_scope_implies_is_required() -> None:
    for rule in REGISTRY.values():
        assert rule.scope is not Scope.RECORD or Need.RECORD in rule.requires
        assert rule.scope is not Scope.TRANSLATION or {Need.META, Need.SOURCE} <= rule.requires
        assert (rule.scope in OF_SITE) == (Need.SITE in rule.requires)
