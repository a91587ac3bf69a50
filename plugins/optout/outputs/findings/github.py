"""Findings for GitHub Actions: annotations on the changed files, and a table for the summary of the job."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from optout.diagnostics import Diagnostic, Severity, summary
from optout.outputs.findings.report import Report
from optout.outputs.findings.text import on_one_line

MAX_ANNOTATIONS = 10
"""GitHub shows ten errors, ten warnings and ten notices of one step, and drops the rest without a word."""

MAX_SUMMARY_BYTES = 1000 * 1024
"""GitHub refuses a summary of more than 1 MiB."""

_CODE = re.compile(r"`([^`]*)`")


def as_github(report: Report) -> str:
    """Write workflow commands, errors first, as many as GitHub shows; the others follow as plain lines.

    The escapes are those of `@actions/core`: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
    """
    commands, hidden = [], []
    for kind in Severity:
        found = [item for item in report.findings if item.severity is kind]
        commands += [_command(item) for item in found[:MAX_ANNOTATIONS]]
        hidden += [_plain(f"{item} [{kind}]") for item in found[MAX_ANNOTATIONS:]]
    return "\n".join([*commands, *_hidden(hidden), summary(report.findings)])


def github_summary(report: Report) -> str:
    """Write every finding as a table, in HTML because a page's text must not end a Markdown cell."""
    lines = ["<h2>optout check</h2>", f"<p>{summary(report.findings)}</p>"]
    if report.findings:
        head = "".join(f"<th>{name}</th>" for name in ("Place", "Rule", "Severity", "What is wrong, and what to do"))
        lines.append(f"<table><tr>{head}</tr>")
        room, rows = MAX_SUMMARY_BYTES, []
        for found in sorted(report.findings, key=lambda item: list(Severity).index(item.severity)):
            rows.append(_row(found))
            room -= len(rows[-1].encode()) + 1
            if room < 0:
                rows[-1] = '<tr><td colspan="4">There are more: run <code>optout check</code> to see all.</td></tr>'
                break
        lines += [*rows, "</table>"]
    return "\n".join(lines) + "\n"


def _hidden(lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"GitHub shows {MAX_ANNOTATIONS} of each kind. The other {len(lines)}, also in the summary of the job:"
        yield from lines


def _command(found: Diagnostic) -> str:
    properties = {"file": found.path, "line": found.line, "col": found.column, "title": found.code}
    if found.length:
        properties["endColumn"] = found.column + found.length
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{found.severity} {written}::{_data(found.message)}"


def _row(found: Diagnostic) -> str:
    place = f"{found.path}:{found.line}:{found.column}"
    message = _CODE.sub(r"<code>\1</code>", _escaped(found.message))
    cells = (f"<code>{_escaped(place)}</code>", found.code, str(found.severity), message)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _escaped(text: str) -> str:
    return html.escape(on_one_line(text))


def _plain(text: str) -> str:
    """Keep a line from being read as a command, in the new form `::` or the old one `##[`, which counts anywhere."""
    return on_one_line(text).replace("##[", "# #[").replace("::", ": :")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
