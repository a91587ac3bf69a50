"""The rules a page must pass, one generator function each, and the runner that applies them."""

from optout.rules import (
    deadlines,
    files,
    internal_links,
    links,
    prose,
    record_references,
    record_sense,
    record_shape,
    sources,
    translations,
)
from optout.rules.model import REGISTRY, Rule, Scope
from optout.rules.runner import check_collection

__all__ = [
    "REGISTRY",
    "Rule",
    "Scope",
    "check_collection",
    "deadlines",
    "files",
    "internal_links",
    "links",
    "prose",
    "record_references",
    "record_sense",
    "record_shape",
    "sources",
    "translations",
]
