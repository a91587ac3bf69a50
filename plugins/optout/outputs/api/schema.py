"""JSON Schema (2020-12) and OpenAPI (3.1), made from the types of the documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic.json_schema import models_json_schema

from optout.content.open_data import API
from optout.outputs import licence
from optout.outputs.api.index import schema_address
from optout.outputs.api.model import SCHEMA_VERSION, Document
from optout.outputs.publication import TITLE, Publication
from optout.records.schema import DIALECT

_REFERENCE = "#/components/schemas/{model}"


def schemas(publication: Publication, kinds: Iterable[type[Document]]) -> dict[str, dict[str, Any]]:
    """Describe every kind of document, by the address of its schema."""
    found = {}
    for kind in kinds:
        address = schema_address(kind)
        head = {"$schema": DIALECT, "$id": publication.url(address)}
        found[address] = head | _open(kind.model_json_schema(mode="serialization"))
    return found


def openapi(publication: Publication, kinds: Iterable[type[Document]]) -> dict[str, Any]:
    """Describe the whole API."""
    kinds = tuple(kinds)
    _, definitions = models_json_schema([(kind, "serialization") for kind in kinds], ref_template=_REFERENCE)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": TITLE,
            "version": SCHEMA_VERSION,
            "summary": "AI-training policies of platforms, as dated and sourced facts",
            "description": "Static files. Within version 1, documents, fields and words are only ever added.",
            "license": {"name": licence.NAME, "url": licence.ADDRESS},
        },
        "servers": [{"url": publication.url(API).rstrip("/")}],
        "tags": [{"name": "data", "description": "Facts with their sources"}],
        "paths": {f"/{kind.address}": _path(kind) for kind in kinds},
        "components": {"schemas": _open(definitions["$defs"])},
    }


def _path(kind: type[Document]) -> dict[str, Any]:
    reference = {"$ref": _REFERENCE.format(model=kind.__name__)}
    content = {"application/json": {"schema": reference}}
    operation: dict[str, Any] = {
        "operationId": kind.label(),
        "summary": (kind.__doc__ or "").strip(),
        "tags": ["data"],
        "responses": {"200": {"description": "The document", "content": content}},
    }
    if "{id}" in kind.address:
        place = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
        operation["parameters"] = [place | {"description": "The id of a platform; the index lists them"}]
        operation["responses"]["404"] = {"description": "There is no such platform"}
    return {"get": operation}


def _open(node: Any) -> Any:
    """Let objects have fields that this version does not know yet, and words that the vocabulary gains."""
    if isinstance(node, list):
        return [_open(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {key: _open(value) for key, value in node.items() if (key, value) != ("additionalProperties", False)}
