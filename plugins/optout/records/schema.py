"""Front matter and reference data as JSON Schema, for editors and for everybody who reads the data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, Field, create_model

from optout.records.base import Model
from optout.records.law import LawRecord
from optout.records.news import NewsRecord
from optout.records.record import PlatformRecord
from optout.records.reference import ReferenceData
from optout.records.translation import PageMeta, PlatformTranslation, VariantMeta
from optout.records.vocabulary import FAMILIES, Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"

FRONT_MATTER: Mapping[str, type[BaseModel]] = {
    "platform": PlatformRecord,
    "platform-translation": PlatformTranslation,
    "news": NewsRecord,
    "law": LawRecord,
    "page": PageMeta,
    "variant": VariantMeta,
}
"""The front matter of pages, by the name of its schema."""


def _file(name: str) -> type[BaseModel]:
    """Describe a file that holds one part of the reference data under one key."""
    fields: dict[str, Any] = {name: (ReferenceData.model_fields[name].annotation, Field())}
    return create_model(name.capitalize(), __base__=Model, __doc__=f"The file `docs/_data/{name}.yaml`.", **fields)


REFERENCE: Mapping[str, type[BaseModel]] = {name: _file(name) for name in sorted(ReferenceData.model_fields)}
"""The files of `docs/_data/`, by their name and that of their schema."""

SCHEMAS: Mapping[str, type[BaseModel]] = {**FRONT_MATTER, **REFERENCE}
"""Everything a person writes, by the name of its schema."""


def schema_of(name: str, vocabulary: Vocabulary, address: str = "") -> dict[str, Any]:
    """Describe front matter or a file; `address` becomes its `$id`."""
    head = {"$schema": DIALECT} | ({"$id": address} if address else {})
    body: dict[str, Any] = _spelled_out(SCHEMAS[name].model_json_schema(), vocabulary)
    if name == "vocabulary":
        body["properties"][name]["required"] = sorted(FAMILIES)
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
