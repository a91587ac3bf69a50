"""Families of rules, and what a rule means for whoever meets it, in words."""

from __future__ import annotations

from collections.abc import Mapping

from optout.diagnostics import Severity
from optout.rules.model import Rule, Scope

FAMILIES: Mapping[str, str] = {
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
"""Families by the letters of their codes, in the order a file meets them."""

_WEIGHTS: Mapping[Severity, str] = {
    Severity.ERROR: "An error keeps the site from being built until it is mended.",
    Severity.WARNING: "A warning does not stop a suggestion; it is mended before the site is published.",
    Severity.NOTICE: "A notice stops nothing. It says where a page could be better.",
}
_CALENDAR = "It depends on the day, so it never stops somebody who changed something else."
_LENIENT = "An exception can be made in `docs/_data/exceptions.yaml`, with a reason and a last day."
_FIRM = "No exception can be made."

LOOKS_AT: Mapping[Scope, str] = {
    Scope.PAGE: "each page of each language",
    Scope.RECORD: "the record of each platform, at the top of the English page",
    Scope.TRANSLATION: "each translation, beside its English page",
    Scope.COLLECTION: "all files together",
    Scope.SITE: "the finished site as a whole",
    Scope.DOCUMENT: "each page of the finished site",
    Scope.EXCEPTIONS: "the list of exceptions, after all other checks",
}


def family(code: str) -> str:
    """Return the letters of a rule's family."""
    return code.rstrip("0123456789")


def weight(rule: Rule) -> str:
    """Say what a finding of the rule stops, and whether an exception can be made."""
    parts = [_WEIGHTS[rule.severity], *([_CALENDAR] if rule.calendar else [])]
    return " ".join([*parts, _LENIENT if rule.allows_exceptions else _FIRM])
