"""Add an entry to a file that people wrote, without touching anything else of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from optout.content.front_matter import divide
from optout.content.new_pages import ledger_entry, scalar

_NAME = re.compile(r"^  ([a-z0-9-]+):", re.MULTILINE)
_LEDGER = re.compile(r"^verified:[ \t]*\n(?:[ \t].*\n|[ \t]*\n(?=[ \t]))*", re.MULTILINE)


def domain_entry(slug: str, own: Sequence[str], shares_with: Sequence[str] = ()) -> str:
    """Write the entry of a platform in `docs/_data/domains.yaml`."""
    shared = f", shares_with: [{', '.join(shares_with)}]" if shares_with else ""
    return f"  {slug}: {{own: [{', '.join(scalar(domain) for domain in own)}]{shared}}}\n"


def with_domains(text: str, slug: str, entry: str) -> str:
    """Return the file of domains with an entry where the order of the alphabet puts it."""
    later = next((match for match in _NAME.finditer(text) if match[1] > slug), None)
    at = later.start() if later else len(text)
    before = text[:at] if text[:at].endswith("\n") else f"{text[:at]}\n"
    return before + entry + text[at:]


def with_check(text: str, values: dict[str, str]) -> str | None:
    """Return a page with an entry at the end of its ledger; `None` where the ledger is not a list, line by line."""
    opening, front, rest = divide(text)
    found = _LEDGER.search(front)
    if found is None:
        return None
    block = found[0].rstrip("\n") + "\n"
    entry = "".join(f"{line}\n" for line in ledger_entry(values))
    return f"{opening}{front[: found.start()]}{block}{entry}{front[found.start() + len(block) :]}{rest}"
