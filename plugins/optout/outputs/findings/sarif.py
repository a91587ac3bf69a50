"""Findings for code scanning and editors (SARIF 2.1.0, OASIS).

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from optout.diagnostics import Diagnostic, Severity
from optout.outputs.findings.report import Report
from optout.rules import REGISTRY, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def as_sarif(report: Report) -> str:
    """Write one run, with the manual of every rule and a fix for each certain suggestion."""
    rules = sorted(REGISTRY.values(), key=lambda rule: rule.code)
    index = {rule.code: number for number, rule in enumerate(rules)}
    driver = {"name": "optout", "version": version("optout"), "rules": [_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, index[found.code]) for found in report.findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _rule(rule: Rule) -> dict[str, Any]:
    manual = rule.manual
    parts = {"Why": manual.why, "What to do": manual.what_to_do, "Example": manual.example}
    name = "".join(word.capitalize() for word in rule.check.__name__.split("_"))
    return {
        "id": rule.code,
        "name": name,
        "shortDescription": {"text": manual.summary},
        "fullDescription": {"text": manual.why},
        "help": {
            "text": "\n".join(f"{name}: {text}" for name, text in parts.items()),
            "markdown": "\n\n".join(f"**{name}:** {text}" for name, text in parts.items()),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.code.rstrip("0123456789"), str(rule.scope)], "calendar": rule.calendar},
    }


def _result(found: Diagnostic, index: int) -> dict[str, Any]:
    key = "\0".join((found.path, found.code, found.message))
    fingerprint = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    artifact = {"uri": quote(found.path), "uriBaseId": "%SRCROOT%"}
    region = {"startLine": found.line, "startColumn": found.column}
    if found.length:
        region["endColumn"] = found.column + found.length
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": found.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"finding/v1": fingerprint},
    }
    if found.is_fixable:
        replacement = {"deletedRegion": region, "insertedContent": {"text": found.suggestion}}
        change = {"artifactLocation": artifact, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": f"Write `{found.suggestion}`."}, "artifactChanges": [change]}]
    return result
