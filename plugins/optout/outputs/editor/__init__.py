"""Files in `.vscode/` that are made from the vocabulary and the types, so that an editor offers what may be written."""

from __future__ import annotations

import json

from optout.outputs.editor.snippets import snippets
from optout.outputs.publication import Files
from optout.outputs.record_schemas import as_json
from optout.records import ReferenceData
from optout.records.schema import REFERENCE, schema_of

SNIPPETS = "optout.code-snippets"


def editor_files(reference: ReferenceData) -> Files:
    """Write the snippets, and the schemas of the data files, by their names below `.vscode/`."""
    written = json.dumps(snippets(reference.vocabulary), ensure_ascii=False, indent=2) + "\n"
    schemas = {schema_file(name): as_json(schema_of(name, reference.vocabulary)).encode() for name in REFERENCE}
    return {SNIPPETS: written.encode()} | schemas


def schema_file(name: str) -> str:
    """Return where the schema of a data file lies."""
    return f"schema/{name}.json"
