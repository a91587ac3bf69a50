from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from optout.content import Collection
from optout.outputs.record_schemas import record_schemas
from optout.records.schema import SCHEMAS
from tests.building import URL
from tests.outputs.publishing import publication


def test_every_schema_is_published_at_the_address_it_names(example: Collection) -> None:
    files = record_schemas(publication(example))
    assert sorted(files) == sorted(f"schema/{name}.json" for name in SCHEMAS)
    for address, data in files.items():
        described = json.loads(data)
        Draft202012Validator.check_schema(described)
        assert described["$id"] == URL + address
