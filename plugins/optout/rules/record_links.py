"""LNK011, LNK013, LNK014, LNK017, LNK019: are the addresses of a record and of the reference data in order?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from optout.content import Page
from optout.diagnostics import Severity
from optout.records import PlatformRecord
from optout.rules.address_lists import ARCHIVES
from optout.rules.addresses import lies_under, read_address
from optout.rules.detours import is_detour, is_shortener, tracking_in, without_tracking
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.needs import Need
from optout.rules.targets import Target, Use, front_targets

_LOCALE = re.compile(r"/((?:[a-z]{2}|intl)[-_][a-z]{2}|(?:de|en|es|fr|nl|pt))(?=/|$)", re.IGNORECASE)
_LOCALE_QUERY = re.compile(r"(?:^|&)((?:hl|lang|language|locale)=[^&]*)", re.IGNORECASE)


@rule("LNK011", Scope.RECORD, Severity.NOTICE)
def locale_in_address(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Leave the language out of a platform's addresses where the platform allows it.

    Why: one address serves all our languages; with `/en-us/` in it, everybody lands on the English page. A source was
    read in one language, so its address may say so, as long as it is the language the source names.
    What to do: try the address without that part. If it does not work, leave it as it is.
    Example: `https://example.com/en-us/privacy` becomes `https://example.com/privacy`.
    """
    domains = context.collection.domains(page.uri)
    for target in front_targets(page):
        host = read_address(target.url).host
        own = any(lies_under(host, domain) for domain in (domains.own if domains else ()))
        if target.use not in (Use.CONTROL, Use.SOURCE) or not own:
            continue
        parts = urlsplit(target.url)
        match = _LOCALE.search(parts.path) or _LOCALE_QUERY.search(parts.query)
        if match and not (target.use is Use.SOURCE and _read_in(match[1], _source_language(record, target))):
            yield target.finding(f"`{match[1]}` ties the address to one language. Try it without that part.")


def _source_language(record: PlatformRecord, target: Target) -> str:
    name = target.at[1] if target.at else ""
    source = record.sources.get(str(name))
    return (source.language if source else None) or ""


def _read_in(part: str, language: str) -> bool:
    """Tell whether a part of an address, such as `hl=de`, `en-us` or `ch_de`, names the language a source is in."""
    subtags = re.split(r"[-_]", part.rpartition("=")[2].lower())
    return language.partition("-")[0].lower() in subtags


@rule("LNK013", Scope.RECORD, lenient=True)
def source_twice(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """List each source once.

    Why: one page under two ids looks like two witnesses.
    What to do: keep one of the two, and cite its id everywhere.
    Example: `help:` and `help-page:` with the same `url:`.
    """
    seen: dict[str, str] = {}
    for name, source in record.sources.items():
        first = seen.setdefault(_same(source.url), name)
        if first != name:
            message = f"`{name}` has the same address as `{first}`. Keep one of the two, and cite that."
            yield Finding(message, at=("sources", name, "url"))


@rule("LNK014", Scope.RECORD, Severity.WARNING)
def control_twice(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Let each control lead somewhere of its own.

    Why: two steps that lead to the same place look like one step, or one of the two addresses is wrong.
    What to do: correct the address, join the two, or give each the `path:` that tells them apart.
    Example: two forms with the same `url:` and no `path:`.
    """
    seen: dict[tuple[str, tuple[str, ...]], str] = {}
    for index, control in enumerate(record.controls):
        if control.url:
            first = seen.setdefault((_same(control.url), control.path), control.id)
            if first != control.id:
                message = f"`{control.id}` leads where `{first}` leads. Correct one, or tell them apart by `path:`."
                yield Finding(message, at=("controls", index, "url"))


@rule("LNK017", Scope.RECORD)
def unknown_archive(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Keep copies of sources in a known archive.

    Why: a copy proves something only where nobody involved can change it.
    What to do: save the page at `web.archive.org` or `archive.ph`, and write the address of that copy.
    Example: `archive: https://web.archive.org/web/20251103/https://example.com/`.
    """
    for target in front_targets(page):
        address = read_address(target.url)
        if target.use is Use.ARCHIVE and not address.problem and not _is_archive(address.host):
            yield target.finding(f"`{address.host}` is not an archive we know. Save the page at `web.archive.org`.")


@rule("LNK019", Scope.COLLECTION, requires=(Need.REGULATORS,))
def reference_address(context: Context) -> Iterator[Finding]:
    """Write the addresses of authorities as plainly as those of sources.

    Why: people send complaints with personal details there.
    What to do: copy the address again from the address bar of the authority's own page.
    Example: `website: http://…`, a short link, or `?utm_source=…` in `docs/_data/regulators.yaml`.
    """
    for file in context.collection.data_files:
        for name, regulator in context.collection.reference.regulators.items():
            for key, url in (("website", regulator.website), ("complaint", regulator.complaint)):
                place = file.front.document.values.get(("regulators", name, key)) if file.front else None
                problem = _problem(url) if url and place else None
                if place and problem:
                    yield Finding(f"`{url}` {problem}", line=place[0], column=place[1], path=file.path)


def _problem(url: str) -> str | None:
    address = read_address(url)
    if address.problem:
        return f"{address.problem}. Copy the address again from the page itself."
    if is_shortener(address.host) or is_detour(address.host, url):
        return "only passes readers on. Write the address of the page itself."
    return f"tracks readers. Write `{without_tracking(url)}`." if tracking_in(url) else None


def _is_archive(host: str) -> bool:
    return any(lies_under(host, archive) for archive in ARCHIVES)


def _same(url: str) -> str:
    """Reduce an address so that spellings of one page become equal."""
    parts = urlsplit(without_tracking(url)) if not read_address(url).problem else None
    if parts is None:
        return url
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}#{parts.fragment}"
