"""What a page in another language may say in its front matter: words, never facts."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from optout.records.base import Id, Label, Model, Text, Url, YesOrNo
from optout.records.dates import Day, PartialDate


def _begun(value: object) -> object:
    """Leave out the sentences that wait for their words, as the draft of a translation has them."""
    if value == "":
        return {}
    return {name: text for name, text in value.items() if text != ""} if isinstance(value, dict) else value


def _or_none(value: object) -> object:
    return None if value == "" else value


Texts = Annotated[dict[str, Text], BeforeValidator(_begun)]
"""The record's sentences in this language, by text id."""


class SeenLabels(Model):
    """The menu steps of one control as somebody saw them in this language."""

    path: tuple[Label, ...] = Field(min_length=1)
    url: Url
    """The page that shows the labels."""
    publisher: Label
    date: PartialDate | None = None


class PageMeta(Model):
    """The front matter of a page without a record, in any language."""

    title: Label
    description: Text
    synced: dict[str, str] = {}
    """Per section, title, description or sentence, the hash of the English text this translation was made from."""
    synced_on: Day | None = None
    """When somebody last compared it with the English text; written by `optout sync`."""
    machine_made: YesOrNo = False
    """Whether a machine made it and nobody has read it yet."""


class PlatformTranslation(Model):
    """The front matter of a translated platform page."""

    title: Label
    description: Text
    texts: Texts = {}
    labels: dict[Id, SeenLabels] = {}
    """Interface labels by control id; only labels a source shows."""
    synced: dict[str, str] = {}
    synced_on: Day | None = None
    machine_made: YesOrNo = False


class VariantMeta(Model):
    """The front matter of a page of a regional variant; what it leaves out comes from its parent."""

    title: Annotated[Label | None, BeforeValidator(_or_none)] = None
    description: Annotated[Text | None, BeforeValidator(_or_none)] = None
    texts: Texts = {}
    labels: dict[Id, SeenLabels] = {}
    synced: dict[str, str] = {}
    synced_on: Day | None = None
    machine_made: YesOrNo = False
