"""The published schema accepts what we publish, and refuses what the record refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from optout.content import Collection
from optout.records.schema import platform_schema, translation_schema

ADDRESS = "https://optout.example/schema/platform.json"


def plain(value: Any, key: str = "") -> Any:
    """Give front matter the types an editor's YAML 1.2 gives it: a number of minutes is a number."""
    if isinstance(value, dict):
        return {name: plain(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return int(value) if key == "minutes" else value


@pytest.mark.parametrize("docs", ["real", "example"])
def test_every_record_is_valid(docs: str, request: pytest.FixtureRequest) -> None:
    collection: Collection = request.getfixturevalue(docs)
    validator = Draft202012Validator(platform_schema(collection.reference.vocabulary, ADDRESS))
    for uri, _ in collection.platforms():
        page = collection.source(uri)
        assert page
        assert [error.message for error in validator.iter_errors(plain(page.front.document.data))] == []


def test_every_translation_is_valid(real: Collection) -> None:
    validator = Draft202012Validator(translation_schema(real.reference.vocabulary))
    for page, _ in real.translations():
        if page.is_platform and "-" not in page.locale:
            assert [error.message for error in validator.iter_errors(page.front.document.data)] == []


def test_the_schema_is_a_schema_with_its_address(real: Collection) -> None:
    schema = platform_schema(real.reference.vocabulary, ADDRESS)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == ADDRESS
    assert "$id" not in platform_schema(real.reference.vocabulary)


def test_words_stand_in_the_schema_as_enums(real: Collection) -> None:
    schema = platform_schema(real.reference.vocabulary)
    assert "x-vocabulary" not in json.dumps(schema)
    plans = schema["$defs"]["Audience"]["properties"]["plans"]["items"]
    assert plans["enum"] == sorted(real.reference.vocabulary["plans"])


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("policies", 0, "training"), "on-by-default"),
        (("policies", 0, "applies_to", "accounts", 0), "people"),
        (("policies", 0, "effective"), "3/11/2025"),
        (("controls", 0, "effort", "login"), "maybe"),
        (("review_every",), "3 months"),
        (("titel",), "Chatty"),
    ],
)
def test_what_is_wrong_is_refused(example: Collection, place: tuple[str | int, ...], value: str) -> None:
    page = example.source("platforms/chatty.md")
    assert page
    data = json.loads(json.dumps(plain(page.front.document.data)))
    spot = data
    for part in place[:-1]:
        spot = spot[part]
    spot[place[-1]] = value
    assert not Draft202012Validator(platform_schema(example.reference.vocabulary)).is_valid(data)


def test_the_schema_is_deterministic_and_explains_itself(real: Collection) -> None:
    words = real.reference.vocabulary
    shuffled = {family: dict(reversed(labels.items())) for family, labels in reversed(words.items())}
    assert json.dumps(platform_schema(words)) == json.dumps(platform_schema(shuffled))
    for name, part in platform_schema(words)["$defs"].items():
        assert part.get("title"), name
        assert part.get("description"), name
