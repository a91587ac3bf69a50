"""Findings for people at a terminal: one line each, and a last line that counts them."""

from __future__ import annotations

from collections.abc import Iterator

import click

from optout.diagnostics import Diagnostic, Severity, summary
from optout.outputs.findings.report import Report

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def as_text(report: Report) -> str:
    """Write the findings without colours."""
    return "\n".join(_lines(report, coloured=False))


def as_coloured_text(report: Report) -> str:
    """Write the findings with the colours of a terminal (ECMA-48)."""
    return "\n".join(_lines(report, coloured=True))


def on_one_line(text: str) -> str:
    """Show line breaks and control characters instead of writing them: text from a page must not steer a terminal."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)


def _lines(report: Report, *, coloured: bool) -> Iterator[str]:
    listed = [found for found in report.findings if report.with_notices or found.severity is not Severity.NOTICE]
    yield from (_line(found, coloured=coloured) for found in listed)
    yield summary(report.findings)
    if len(listed) < len(report.findings):
        yield "Notices stop nobody: `--notices` lists them."
    if report.fixable:
        yield f"`optout check --fix` mends {report.fixable} of them."
    if listed:
        yield f"`optout explain {listed[0].code}` says more about a rule."


def _line(found: Diagnostic, *, coloured: bool) -> str:
    place = f"{on_one_line(found.path)}:{found.line}:{found.column}:"
    message, kind = on_one_line(found.message), f"[{found.severity}]"
    if not coloured:
        return f"{place} {found.code} {message} {kind}"
    code = click.style(found.code, fg=_COLOURS[found.severity], bold=True)
    return f"{click.style(place, bold=True)} {code} {message} {click.style(kind, fg=_COLOURS[found.severity])}"
