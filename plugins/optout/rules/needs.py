"""What a rule must be able to read; where that could not be read, the rule is silent instead of guessing."""

from __future__ import annotations

from enum import StrEnum

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
    SITE = "the finished site"


_FILES = (Need.REGIONS, Need.REGULATORS, Need.VOCABULARY)
OF_PAGE = frozenset({Need.TEXT, Need.META, Need.RECORD, Need.SOURCE})
"""Needs that differ from page to page; the others hold for a whole run."""


def is_met(need: Need, collection: Collection, page: Page | None) -> bool:
    """Tell whether there is what a rule needs, for one page or for the whole collection."""
    if need in _FILES:
        own = need.strip("`").removeprefix("docs")
        return any(file.path.endswith(own) and file.front and not file.faults for file in collection.data_files)
    if page is None or need is Need.SITE:
        return True
    source = collection.source(page.uri)
    return {
        Need.TEXT: page.is_readable,
        Need.META: page.meta is not None,
        Need.SOURCE: source is not None and source.meta is not None,
        Need.RECORD: source is not None and source.record is not None,
    }[need]
