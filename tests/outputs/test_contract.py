"""Within version 1 nothing that was promised is taken back: fields, words and columns are only ever added."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from optout.content import Collection
from optout.outputs.api import api_files
from optout.outputs.dataset.rows import TABLES
from tests.goldens import FOLDER
from tests.outputs.publishing import publication

KEPT = FOLDER / "api-v1-contract.txt"
NO_PROMISE = ("default", "description", "examples", "maxLength", "minItems", "minLength", "title")


def contract(collection: Collection) -> set[str]:
    """List what a program may rely on: each field of each type with what it holds, each word, each column."""
    found = {f"{table.file} {column.name} {column.type}" for table, _ in TABLES for column in table.columns}
    for address, data in api_files(publication(collection)).items():
        if "/schemas/" in address:
            schema = json.loads(data)
            found.add(address)
            found |= set(_promises(address.rpartition("/")[2].removesuffix(".json"), schema))
            for name, part in schema.get("$defs", {}).items():
                found |= set(_promises(name, part))
    return found


def _promises(owner: str, schema: Any) -> Iterator[str]:
    for name, field in schema.get("properties", {}).items():
        yield f"{owner}.{name} {json.dumps(_bare(field), sort_keys=True)}"
    for word in schema.get("enum", ()):
        yield f"{owner} = {word}"


def _bare(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_bare(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _bare(value) for key, value in schema.items() if key not in NO_PROMISE}


def test_nothing_that_was_promised_is_taken_back(real: Collection, pytestconfig: pytest.Config) -> None:
    promised, found = set(KEPT.read_text(encoding="utf-8").splitlines()), contract(real)
    assert promised <= found, "this breaks programs that use version 1; it would take a version 2"
    if pytestconfig.getoption("--update-golden"):
        KEPT.write_text("".join(f"{line}\n" for line in sorted(found)), encoding="utf-8")
    assert found <= promised | set(KEPT.read_text(encoding="utf-8").splitlines()), (
        "something is new: raise the second number of SCHEMA_VERSION unless it was raised since the last release, "
        "then run pytest --update-golden"
    )


@pytest.mark.parametrize("line", ["platform.record", "platforms.csv title string", "Training = default-on"])
def test_the_contract_knows_fields_columns_and_words(line: str) -> None:
    assert any(kept.startswith(line) for kept in KEPT.read_text(encoding="utf-8").splitlines())
