"""What the documents of the API are made of. Within version 1, documents, fields and words are only ever added."""

from __future__ import annotations

from typing import ClassVar

from optout.content.open_data import API
from optout.records import Model
from optout.records.dates import Day

SCHEMA_VERSION = "1.0.0"
"""Of the whole API: the first number rises when something is taken away, the second when something is added."""

ByLocale = dict[str, str]
"""Texts or addresses by BCP 47 tag; a locale without its own is left out."""


class Document(Model):
    """What every document starts with."""

    address: ClassVar[str]
    """Below the root of the API; `{id}` stands for the id of a platform."""

    schema_version: str = SCHEMA_VERSION
    generated_for: Day
    """The day the data speaks of; not the time of a clock."""

    @classmethod
    def url_path(cls, name: str = "") -> str:
        """Return the document's address below the root of the site."""
        return API + cls.address.format(id=name)

    @classmethod
    def label(cls) -> str:
        """Name the kind of document, and so its schema."""
        return "platform" if "{" in cls.address else cls.address.removesuffix(".json")
