"""The API says what its schemas and its OpenAPI description promise, and stays as it is within version 1."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from optout.content import Collection
from optout.outputs.api import api_files
from optout.outputs.api.files import DOCUMENTS
from optout.outputs.api.index import schema_address
from optout.outputs.cited import sources_of
from tests.building import URL
from tests.goldens import assert_golden
from tests.outputs.publishing import publication, with_record

CHATTY = "platforms/chatty.md"
Read = dict[str, Any]


def read(collection: Collection) -> Read:
    return {address: json.loads(data) for address, data in api_files(publication(collection)).items()}


@pytest.fixture(scope="module")
def api(example: Collection) -> Read:
    return read(example)


@pytest.mark.parametrize("docs", ["real", "example"])
def test_every_document_is_valid_and_every_schema_is_used(docs: str, request: pytest.FixtureRequest) -> None:
    documents = read(request.getfixturevalue(docs))
    schemas = {kind.label(): documents[schema_address(kind)] for kind in DOCUMENTS}
    used = set()
    for address, document in documents.items():
        if "/schemas/" in address or address.endswith("openapi.json"):
            continue
        parts = address.removeprefix("api/v1/").removesuffix(".json").split("/")
        name = "platform" if len(parts) > 1 else parts[0]
        Draft202012Validator.check_schema(schemas[name])
        errors = Draft202012Validator(schemas[name], format_checker=Draft202012Validator.FORMAT_CHECKER)
        assert [error.message for error in errors.iter_errors(document)] == [], address
        assert document["generated_for"] == "2026-11-24"
        used.add(name)
    assert used == set(schemas)


def test_a_schema_refuses_a_wrong_document_and_takes_one_of_a_later_minor_version(api: Read) -> None:
    validator = Draft202012Validator(api["api/v1/schemas/platform.json"])
    document = json.loads(json.dumps(api["api/v1/platforms/chatty.json"]))
    document["news"] = "a field that is new in 1.1"
    document["record"]["controls"][0]["cost"] = "none"
    assert validator.is_valid(document)
    document["record"]["policies"][0]["training"] = "sometimes"
    assert not validator.is_valid(document)


def test_openapi_is_valid_and_names_every_document(api: Read) -> None:
    description = api["api/v1/openapi.json"]
    assert [str(error) for error in OpenAPIV31SpecValidator(description).iter_errors()] == []
    paths = {path.lstrip("/") for path in description["paths"]}
    assert paths == {kind.address for kind in DOCUMENTS}
    schemas = description["components"]["schemas"]
    for kind in DOCUMENTS:
        for address, document in api.items():
            if address == kind.url_path("chatty"):
                whole = {"$ref": f"#/components/schemas/{kind.__name__}", "components": {"schemas": schemas}}
                assert Draft202012Validator(whole).is_valid(document), address


def test_the_index_leads_to_everything(api: Read) -> None:
    index = api["api/v1/index.json"]
    assert index["platforms"] == ["chatty", "quiet"]
    found = {index["openapi"].removeprefix(URL), "api/v1/index.json"}
    for entry in index["documents"]:
        found.add(entry["schema_url"].removeprefix(URL))
        found |= {entry["url"].replace("{id}", name).removeprefix(URL) for name in index["platforms"]}
    assert found == set(api)
    assert {locale["tag"]: locale["fallbacks"] for locale in index["locales"]}["es-MX"] == ["es", "en"]


def test_every_fact_has_its_sources(api: Read) -> None:
    for entry in (*api["api/v1/deadlines.json"]["deadlines"], *api["api/v1/controls.json"]["controls"]):
        assert entry["sources"]
        for source in entry["sources"].values():
            assert source["url"].startswith("https://")
    record = api["api/v1/platforms/chatty.json"]["record"]
    for part in (*record["policies"], *record["controls"], *record["timeline"]):
        assert set(part["sources"]) <= set(record["sources"])


def test_every_id_of_a_source_is_told_beside_it(real: Collection) -> None:
    documents = read(real)
    for platform in documents["api/v1/platforms.json"]["platforms"]:
        assert set(platform["sources"]) == set(platform["training"])
        assert all(platform["sources"].values())
    for entry in documents["api/v1/controls.json"]["controls"]:
        deadline = entry["control"]["deadline"] or {"sources": []}
        assert set(entry["sources"]) == {*entry["control"]["sources"], *deadline["sources"]}


@pytest.mark.parametrize(
    ("fact", "sources"),
    [
        ("", set()),
        ("gone", set()),
        ("controls/switch/deadline/last_day", {"help"}),
        ("controls/switch/effort/login", {"help"}),
        ("controls/no-more", set()),
        ("disputed/late/about", {"ap", "help"}),
        ("platform/category", set()),
        ("platform/controllers/Chatty Inc/country", {"help"}),
        ("platform/data/used", {"help"}),
        ("policies/europe/training", {"ap", "help"}),
        ("timeline/warning", {"ap"}),
    ],
)
def test_a_fact_has_the_sources_of_its_part(fact: str, sources: set[str], example: Collection) -> None:
    record = example.record(CHATTY)
    assert record
    assert set(sources_of(record, fact)) == sources


def test_the_end_of_a_platform_has_its_own_sources(example: Collection) -> None:
    def gone(data: dict[str, Any]) -> None:
        data["gone"] = {"date": "2026-11", "reason": "It closed.", "sources": ["help"]}

    changes = read(with_record(example, CHATTY, gone))["api/v1/changes.json"]["changes"]
    [end] = [entry for entry in changes if entry["fact"] == "gone"]
    assert set(end["sources"]) == {"help"}


def test_strings_are_each_locales_own(api: Read) -> None:
    strings = api["api/v1/platforms/chatty.json"]["strings"]
    assert strings["en"]["texts"]["control.switch.name"] == "The switch"
    assert strings["nl"]["texts"]["control.switch.name"] == "De schakelaar"
    assert strings["nl"]["labels"]["switch"]["path"][0] == "Instellingen"
    assert strings["es-MX"]["title"] is None
    assert set(api["api/v1/platforms/quiet.json"]["strings"]) == {"en"}
    assert api["api/v1/vocabulary.json"]["vocabulary"]["training-short"]["default-on"]["nl"] == "Standaard aan"
    assert api["api/v1/regions.json"]["countries"]["NL"]["es"] == "Países Bajos"


def test_a_deadline_keeps_its_id_and_counts_its_moves(example: Collection) -> None:
    [before] = read(example)["api/v1/deadlines.json"]["deadlines"]
    assert (before["id"], before["sequence"]) == ("chatty/switch", 2)
    assert before["standing"] == {"state": "passed", "days_left": 0}
    assert before["countries"] == ["DE", "ES", "NL"]

    def move(data: dict[str, Any]) -> None:
        data["controls"][0]["deadline"]["last_day"] = date(2026, 12, 1)

    [after] = read(with_record(example, CHATTY, move))["api/v1/deadlines.json"]["deadlines"]
    assert (after["id"], after["sequence"], after["last_day"]) == ("chatty/switch", 2, "2026-12-01")
    assert after["standing"] == {"state": "open", "days_left": (date(2026, 12, 1) - date(2026, 11, 24)) // timedelta(1)}


def test_changes_are_facts_events_and_checks_newest_first(api: Read) -> None:
    entries = api["api/v1/changes.json"]["changes"]
    assert {entry["origin"] for entry in entries} == {"dataset", "timeline", "ledger"}
    assert len({entry["id"] for entry in entries}) == len(entries)
    assert [entry["date"][:7] for entry in entries] == sorted((entry["date"][:7] for entry in entries), reverse=True)
    moved = [entry for entry in entries if entry["fact"].endswith("last_day")]
    assert [entry["sentence"]["en"] for entry in moved] == [
        "The switch: deadline moved from 15 June 2026 to 30 June 2026",
        "The switch: deadline moved from 31 May 2026 to 15 June 2026",
    ]


@pytest.mark.parametrize("name", ["index", "deadlines", "changes", "platforms/chatty"])
def test_documents_of_the_example(name: str, api: Read, pytestconfig: pytest.Config) -> None:
    document = json.loads(json.dumps(api[f"api/v1/{name}.json"]))
    for entry in document.get("changes", ()):
        entry["sentence"] = {"en": entry["sentence"]["en"]}  # a translator may better the others
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    assert_golden(f"api-{name.replace('/', '-')}.json", text, pytestconfig)


def test_order_of_loading_does_not_matter(example: Collection) -> None:
    turned = replace(example, pages=dict(reversed(list(example.pages.items()))))
    assert api_files(publication(turned)) == api_files(publication(example))
