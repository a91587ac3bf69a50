"""SRC001-SRC004, SRC007, SRC008: how good is the evidence?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from optout.content import Page
from optout.content.yaml_places import KeyPath
from optout.diagnostics import Severity
from optout.records import Method, PlatformRecord, Training
from optout.records.deadlines import last_look
from optout.rules.addresses import read_address
from optout.rules.model import Context, Finding, Scope, rule


@rule("SRC001", Scope.RECORD, Severity.NOTICE)
def secondary_only(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Back defaults and deadlines with a source of the platform or an authority.

    Why: the press often repeats itself; the platform's page or the authority's notice is what counts.
    A policy that is `unknown` claims nothing, so it needs none.
    What to do: add such a source if you can find one. The page says "press only" as long as there is none.
    Example: a policy whose only source is a news site.
    """
    for path, names in _weighty(record):
        cited = [record.sources[name] for name in names if name in record.sources]
        if cited and not any(source.kind.is_primary for source in cited):
            yield Finding("Only secondary sources back this. Add one of the platform or an authority.", at=path)


def _weighty(record: PlatformRecord) -> Iterator[tuple[KeyPath, tuple[str, ...]]]:
    for index, policy in enumerate(record.policies):
        if policy.training is not Training.UNKNOWN:
            yield ("policies", index, "sources"), policy.sources
    for index, control in enumerate(record.controls):
        if control.deadline:
            yield ("controls", index, "deadline", "sources"), control.deadline.sources


@rule("SRC002", Scope.RECORD, Severity.WARNING)
def source_not_seen_again(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Read the sources again when you check a record.

    Why: pages change without notice. A check that did not open a source for a year says little about it.
    What to do: open the source. If it still says the same, write today's date as `seen:`.
    Example: `seen: 2025-09-24` with a newest check of `2026-11-23`.
    """
    newest = last_look(record)
    for name, source in record.sources.items():
        if source.seen and newest - source.seen > timedelta(days=365):
            message = f"`{source.seen}` is more than a year before the newest check, `{newest}`. Read it again."
            yield Finding(message, at=("sources", name, "seen"))


@rule("SRC003", Scope.RECORD, Severity.NOTICE)
def read_as_copy(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Read a source at its address, or keep an archived copy of it.

    Why: without `seen:` we read it as a copy somewhere else, and readers cannot compare our copy with the page.
    What to do: open the page and add `seen:`. Where it does not open for everybody, add `archive:`.
    Example: `archive: https://web.archive.org/web/2025/https://www.linkedin.com/legal/privacy/eu`.
    """
    for name, source in record.sources.items():
        if source.seen is None and source.archive is None:
            message = f"`{name}` was read only as a copy. Add `seen:` when you open it, or `archive:`."
            yield Finding(message, at=("sources", name), on_key=True)


@rule("SRC004", Scope.RECORD)
def unspecific_check(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Say where and in what a product was checked.

    Why: a switch may exist in one country, in the app or in one language only. "Checked" without these says too little.
    What to do: add the keys named to the entry.
    Example: `{date: 2026-11-23, by: editors, method: in-product, region: NL, client: web, ui_language: nl}`.
    """
    for index, entry in enumerate(record.verified):
        needed = {"region": entry.region, "client": entry.client, "ui_language": entry.ui_language}
        missing = [f"`{name}:`" for name, value in needed.items() if not value]
        if entry.method is Method.IN_PRODUCT and missing:
            message = f"A check in the product needs {', '.join(missing)}. Add what was used."
            yield Finding(message, at=("verified", index, "method"))


@rule("SRC007", Scope.RECORD, Severity.NOTICE)
def publisher_names(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Call a publisher by one name.

    Why: two names for one publisher look like two independent sources.
    What to do: use the same name for all sources of a host. Where a host really has several publishers, leave it.
    Example: `publisher: AP` and `publisher: Autoriteit Persoonsgegevens` on one host.
    """
    names: dict[str, str] = {}
    for name, source in record.sources.items():
        host = read_address(source.url).host.removeprefix("www.")
        first = names.setdefault(host, source.publisher)
        if host and first != source.publisher:
            message = f"`{source.publisher}` is called `{first}` above, on the same host `{host}`. Use one name."
            yield Finding(message, at=("sources", name, "publisher"))


_SNAPSHOT = re.compile(r"https://web\.archive\.org/web/(\d{4})(\d{2})?(\d{2})?")


@rule("SRC008", Scope.RECORD, Severity.WARNING)
def archived_too_early(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Link an archived copy that is not older than the source.

    Why: an older copy cannot show what the source says now.
    What to do: choose a later copy, or correct `date:`.
    Example: a copy of 24 August 2025 for a page of `2025-09-24`.
    """
    for name, source in record.sources.items():
        match = _SNAPSHOT.match(source.archive or "")
        if match is None or source.date is None:
            continue
        taken = "-".join(part for part in match.groups() if part)
        if taken < str(source.date)[: len(taken)]:
            message = f"The copy is of `{taken}`, before `{source.date}`. Choose a later one, or correct `date:`."
            yield Finding(message, at=("sources", name, "archive"))
