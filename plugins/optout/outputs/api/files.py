"""The files of the API."""

from __future__ import annotations

import json
from typing import Any

from optout.content.open_data import API
from optout.outputs.api.changes import ChangesDocument, changes_document
from optout.outputs.api.controls import ControlsDocument, controls_document
from optout.outputs.api.deadlines import DeadlinesDocument, deadlines_document
from optout.outputs.api.index import IndexDocument, index_document
from optout.outputs.api.model import Document
from optout.outputs.api.news import NewsDocument, news_document
from optout.outputs.api.platforms import PlatformDocument, PlatformsDocument, platform_documents, platforms_document
from optout.outputs.api.reference import (
    RegionsDocument,
    RegulatorsDocument,
    RulesDocument,
    VocabularyDocument,
    regions_document,
    regulators_document,
    rules_document,
    vocabulary_document,
)
from optout.outputs.api.schema import openapi, schemas
from optout.outputs.api.translations import TranslationsDocument, translations_document
from optout.outputs.publication import Files, Publication

DOCUMENTS: tuple[type[Document], ...] = (
    IndexDocument,
    PlatformsDocument,
    PlatformDocument,
    DeadlinesDocument,
    ControlsDocument,
    RegulatorsDocument,
    RegionsDocument,
    VocabularyDocument,
    RulesDocument,
    ChangesDocument,
    NewsDocument,
    TranslationsDocument,
)
"""Every kind of document, in the order the index lists them."""

_WRITERS = (
    platforms_document,
    deadlines_document,
    controls_document,
    regulators_document,
    regions_document,
    vocabulary_document,
    rules_document,
    changes_document,
    news_document,
    translations_document,
)


def api_files(publication: Publication) -> Files:
    """Write every document, its schema and the OpenAPI description."""
    documents: list[Document] = [index_document(publication, DOCUMENTS), *(write(publication) for write in _WRITERS)]
    found: dict[str, Any] = {document.url_path(): document for document in documents}
    found |= platform_documents(publication)
    files = {
        address: as_text(document.model_dump(mode="json", by_alias=True)).encode()
        for address, document in found.items()
    }
    described = {f"{API}openapi.json": openapi(publication, DOCUMENTS)} | schemas(publication, DOCUMENTS)
    return files | {address: as_text(body).encode() for address, body in described.items()}


def as_text(value: Any) -> str:
    """Write a document, or a schema of one."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
