"""The schemas of what people write, published beside the data: `schema/platform.json` and its like."""

from __future__ import annotations

import json
from typing import Any

from optout.outputs.publication import Files, Publication
from optout.records.schema import SCHEMAS, schema_of


def record_schemas(publication: Publication) -> Files:
    """Write the schema of each kind of front matter and of each file of reference data."""
    vocabulary = publication.collection.reference.vocabulary
    addresses = {f"schema/{name}.json": name for name in sorted(SCHEMAS)}
    return {
        address: as_json(schema_of(name, vocabulary, publication.url(address))).encode()
        for address, name in addresses.items()
    }


def as_json(value: dict[str, Any]) -> str:
    """Write a schema so that people can read it."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
