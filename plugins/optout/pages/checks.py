"""The manual of the rules, from their docstrings; in English only, like the code and its messages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from optout.content import slug
from optout.pages.edition import Edition
from optout.rules import REGISTRY, Rule
from optout.rules.families import FAMILIES, LOOKS_AT, family, weight


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
    weight: tuple[Run, ...]
    """What it means for a contributor."""
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


def check_page(edition: Edition, locale: str, uri: str) -> CheckPage:
    """Build the page of one rule."""
    rule = REGISTRY[slug(uri)]
    manual = rule.manual
    name = family(rule.code)
    return CheckPage(
        code=rule.code,
        severity=rule.severity.value,
        weight=runs(weight(rule)),
        summary=runs(manual.summary),
        why=runs(_as_sentence(manual.why)),
        what_to_do=runs(_as_sentence(manual.what_to_do)),
        example=runs(_as_sentence(manual.example)),
        since=rule.since,
        looks_at=LOOKS_AT[rule.scope],
        family=FAMILIES[name],
        others=_lines(name),
    )


def checks_page(edition: Edition, locale: str, uri: str) -> ChecksPage:
    """Build the list of all rules."""
    families = tuple(Family(name.lower(), title, _lines(name)) for name, title in FAMILIES.items())
    return ChecksPage(len(REGISTRY), families)


def runs(text: str) -> tuple[Run, ...]:
    """Cut a text at its backticks: what stands between two of them is a value."""
    parts = re.split(r"`([^`]+)`", text)
    return tuple(Run(part, bool(number % 2)) for number, part in enumerate(parts) if part)


def _lines(name: str) -> tuple[CheckLine, ...]:
    rules = (REGISTRY[code] for code in sorted(REGISTRY) if code.startswith(name))
    return tuple(_line(rule) for rule in rules)


def _line(rule: Rule) -> CheckLine:
    return CheckLine(rule.code, f"checks/{rule.code}.md", rule.severity.value, runs(rule.summary))


def _as_sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
