"""LNK001, LNK002, LNK005: do links that leave the site lead where they say?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import Page
from optout.content.rendering import scheme_of
from optout.records import PlatformRecord
from optout.records.spelling import meant
from optout.rules.addresses import lies_under, read_address, registrable
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.needs import Need
from optout.rules.targets import front_targets


@rule("LNK001", Scope.RECORD, requires=(Need.DOMAINS,))
def foreign_host(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Send readers only to the platform's own hosts.

    Why: readers are about to log in there, or to send a copy of an identity document. A look-alike is a trap.
    What to do: use the address on the platform's own domain. Where an official form lives elsewhere, declare the host
    for this platform under `helpers:` in `docs/_data/domains.yaml`, with its operator and the reason.
    Example: `https://openal.com/form` in the ChatGPT record; `openai.com` was meant.
    """
    domains = context.collection.domains(page.uri)
    known = domains.hosts if domains else ()
    for index, control in enumerate(record.controls):
        address = read_address(control.url or "")
        if not control.url or not known or address.problem or any(lies_under(address.host, host) for host in known):
            continue
        close = meant(registrable(address.host) or address.host, known)
        hint = (
            f"Did you mean `{close.instead}`?" if close else "If it is official, add it to `docs/_data/domains.yaml`."
        )
        message = f"`{address.host}` is not a domain of {record.title}. {hint}"
        yield Finding(message, at=("controls", index, "url"))


@rule("LNK002", Scope.PAGE)
def unsafe_address(page: Page, context: Context) -> Iterator[Finding]:
    """Write outside addresses as plain `https` addresses.

    Why: user names, ports, encoded hosts and odd characters are how an address is made to look like another.
    What to do: copy the address again from the address bar of the page you mean.
    Example: `https://openai.com@evil.example/` leads to `evil.example`.
    """
    for target in front_targets(page):
        problem = read_address(target.url).problem
        if problem:
            yield target.finding(f"`{target.url}` {problem}. Copy the address again from the page itself.")


@rule("LNK005", Scope.PAGE)
def unsafe_link(page: Page, context: Context) -> Iterator[Finding]:
    """Use only `https`, `mailto` and `tel` links in prose.

    Why: other kinds can run code, or open a page that anyone on the way can change.
    What to do: write the `https://` address, or a link to a page of this site.
    Example: `[help](javascript:alert(1))` is refused, and so is `http://`.
    """
    for link in page.outline.links:
        scheme = scheme_of(link.target)
        if scheme in ("mailto", "tel") or (not scheme and not link.target.startswith("//")):
            continue
        problem = read_address(link.target).problem
        if problem:
            message = f"`{link.target}` {problem}. Write the full `https://` address."
            yield Finding(message, line=link.line, column=link.column)
