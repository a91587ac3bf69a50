"""Every place that needs a second look has an owner, and every line of the file means something."""

from __future__ import annotations

import re

import pytest

from optout.content import Collection
from tests.building import ROOT

LINES = [
    line.split()
    for line in (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def owner(path: str) -> str:
    """Name the owner as the forge does: the last pattern that matches counts."""
    matching = [team for pattern, team in LINES if pattern == "*" or f"/{path}".startswith(pattern)]
    return matching[-1]


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in LINES if pattern != "*"])
def test_every_pattern_matches_something(pattern: str) -> None:
    assert re.fullmatch(r"/[\w./-]+", pattern)
    path = ROOT / pattern.strip("/")
    assert path.is_dir() if pattern.endswith("/") else path.is_file()


@pytest.mark.parametrize(
    "path",
    [
        "docs/_data/domains.yaml",
        "docs/assets/js/header.js",
        "overrides/main.html",
        ".github/workflows/deploy.yml",
        ".github/CODEOWNERS",
        "requirements/site.txt",
        "plugins/optout/safety/inline_scripts.py",
    ],
)
def test_places_that_could_do_harm_are_looked_at_twice(path: str) -> None:
    assert (ROOT / path).is_file()
    assert owner(path) == "@optout/safety"


def test_every_locale_has_readers_of_its_own_or_the_editors(real: Collection) -> None:
    for locale in (*real.locales, "ar"):
        team = next((team for pattern, team in LINES if pattern == f"/docs/{locale}/"), "@optout/editors")
        assert owner(f"docs/{locale}/index.md") == team
    assert owner("docs/_data/glossary.yaml") == "@optout/maintainers"


def test_the_teams_are_explained() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for team in ("@optout/maintainers", "@optout/safety", "@optout/editors"):
        assert team in guide
        assert team in {name for _, name in LINES}
