"""Findings in every format, one module each."""

from collections.abc import Callable, Mapping

from optout.outputs.findings.github import as_github, github_summary
from optout.outputs.findings.plain_json import as_json
from optout.outputs.findings.rdjson import as_rdjson
from optout.outputs.findings.report import Report
from optout.outputs.findings.sarif import as_sarif
from optout.outputs.findings.text import as_coloured_text, as_text

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
    "rdjson": as_rdjson,
    "sarif": as_sarif,
}
"""Writers by the name the command line gives them."""

__all__ = [
    "FORMATS",
    "Report",
    "as_coloured_text",
    "as_github",
    "as_json",
    "as_rdjson",
    "as_sarif",
    "as_text",
    "github_summary",
]
