"""How every page stands in every language, for those who translate and for those who want to know how far it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from optout.content.sync import State
from optout.content.translation_status import PageState, PageStatus, translation_status
from optout.outputs.api.model import Document
from optout.outputs.publication import Publication
from optout.records import Model


class TranslationEntry(Model):
    """One page in one language; the page readers need most comes first in its language."""

    locale: str
    page: str
    """Its address, the same in every language."""
    state: PageState
    parts: dict[State, int]
    """How many sections and sentences are in each state."""
    weight: int
    days_since_comparison: int | None
    """Since somebody compared it with the English text, where that is known."""


class TranslationsDocument(Document):
    """How every page stands in every language."""

    address: ClassVar[str] = "translations.json"

    pages: tuple[TranslationEntry, ...]


def translations_document(publication: Publication) -> TranslationsDocument:
    """List every page in every language but English."""
    return listed(translation_status(publication.collection, publication.today), publication.today)


def listed(statuses: Iterable[PageStatus], day: date) -> TranslationsDocument:
    """List the pages that are asked for."""
    pages = tuple(
        TranslationEntry(
            locale=item.locale,
            page=item.uri,
            state=item.state,
            parts=dict(item.parts),
            weight=item.weight,
            days_since_comparison=item.days,
        )
        for item in statuses
    )
    return TranslationsDocument(generated_for=day, pages=pages)
