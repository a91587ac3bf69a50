"""The open data of the example, without building its site."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from optout.content import Collection, Page
from optout.outputs.publication import Publication
from optout.records import PlatformRecord
from optout.site import page_address
from tests.building import URL
from tests.conftest import TODAY


def publication(collection: Collection) -> Publication:
    return Publication(collection, TODAY, URL, lambda locale, uri: URL + page_address(locale, uri))


def with_record(collection: Collection, uri: str, change: Any) -> Collection:
    """Return the collection with a record that `change` has edited as plain data."""
    page = collection.source(uri)
    assert page
    assert page.record
    data = page.record.model_dump(by_alias=True)
    change(data)
    edited: Page = replace(page, meta=PlatformRecord.model_validate(data))
    return replace(collection, pages={**collection.pages, ("en", uri): edited})
