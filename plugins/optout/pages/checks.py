"""The manual of the rules, from their docstrings; in English only, like the code and its messages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from optout.content import slug
from optout.pages.edition import Edition
from optout.rules import REGISTRY, Rule, Scope


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence, as text or as a value to be shown as code."""

    text: str
    is_code: bool


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One rule in a list."""

    code: str
    uri: str
    severity: str
    summary: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class CheckPage:
    """One rule, with its manual."""

    code: str
    severity: str
    weight: str
    """What the severity means for a contributor."""
    summary: tuple[Run, ...]
    why: tuple[Run, ...]
    what_to_do: tuple[Run, ...]
    example: tuple[Run, ...]
    since: str
    looks_at: str
    family: str
    others: tuple[CheckLine, ...]
    """The rules of its family."""


@dataclass(frozen=True, slots=True)
class Family:
    """The rules of one family."""

    anchor: str
    title: str
    checks: tuple[CheckLine, ...]


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """All rules, by family."""

    count: int
    families: tuple[Family, ...]


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
    "EXC": "Exceptions",
}
"""Families in the order a file meets them."""

_WEIGHTS = {
    "error": "An error keeps the site from being built until it is mended.",
    "warning": "A warning does not stop a suggestion; it is mended before the site is published.",
    "notice": "A notice stops nothing. It says where a page could be better.",
}
_CALENDAR = "It depends on the day, so it never stops somebody who changed something else."
_LENIENT = "An exception can be made in docs/_data/exceptions.yaml, with a reason and a last day."
_FIRM = "No exception can be made from it."
_LOOKS_AT: Mapping[Scope, str] = {
    Scope.PAGE: "each page of each language",
    Scope.RECORD: "the record of each platform, at the top of the English page",
    Scope.TRANSLATION: "each translation, beside its English page",
    Scope.COLLECTION: "all files together",
    Scope.SITE: "the finished site as a whole",
    Scope.DOCUMENT: "each page of the finished site",
    Scope.EXCEPTIONS: "the list of exceptions, after all other checks",
}


def check_page(edition: Edition, locale: str, uri: str) -> CheckPage:
    """Build the page of one rule."""
    rule = REGISTRY[slug(uri)]
    manual = rule.manual
    name = rule.code[:3]
    leniency = _LENIENT if rule.allows_exceptions else _FIRM
    weight = " ".join([_WEIGHTS[rule.severity.value], *([_CALENDAR] if rule.calendar else []), leniency])
    return CheckPage(
        code=rule.code,
        severity=rule.severity.value,
        weight=weight,
        summary=runs(manual.summary),
        why=runs(_as_sentence(manual.why)),
        what_to_do=runs(_as_sentence(manual.what_to_do)),
        example=runs(_as_sentence(manual.example)),
        since=rule.since,
        looks_at=_LOOKS_AT[rule.scope],
        family=FAMILIES.get(name, name),
        others=_lines(name),
    )


def checks_page(edition: Edition, locale: str, uri: str) -> ChecksPage:
    """Build the list of all rules."""
    known = [*FAMILIES, *sorted({code[:3] for code in REGISTRY} - set(FAMILIES))]
    families = (Family(name.lower(), FAMILIES.get(name, name), _lines(name)) for name in known)
    return ChecksPage(len(REGISTRY), tuple(family for family in families if family.checks))


def runs(text: str) -> tuple[Run, ...]:
    """Cut a text at its backticks: what stands between two of them is a value."""
    parts = re.split(r"`([^`]+)`", text)
    return tuple(Run(part, bool(number % 2)) for number, part in enumerate(parts) if part)


def _lines(family: str) -> tuple[CheckLine, ...]:
    rules = (REGISTRY[code] for code in sorted(REGISTRY) if code.startswith(family))
    return tuple(_line(rule) for rule in rules)


def _line(rule: Rule) -> CheckLine:
    return CheckLine(rule.code, f"checks/{rule.code}.md", rule.severity.value, runs(rule.summary))


def _as_sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
