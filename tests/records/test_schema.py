"""The published schema accepts what we publish, and refuses what the record refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from optout.content import Collection, Page
from optout.content.kinds import is_platform, kind_of
from optout.records.schema import REFERENCE, SCHEMAS, schema_of

ADDRESS = "https://optout.example/schema/platform.json"


def plain(value: Any, key: str = "") -> Any:
    """Give values the types an editor's YAML 1.2 gives them: a number of minutes is a number, `true` is no text."""
    if isinstance(value, dict):
        return {name: plain(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if key in ("minutes", "months", "days"):
        return int(value)
    return {"true": True, "false": False}.get(value, value)


def mistakes(name: str, data: Any, collection: Collection) -> list[str]:
    validator = Draft202012Validator(schema_of(name, collection.reference.vocabulary, ADDRESS))
    return [error.message for error in validator.iter_errors(plain(data))]


def name_of(page: Page) -> str:
    """Name the schema of a page's front matter."""
    kind = kind_of(page.uri).name if page.locale == "en" or is_platform(page.uri) else "page"
    name = {"platform": "platform", "article": "news", "law": "law"}.get(kind, "page")
    if page.locale == "en":
        return name
    return "variant" if "-" in page.locale else {"platform": "platform-translation"}.get(name, name)


@pytest.mark.parametrize("docs", ["real", "example"])
def test_every_page_is_valid(docs: str, request: pytest.FixtureRequest) -> None:
    collection: Collection = request.getfixturevalue(docs)
    seen = set()
    for page in collection.pages.values():
        seen.add(name_of(page))
        assert mistakes(name_of(page), page.front.document.data, collection) == [], page.path
    assert len(seen) >= 5


@pytest.mark.parametrize("docs", ["real", "example"])
@pytest.mark.parametrize("name", sorted(REFERENCE))
def test_every_data_file_is_valid(docs: str, name: str, request: pytest.FixtureRequest) -> None:
    collection: Collection = request.getfixturevalue(docs)
    file = collection.data_file(name)
    assert file
    assert file.front
    data = {name: file.front.document.data[name]}
    assert mistakes(name, data, collection) == []
    assert mistakes(name, data | {"more": {}}, collection)
    assert mistakes(name, {}, collection)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_every_schema_is_one_and_says_what_it_describes(name: str, real: Collection) -> None:
    described = schema_of(name, real.reference.vocabulary)
    Draft202012Validator.check_schema(described)
    assert described["description"].endswith(".")
    assert "x-vocabulary" not in json.dumps(described)


def test_the_schema_is_a_schema_with_its_address(real: Collection) -> None:
    described = schema_of("platform", real.reference.vocabulary, ADDRESS)
    Draft202012Validator.check_schema(described)
    assert described["$id"] == ADDRESS
    assert "$id" not in schema_of("platform", real.reference.vocabulary)


def test_words_stand_in_the_schema_as_enums(real: Collection) -> None:
    described = schema_of("platform", real.reference.vocabulary)
    assert "x-vocabulary" not in json.dumps(described)
    plans = described["$defs"]["Audience"]["properties"]["plans"]["items"]
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
    assert not Draft202012Validator(schema_of("platform", example.reference.vocabulary)).is_valid(data)


def test_the_schema_is_deterministic_and_explains_itself(real: Collection) -> None:
    words = real.reference.vocabulary
    shuffled = {family: dict(reversed(labels.items())) for family, labels in reversed(words.items())}
    assert json.dumps(schema_of("platform", words)) == json.dumps(schema_of("platform", shuffled))
    for name, part in schema_of("platform", words)["$defs"].items():
        assert part.get("title"), name
        assert part.get("description"), name
