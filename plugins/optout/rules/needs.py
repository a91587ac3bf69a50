"""What a rule must be able to read; where that could not be read, the rule is silent instead of guessing."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePosixPath

from optout.content import Collection, Page


class Need(StrEnum):
    """Something a rule cannot judge without; the value completes the sentence "it needs …"."""

    TEXT = "a page that is text with front matter"
    META = "front matter of the right shape"
    RECORD = "a readable record on the English page"
    SOURCE = "a readable English page of the same address"
    REGIONS = "`docs/_data/regions.yaml`"
    REGULATORS = "`docs/_data/regulators.yaml`"
    VOCABULARY = "`docs/_data/vocabulary.yaml`"
    DOMAINS = "`docs/_data/domains.yaml`"
    EXCEPTIONS = "`docs/_data/exceptions.yaml`"
    SITE = "the finished site"


_FILES = (Need.REGIONS, Need.REGULATORS, Need.VOCABULARY, Need.DOMAINS, Need.EXCEPTIONS)
OF_PAGE = frozenset({Need.TEXT, Need.META, Need.RECORD, Need.SOURCE})
"""Needs that differ from page to page; the others hold for a whole run."""


def is_met(need: Need, collection: Collection, page: Page | None) -> bool:
    """Tell whether there is what a rule needs, for one page or for the whole collection."""
    if need in _FILES:
        return collection.data_file(PurePosixPath(need.strip("`")).stem) is not None
    if page is None or need is Need.SITE:
        return True
    source = collection.source(page.uri)
    return {
        Need.TEXT: page.is_readable,
        Need.META: page.meta is not None,
        Need.SOURCE: source is not None and source.meta is not None,
        Need.RECORD: source is not None and source.record is not None,
    }[need]
