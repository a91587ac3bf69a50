"""Diagnostics as text for people, annotations for a forge, and JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from optout.diagnostics import Diagnostic, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}


def as_text(diagnostics: Sequence[Diagnostic]) -> str:
    """Write one line a diagnostic, and a last line that counts them."""
    lines = [f"{found} [{found.severity}]" for found in diagnostics]
    return "\n".join([*lines, summary(diagnostics)])


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """Count diagnostics by severity in words."""
    counts = Counter(found.severity for found in diagnostics)
    parts = [f"{counts[kind]} {kind}{'s' if counts[kind] != 1 else ''}" for kind in Severity if counts[kind]]
    return f"{', '.join(parts)} found." if parts else "Nothing found: all pages are fine."


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Write workflow commands, with everything escaped that could start another command."""
    return "\n".join(
        f"::{_COMMANDS[found.severity]} file={_property(found.path)},line={found.line},col={found.column},"
        f"title={_property(found.code)}::{_data(found.message)}"
        for found in diagnostics
    )


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """Write a list of objects with the fields of a diagnostic."""
    fields = ("path", "line", "column", "code", "severity", "message", "suggestion")
    return json.dumps(
        [{name: getattr(found, name) for name in fields} for found in diagnostics], indent=2, ensure_ascii=False
    )


FORMATS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}
"""Writers by the name the command line gives them."""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
