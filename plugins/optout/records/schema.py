"""The record as JSON Schema, for editors and for readers of the published data."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from optout.records.record import PlatformRecord
from optout.records.translation import PlatformTranslation
from optout.records.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def platform_schema(vocabulary: Vocabulary, address: str = "") -> dict[str, Any]:
    """Describe the front matter of an English platform page; `address` becomes its `$id`."""
    return _schema(PlatformRecord, vocabulary, address)


def translation_schema(vocabulary: Vocabulary, address: str = "") -> dict[str, Any]:
    """Describe the front matter of a translated platform page; `address` becomes its `$id`."""
    return _schema(PlatformTranslation, vocabulary, address)


def _schema(model: type[BaseModel], vocabulary: Vocabulary, address: str) -> dict[str, Any]:
    head = {"$schema": DIALECT} | ({"$id": address} if address else {})
    body: dict[str, Any] = _spelled_out(model.model_json_schema(), vocabulary)
    return head | body


def _spelled_out(node: Any, vocabulary: Vocabulary) -> Any:
    """Replace each mark of a vocabulary family by its words, wherever it stands."""
    if isinstance(node, list):
        return [_spelled_out(item, vocabulary) for item in node]
    if not isinstance(node, dict):
        return node
    found = {key: _spelled_out(value, vocabulary) for key, value in node.items() if (key, value) != ("default", None)}
    family = found.pop("x-vocabulary", None)
    return found | ({"enum": sorted(vocabulary[family])} if family in vocabulary else {})
