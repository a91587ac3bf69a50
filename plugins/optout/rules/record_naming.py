"""REC037, REC038: do address and description serve those who look for the page?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from optout.content import Page, slug
from optout.diagnostics import Severity
from optout.records import PlatformRecord
from optout.rules.model import Context, Finding, Scope, rule

SHORTEST, LONGEST = 50, 200


def slugified(name: str) -> str:
    """Write a name as an address would: `Meta AI` becomes `meta-ai`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@rule("REC037", Scope.RECORD, Severity.NOTICE)
def slug_and_title(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Name the file after the platform.

    Why: the file name is the page's address for good, and people guess it from the name.
    What to do: rename a new file. Where the address should stay, add the name it comes from under `aliases:`.
    Example: `title: X (Twitter)` in `x.md`; `copilot.md` with `title: Microsoft 365` needs `aliases: [Copilot]`.
    """
    names = [record.title, *record.platform.aliases]
    if not any(f"-{slug(page.uri)}-" in f"-{slugified(name)}-" for name in names):
        message = (
            f"`{slug(page.uri)}.md` is not named after `{record.title}`. Add the name it comes from to `aliases:`."
        )
        yield Finding(message, at=("title",))


@rule("REC038", Scope.RECORD, Severity.NOTICE)
def description_length(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Describe a page in 50 to 200 characters.

    Why: search engines and shared links show about this much; less says nothing, and more is cut off.
    What to do: say what the platform does and what the page helps with, in one or two short sentences.
    Example: `Chatty trains AI on your messages unless you switch it off. How to stop it.`
    """
    length = len(record.description)
    if not SHORTEST <= length <= LONGEST:
        advice = "Say a little more." if length < SHORTEST else "Shorten it."
        yield Finding(
            f"The description has {length} characters; {SHORTEST} to {LONGEST} fit. {advice}", at=("description",)
        )
