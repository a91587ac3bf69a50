"""The descriptor of the tables, as the Data Package standard (version 2) has it."""

from __future__ import annotations

import hashlib
from typing import Any

from optout.outputs import licence
from optout.outputs.dataset.cells import GUARD
from optout.outputs.dataset.rows import TABLES
from optout.outputs.dataset.table import Table
from optout.outputs.publication import TITLE, Files, Publication

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
KEYWORDS = ("AI training", "opt-out", "privacy", "data protection", "deadlines")
GUARD_NOTE = (
    f"A text that begins with = + - @ (also in full width), a tab, a line break or {GUARD} has a {GUARD} in front, "
    f"so that no spreadsheet takes it for a formula. To have the exact text, take one leading {GUARD} away."
)


def descriptor(publication: Publication, files: Files) -> dict[str, Any]:
    """Describe the tables; `files` are their bytes by file name."""
    day = publication.today.isoformat()
    return {
        "$schema": PROFILE,
        "name": "ai-opt-out-guide",
        "title": TITLE,
        "description": f"What platforms do with people's data to train AI, and how to say no. {GUARD_NOTE}",
        "homepage": publication.root,
        "version": day,
        "created": f"{day}T00:00:00Z",
        "keywords": list(KEYWORDS),
        "licenses": [{"name": "CC-BY-4.0", "path": licence.ADDRESS, "title": licence.TITLE}],
        "contributors": [{"title": licence.CONTRIBUTORS, "roles": ["publisher"]}],
        "resources": [_resource(table, files[table.file]) for table, _ in TABLES],
    }


def _resource(table: Table, data: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "title": table.title,
        "type": "table",
        "path": table.file,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [column.descriptor for column in table.columns],
        "primaryKey": list(table.keys),
        "missingValues": [""],
    }
    if table.foreign:
        schema["foreignKeys"] = [
            {"fields": [own], "reference": {"resource": other, "fields": [field]}}
            for own, (other, field) in table.foreign.items()
        ]
    return schema
