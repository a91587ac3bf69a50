"""Hand what reading found to the rule that reports it."""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import DataFile, Page
from optout.rules.model import Context, Finding


def faults(context: Context, code: str) -> Iterator[Finding]:
    """Yield every fault of one code, over all pages and data files."""
    holders: tuple[Page | DataFile, ...] = (*context.collection.pages.values(), *context.collection.data_files)
    for holder in holders:
        for fault in holder.faults:
            if fault.code == code:
                yield Finding(
                    fault.message,
                    line=fault.line,
                    column=fault.column,
                    suggestion=fault.suggestion,
                    path=holder.path,
                )
