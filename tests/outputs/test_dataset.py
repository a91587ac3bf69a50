"""The tables are read back exactly, by the csv module and by a reader of our own, and are safe in a spreadsheet."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.content import Collection
from optout.content.open_data import SUMS
from optout.outputs.dataset import archive
from optout.outputs.dataset.cells import as_array, cell, guard, unguard, write_rows
from optout.outputs.dataset.rows import TABLES
from optout.outputs.open_data import whole_dataset
from optout.outputs.publication import Files
from tests.goldens import assert_golden
from tests.outputs.publishing import publication, with_record

CHATTY = "platforms/chatty.md"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
PARTIAL = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def rfc_4180(text: str) -> Iterator[list[str]]:
    """Read CSV letter by letter as RFC 4180 has it, without the module that wrote it."""
    row: list[str] = []
    field, quoted, at = "", False, 0
    while at < len(text):
        here = text[at]
        if quoted and here == '"' and text[at + 1 : at + 2] == '"':
            field, at = field + '"', at + 1
        elif here == '"':
            quoted = not quoted
        elif here == "," and not quoted:
            row, field = [*row, field], ""
        elif text.startswith("\r\n", at) and not quoted:
            yield [*row, field]
            row, field, at = [], "", at + 1
        else:
            field += here
        at += 1
    assert (row, field, quoted) == ([], "", False), "a file ends with a line break"


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def read(collection: Collection) -> Files:
    return whole_dataset(publication(collection))


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), max_size=5))
def test_any_text_survives(table: list[list[str]]) -> None:
    data = write_rows(["a", "b"], [[cell(text) for text in row] for row in table]).decode()
    by_module = list(csv.reader(io.StringIO(data, newline=""), strict=True))
    assert by_module == list(rfc_4180(data))
    assert by_module[0] == ["a", "b"]
    assert [[unguard(text) for text in row] for row in by_module[1:]] == table
    for row in by_module[1:]:
        for text in row:
            assert not text.startswith(tuple("=+-@\t\r\n＝＋－＠"))


@given(TEXTS, st.lists(TEXTS, max_size=4))
def test_guarding_can_be_undone(text: str, texts: list[str]) -> None:
    assert unguard(guard(text)) == text
    written = as_array(texts)
    assert (json.loads(written) if written else []) == texts
    assert not written or written.startswith("[")


@pytest.mark.parametrize("text", ["=1+1", "+31 20", "-", "@SUM(A1)", "\t=1", "＝cmd|' /C calc'!A0", "'=1"])
def test_a_formula_is_a_text(text: str, example: Collection) -> None:
    def rename(data: dict[str, Any]) -> None:
        data["controls"][0]["name"] = text.strip("\t")

    [found, *_] = rows(read(with_record(example, CHATTY, rename))["dataset/controls.csv"])
    assert found["name"] == f"'{text.strip()}"
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("docs", ["real", "example"])
def test_every_cell_is_what_the_descriptor_says(docs: str, request: pytest.FixtureRequest) -> None:
    files = read(request.getfixturevalue(docs))
    package = json.loads(files["dataset/datapackage.json"])
    assert [resource["path"] for resource in package["resources"]] == [table.file for table, _ in TABLES]
    tables = {resource["name"]: rows(files[f"dataset/{resource['path']}"]) for resource in package["resources"]}
    for resource in package["resources"]:
        data, schema = files[f"dataset/{resource['path']}"], resource["schema"]
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        assert next(rfc_4180(data.decode())) == [field["name"] for field in schema["fields"]]
        found = tables[resource["name"]]
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in found]
        assert len(set(keys)) == len(keys)
        for field in schema["fields"]:
            for row in found:
                check_cell(field, row[field["name"]])
        for link in schema.get("foreignKeys", ()):
            known = {row[link["reference"]["fields"][0]] for row in tables[link["reference"]["resource"]]}
            assert {row[link["fields"][0]] for row in found} <= known
    sources = {(row["platform"], row["id"]) for row in tables["sources"]}
    for name in ("policies", "controls", "deadlines", "timeline"):
        assert tables[name]
        assert {(row["platform"], one) for row in tables[name] for one in row["sources"].split(";")} <= sources


def check_cell(field: dict[str, Any], text: str) -> None:
    if not text:
        assert not field.get("constraints", {}).get("required"), field["name"]
        return
    kind = field["type"]
    if kind == "array":
        assert json.loads(text)
    elif kind == "list":
        assert all(re.fullmatch(r"[A-Za-z0-9-]+", item) for item in text.split(field["delimiter"]))
    elif kind == "boolean":
        assert text in ("true", "false")
    elif kind == "integer":
        assert text.isdecimal()
    elif kind == "date":
        date.fromisoformat(text)
    else:
        assert kind == "string"
        assert "as exact as" not in field["description"] or PARTIAL.fullmatch(text)


def test_checksums_are_those_of_the_files(real: Collection, tmp_path: Path) -> None:
    files = read(real)
    lines = files[SUMS].decode().splitlines()
    assert lines == [
        f"{hashlib.sha256(data).hexdigest()}  {name}" for name, data in sorted(files.items()) if name != SUMS
    ]
    if shutil.which("sha256sum"):
        for name, data in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(data)
        command = ["sha256sum", "--check", "--strict", SUMS]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()


def test_an_archive_is_the_same_for_the_same_data(example: Collection) -> None:
    files = read(example)
    day = date(2026, 11, 24)
    packed = archive(day, files)
    assert packed == archive(day, dict(reversed(list(files.items()))))
    with zipfile.ZipFile(io.BytesIO(packed)) as found:
        assert found.testzip() is None
        names = [name.removeprefix("dataset-2026-11-24/") for name in found.namelist()]
        assert names == sorted(files)
        assert {"dataset/README.md", "dataset/LICENSE.txt", SUMS, "api/v1/index.json"} <= set(names)
        assert all(found.read(f"dataset-2026-11-24/{name}") == data for name, data in files.items())
        assert {entry.date_time for entry in found.infolist()} == {(2026, 11, 24, 0, 0, 0)}


def test_order_of_loading_does_not_matter(example: Collection) -> None:
    turned = replace(example, pages=dict(reversed(list(example.pages.items()))))
    assert read(turned) == read(example)


@pytest.mark.parametrize("name", ["deadlines.csv", "controls.csv", "policies.csv", "datapackage.json", "README.md"])
def test_tables_of_the_example(name: str, example: Collection, pytestconfig: pytest.Config) -> None:
    text = read(example)[f"dataset/{name}"].decode().replace("\r\n", "\n")
    assert_golden(f"dataset-{name}", text, pytestconfig)
