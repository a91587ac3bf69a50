"""Place a finding of a rule over the whole collection at a key path of one file."""

from __future__ import annotations

from optout.content import DataFile, Page
from optout.content.yaml_reader import KeyPath
from optout.rules.model import Finding


def placed(
    holder: Page | DataFile, message: str, at: KeyPath, *, on_key: bool = False, suggestion: str | None = None
) -> Finding:
    """Make a finding about a key or value of a page or data file."""
    line, column = 1, 1
    if holder.front:
        line, column = holder.front.key_position(at) if on_key else holder.front.value_position(at)
    return Finding(message, line=line, column=column, suggestion=suggestion, path=holder.path)
