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


def met_by_collection(collection: Collection) -> frozenset[Need]:
    """List what there is of the needs that hold for a whole run."""
    return frozenset(need for need in _FILES if collection.data_file(PurePosixPath(need.strip("`")).stem) is not None)


def met_by_page(page: Page, source: Page | None) -> frozenset[Need]:
    """List what there is of the needs that differ from page to page; `source` is the English page."""
    met = {
        Need.TEXT: page.is_readable,
        Need.META: page.meta is not None,
        Need.SOURCE: source is not None and source.meta is not None,
        Need.RECORD: source is not None and source.record is not None,
    }
    return frozenset(need for need, is_met in met.items() if is_met)
