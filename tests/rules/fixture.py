"""A rule's fixture: what to change in the example site, and everything the checker must then say."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from optout.content import load_collection
from optout.diagnostics import Diagnostic
from optout.locales.catalogue_files import read_catalogues
from optout.rules import Rule, check_collection
from tests.building import EXAMPLE

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*/*.yaml"))
TODAY = date(2026, 11, 23)


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
            path.symlink_to(edit["link"])
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


def shown(found: Diagnostic) -> str:
    hint = f" -> {found.suggestion}" if found.suggestion else ""
    return f"{found} [{found.severity}]{hint}"


def base() -> list[str]:
    """What the untouched example already says."""
    return findings(EXAMPLE, TODAY)
