"""What a page in another language may say in its front matter: words, never facts."""

from __future__ import annotations

from pydantic import Field

from optout.records.base import Id, Label, Model, Text, Url, YesOrNo
from optout.records.dates import Day, PartialDate


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
    texts: dict[str, Text] = {}
    """The record's sentences in this language, by text id."""
    labels: dict[Id, SeenLabels] = {}
    """Interface labels by control id; only labels a source shows."""
    synced: dict[str, str] = {}
    synced_on: Day | None = None
    machine_made: YesOrNo = False


class VariantMeta(Model):
    """The front matter of a page of a regional variant; what it leaves out comes from its parent."""

    title: Label | None = None
    description: Text | None = None
    texts: dict[str, Text] = {}
    labels: dict[Id, SeenLabels] = {}
    synced: dict[str, str] = {}
    synced_on: Day | None = None
    machine_made: YesOrNo = False
