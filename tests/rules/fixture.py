"""A rule's fixture: what to change in the example site, and everything the checker must then say."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from optout.content import load_collection
from optout.content.built_site import load_site
from optout.diagnostics import Diagnostic
from optout.locales.catalogue_files import read_catalogues
from optout.rules import REGISTRY, Rule, check_collection, check_site
from optout.rules.model import OF_SITE
from optout.safety import HEADERS, META_POLICY
from tests.building import EXAMPLE
from tests.linking import link

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*/*.yaml"))
TODAY = date(2026, 11, 23)
SITE = EXAMPLE.parent / "site"
"""A finished site in miniature, written by hand; `@POLICY@` and `@HEADERS@` stand for ours."""
Check = Callable[[list[Rule] | None], list[str]]
REPOSITORY = "https://forge.example/optout/guide"


def read(path: Path) -> dict[str, Any]:
    fixture: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return fixture


def apply(docs: Path, edits: list[dict[str, str]]) -> None:
    """Change the example: replace text in a file, write a file, or (with `encoding`) other bytes, or link."""
    for edit in edits:
        path = docs / edit["file"]
        encoding = edit.get("encoding", "utf-8")
        if "link" in edit:
            path.parent.mkdir(parents=True, exist_ok=True)
            link(path, edit["link"])
            continue
        if "content" in edit:
            path.parent.mkdir(parents=True, exist_ok=True)
            text = edit["content"] * int(edit.get("times", 1))
        else:
            before = path.read_text(encoding="utf-8")
            assert before.count(edit["from"]) >= 1, f"{edit['from']!r} is not in {edit['file']}"
            text = before.replace(edit["from"], edit["to"], 1)
        path.write_bytes(text.encode(encoding))


def findings(docs: Path, today: date, rules: list[Rule] | None = None) -> list[str]:
    """Check the docs folder; a fixture may bring catalogues of its own, beside it."""
    collection, own = load_collection(docs), docs.parent / "catalogues"
    catalogues = read_catalogues(collection.locales, own) if own.is_dir() else None
    return [shown(found) for found in check_collection(collection, today, rules, catalogues)]


def is_of_site(code: str) -> bool:
    """Tell whether a rule looks at the finished site, so that its fixtures change that."""
    return REGISTRY[code].scope in OF_SITE


def fill(site: Path) -> None:
    """Put our policy where the miniature site has a mark, and bytes that do not compress."""
    values = {
        "@POLICY@": META_POLICY,
        "@HEADERS@": "\n".join(f"  {name}: {value}" for name, value in HEADERS.items()),
        "@NOISE@": "".join(sha256(str(number).encode()).hexdigest() for number in range(4000)),
    }
    for path in site.rglob("*"):
        if path.suffix in (".html", ".css") or path.name == "_headers":
            text = path.read_text(encoding="utf-8")
            for mark, value in values.items():
                text = text.replace(mark, value)
            path.write_text(text, encoding="utf-8")


def broken_docs(docs: Path, edits: list[dict[str, str]]) -> Check:
    """Change the example's pages; return what checks them."""
    apply(docs, edits)
    return partial(findings, docs, TODAY)


def broken_site(folder: Path, edits: list[dict[str, str]]) -> Check:
    """Change the finished site in miniature; return what checks it."""
    site = Path(shutil.copytree(SITE, folder.parent / "site"))
    apply(site, edits)
    fill(site)
    collection = load_collection(EXAMPLE)
    built = load_site(site, collection.locales, REPOSITORY)
    return lambda rules: [shown(found) for found in check_site(built, collection, TODAY, rules)]


def shown(found: Diagnostic) -> str:
    """Write a finding with its suggestion, `=>` where it is certain and `->` where it is a guess."""
    hint = f" {'=>' if found.is_fixable else '->'} {found.suggestion}" if found.suggestion else ""
    return f"{found} [{found.severity}]{hint}"


def base() -> list[str]:
    """What the untouched example already says."""
    return findings(EXAMPLE, TODAY)
