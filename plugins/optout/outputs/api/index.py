"""Where everything is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from optout.content import slug
from optout.content.open_data import API
from optout.locales import chain, direction, endonym
from optout.outputs import licence
from optout.outputs.api.model import Document
from optout.outputs.publication import TITLE, Publication
from optout.records import Model
from optout.records.base import Id


class LocaleEntry(Model):
    """A language of the site."""

    tag: str
    name: str
    """In itself."""
    direction: str
    fallbacks: tuple[str, ...]
    """The locales to ask where this one has no text, first one first."""


class DocumentEntry(Model):
    """A document of the API and the schema it follows."""

    name: str
    url: str
    """Where `{id}` stands, put the id of a platform."""
    schema_url: str
    description: str


class IndexDocument(Document):
    """The documents, languages and platforms there are."""

    address: ClassVar[str] = "index.json"

    title: str = TITLE
    home: str
    licence: str = licence.ADDRESS
    openapi: str
    locales: tuple[LocaleEntry, ...]
    documents: tuple[DocumentEntry, ...]
    platforms: tuple[Id, ...]


def index_document(publication: Publication, documents: Iterable[type[Document]]) -> IndexDocument:
    """List what there is, the documents in the order given."""
    tags = publication.collection.locales
    return IndexDocument(
        generated_for=publication.today,
        home=publication.root,
        openapi=publication.url(f"{API}openapi.json"),
        locales=tuple(
            LocaleEntry(tag=tag, name=endonym(tag), direction=direction(tag), fallbacks=chain(tag)[1:]) for tag in tags
        ),
        documents=tuple(
            DocumentEntry(
                name=kind.label(),
                url=publication.url(API + kind.address),
                schema_url=publication.url(schema_address(kind)),
                description=(kind.__doc__ or "").strip(),
            )
            for kind in documents
        ),
        platforms=tuple(slug(uri) for uri, _ in publication.collection.platforms()),
    )


def schema_address(kind: type[Document]) -> str:
    """Return where the schema of a kind of document lies below the root of the site."""
    return f"{API}schemas/{kind.label()}.json"
