"""LNK: does every link lead where it says, in every locale?"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from difflib import get_close_matches

from optout.content import Collection, Link, Page
from optout.content.yaml_reader import KeyPath
from optout.locales import tags
from optout.records import PlatformRecord
from optout.rules.addresses import lies_under, read_address, registrable
from optout.rules.model import Context, Finding, Scope, rule


@rule("LNK001", Scope.RECORD)
def foreign_host(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Send readers only to the platform's own hosts.

    Why: readers are about to log in there, or to send a copy of an identity document. A look-alike is a trap.
    What to do: use the address on the platform's own domain. Where an official form lives elsewhere, declare the host
    under `helper_hosts:` with its operator and the reason.
    Example: `https://openal.com/form` in the ChatGPT record; `openai.com` was meant.
    """
    known = [*record.platform.domains, *record.platform.helper_hosts]
    for index, control in enumerate(record.controls):
        address = read_address(control.url or "")
        if not control.url or address.problem or any(lies_under(address.host, domain) for domain in known):
            continue
        close = get_close_matches(registrable(address.host) or address.host, known, n=1)
        hint = f"Did you mean `{close[0]}`?" if close else "If the form is official, declare it under `helper_hosts:`."
        message = f"`{address.host}` is not a domain of {record.title}. {hint}"
        yield Finding(message, at=("controls", index, "url"))


@rule("LNK002", Scope.RECORD)
def unsafe_address(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Write outside addresses as plain `https` addresses.

    Why: user names, ports, encoded hosts and odd characters are how an address is made to look like another.
    What to do: copy the address again from the address bar of the page you mean.
    Example: `https://openai.com@evil.example/` leads to `evil.example`.
    """
    for path, url in _record_urls(record):
        problem = read_address(url).problem
        if problem:
            yield Finding(f"`{url}` {problem}. Copy the address again from the page itself.", at=path)


def _record_urls(record: PlatformRecord) -> Iterator[tuple[KeyPath, str]]:
    for index, control in enumerate(record.controls):
        if control.url:
            yield ("controls", index, "url"), control.url
    for name, source in record.sources.items():
        yield ("sources", name, "url"), source.url
        if source.archive:
            yield ("sources", name, "archive"), source.archive


@rule("LNK003", Scope.COLLECTION)
def missing_page(context: Context) -> Iterator[Finding]:
    """Link only to pages that exist in every locale.

    Why: a dead link stops a reader on the way to the button.
    What to do: link to the file as it lies in the folder, ending in `.md`, seen from the page itself.
    Example: `[LinkedIn](platforms/linkedin.md)` on the home page.
    """
    for _locale, page, link, uri, _anchor in _internal_links(context.collection):
        if uri.endswith(".md") and not any(name == uri for name in context.collection.uris):
            hint = get_close_matches(uri, context.collection.uris, n=1)
            advice = (
                f"Did you mean `{posixpath.relpath(hint[0], posixpath.dirname(page.uri))}`?" if hint else "Correct it."
            )
            yield _at(page, link, f"`{link.target}` is not a page of this site. {advice}")


@rule("LNK004", Scope.COLLECTION)
def missing_anchor(context: Context) -> Iterator[Finding]:
    """Link only to anchors that exist, in every locale.

    Why: a link into the middle of a page that lands at its top loses the reader.
    What to do: use the id written behind the heading, `{#too-late}`. Ids are the same in every language.
    Example: `[too late?](#to-late)` means `#too-late`.
    """
    collection = context.collection
    for locale, page, link, uri, anchor in _internal_links(collection):
        known = _anchors(collection, locale, uri)
        if anchor and known is not None and anchor not in known:
            close = get_close_matches(anchor, sorted(known), n=1)
            advice = f"Did you mean `#{close[0]}`?" if close else "Correct the id, or add `{#" + anchor + "}` there."
            yield _at(page, link, f"`#{anchor}` does not exist on `{uri}` in `{locale}`. {advice}")


@rule("LNK005", Scope.PAGE)
def unsafe_link(page: Page, context: Context) -> Iterator[Finding]:
    """Use only `https`, `mailto` and `tel` links in prose.

    Why: other kinds can run code, or open a page that anyone on the way can change.
    What to do: write the `https://` address, or a link to a page of this site.
    Example: `[help](javascript:alert(1))` is refused, and so is `http://`.
    """
    for link in page.outline.links:
        scheme = link.target.partition(":")[0].lower() if ":" in link.target else ""
        if scheme in ("mailto", "tel") or (not scheme and not link.target.startswith("//")):
            continue
        problem = read_address(link.target).problem
        if problem:
            yield _at(page, link, f"`{link.target}` {problem}. Write the full `https://` address.")


@rule("LNK006", Scope.RECORD)
def unregistrable_domain(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """List domains as one owner registers them.

    Why: below a shared suffix such as `co.uk` or `github.io` anybody can open a page.
    What to do: write the domain itself, without `www.` and without `https://`.
    Example: `domains: [linkedin.com]`.
    """
    for index, domain in enumerate(record.platform.domains):
        if read_address(f"https://{domain}").problem or registrable(domain) != domain:
            whole = registrable(domain.lower())
            advice = f"Write `{whole}`." if whole and whole != domain else "Write it like `linkedin.com`."
            message = f"`{domain}` is not a domain one owner registers. {advice}"
            yield Finding(message, at=("platform", "domains", index), suggestion=whole)


def _internal_links(collection: Collection) -> Iterator[tuple[str, Page, Link, str, str]]:
    """Yield each link of each text a locale shows, with the address and anchor it means there."""
    for locale in collection.locales:
        for page in (page for tag in tags.chain(locale) for page in collection.pages.values() if page.locale == tag):
            for link in page.outline.links:
                if ":" in link.target or link.target.startswith(("//", "/")):
                    continue
                path, _, anchor = link.target.partition("#")
                uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
                yield locale, page, link, uri, anchor


def _anchors(collection: Collection, locale: str, uri: str) -> frozenset[str] | None:
    pages = [page for tag in tags.chain(locale) if (page := collection.page(tag, uri))]
    return frozenset().union(*(page.anchors for page in pages)) if pages else None


def _at(page: Page, link: Link, message: str) -> Finding:
    return Finding(message, line=link.line, column=link.column, path=page.path)
