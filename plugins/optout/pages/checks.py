"""The manual of the rules, from their docstrings; in English only, like the code and its messages."""

from __future__ import annotations

from dataclasses import dataclass

from optout.content import slug
from optout.pages.edition import Edition
from optout.rules import REGISTRY, Rule
from optout.rules.manual import Manual


@dataclass(frozen=True, slots=True)
class CheckPage:
    """One rule, with its manual."""

    code: str
    uri: str
    severity: str
    manual: Manual


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """All rules, by family."""

    families: tuple[tuple[str, tuple[CheckPage, ...]], ...]


FAMILIES = {
    "FIL": "Files",
    "REC": "Records",
    "DDL": "Deadlines and dates",
    "SRC": "Sources",
    "LNK": "Links",
    "NWS": "News",
    "TXT": "Prose",
    "TRN": "Translations",
    "OUT": "The built site",
}
"""Families in the order a file meets them."""


def check_page(edition: Edition, locale: str, uri: str) -> CheckPage:
    """Build the page of one rule."""
    return _check(REGISTRY[slug(uri)])


def checks_page(edition: Edition, locale: str, uri: str) -> ChecksPage:
    """Build the list of all rules."""
    rules = sorted(REGISTRY.values(), key=lambda rule: rule.code)
    known = [*FAMILIES, *sorted({rule.code[:3] for rule in rules} - set(FAMILIES))]
    listed = ((name, tuple(_check(rule) for rule in rules if rule.code.startswith(name))) for name in known)
    return ChecksPage(tuple((FAMILIES.get(name, name), checks) for name, checks in listed if checks))


def _check(rule: Rule) -> CheckPage:
    return CheckPage(rule.code, f"checks/{rule.code}.md", rule.severity.value, rule.manual)
