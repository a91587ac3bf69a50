"""SRC005, SRC006: do the sides of a dispute differ?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import Page
from optout.diagnostics import Severity
from optout.records import PlatformRecord
from optout.rules.model import Context, Finding, Scope, rule


@rule("SRC005", Scope.RECORD, Severity.WARNING)
def one_sided_dispute(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Cite different sources for the sides of a dispute.

    Why: where one source says it all, nobody disagrees with anybody.
    What to do: add the source of the other side, or move what it says to the timeline or a note.
    Example: two claims that both have `sources: [ap-2025-09-24]`.
    """
    for index, dispute in enumerate(record.disputed):
        if len({frozenset(claim.sources) for claim in dispute.claims}) == 1:
            message = f"All claims of `{dispute.id}` have the same sources. Add the source of the other side."
            yield Finding(message, at=("disputed", index, "id"))


@rule("SRC006", Scope.RECORD)
def repeated_claim(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Let each side of a dispute say its own.

    Why: the same sentence on two sides is a copying mistake, and the other side is not heard.
    What to do: write what the other side says, or put both sources under one claim.
    Example: two claims with one text and different sources.
    """
    for index, dispute in enumerate(record.disputed):
        seen: set[str] = set()
        for number, claim in enumerate(dispute.claims):
            if claim.text.casefold() in seen:
                message = f"Claim `{claim.id}` repeats another one word for word. Write what this side says."
                yield Finding(message, at=("disputed", index, "claims", number, "text"))
            seen.add(claim.text.casefold())
