"""Findings for reviewdog, which turns suggestions into buttons (Reviewdog Diagnostic Format, rdjson).

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

import json
from typing import Any

from optout.diagnostics import Diagnostic, Severity
from optout.outputs.findings.report import Report

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTICE: "INFO"}


def as_rdjson(report: Report) -> str:
    """Write one DiagnosticResult."""
    whole = {"source": {"name": "optout"}, "diagnostics": [_diagnostic(found, report) for found in report.findings]}
    return json.dumps(whole, indent=2, ensure_ascii=False)


def _diagnostic(found: Diagnostic, report: Report) -> dict[str, Any]:
    line = report.line(found.path, found.line)
    place = {"start": _position(line, found.line, found.column)}
    if found.length:
        place["end"] = _position(line, found.line, found.column + found.length)
    suggestions = {"suggestions": [{"range": place, "text": found.suggestion}]} if found.is_fixable else {}
    return {
        "message": found.message,
        "location": {"path": found.path, "range": place},
        "severity": _SEVERITIES[found.severity],
        "code": {"value": found.code},
    } | suggestions


def _position(line: str, number: int, column: int) -> dict[str, int]:
    """Write a position; the format counts columns in bytes of UTF-8."""
    before = line[: column - 1]
    return {"line": number, "column": column + len(before.encode("utf-8", "surrogatepass")) - len(before)}
