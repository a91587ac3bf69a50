"""LNK007-LNK009: does an address lead there straight, without telling anybody on the way?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from optout.content import Page
from optout.diagnostics import Suggestion
from optout.rules.address_lists import DETOURS, SHORTENERS, TRACKING
from optout.rules.addresses import lies_under, read_address
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.targets import page_targets


@rule("LNK007", Scope.PAGE)
def shortened_address(page: Page, context: Context) -> Iterator[Finding]:
    """Write addresses out, without a link shortener.

    Why: a short link hides where it leads, can be pointed elsewhere later, and counts who follows it.
    What to do: open the short link once, and copy the address you arrive at.
    Example: `https://lnkd.in/abc` becomes the `https://www.linkedin.com/help/…` behind it.
    """
    for target in page_targets(page):
        address = read_address(target.own_part)
        if not address.problem and is_shortener(address.host):
            yield target.finding(f"`{address.host}` hides where it leads. Write the address it leads to.")


@rule("LNK008", Scope.PAGE)
def detour(page: Page, context: Context) -> Iterator[Finding]:
    """Lead readers straight to a page, not through a redirect, a translator or a copy on AMP.

    Why: whoever runs the detour sees every reader, and such an address can be made to lead anywhere.
    What to do: copy the address of the page itself, from the address bar after it has opened.
    Example: `https://www.google.com/url?q=https://openai.com/` becomes `https://openai.com/`.
    """
    for target in page_targets(page):
        address = read_address(target.own_part)
        if not address.problem and is_detour(address.host, target.own_part):
            message = f"`{address.host}` only passes readers on. Write the address of the page itself."
            yield target.finding(message)


@rule("LNK009", Scope.PAGE)
def tracking_parameters(page: Page, context: Context) -> Iterator[Finding]:
    """Leave out what addresses carry to track readers.

    Why: this guide tracks nobody, and a link that tells where a reader comes from would do it for others.
    What to do: delete the parameters named; what a page needs to work may stay.
    Example: `?utm_source=newsletter` and `?fbclid=…` go, `?id=42` stays.
    """
    for target in page_targets(page):
        if read_address(target.own_part).problem:
            continue
        names = tracking_in(target.own_part)
        if names:
            listed = ", ".join(f"`{name}`" for name in names)
            verb = "only tracks" if len(names) == 1 else "only track"
            cleaned = without_tracking(target.url)
            yield target.finding(f"{listed} {verb} readers. Write `{cleaned}`.", Suggestion(target.url, cleaned, True))


def is_shortener(host: str) -> bool:
    """Tell whether a host belongs to a link shortener."""
    return host.removeprefix("www.") in SHORTENERS


def is_detour(host: str, url: str) -> bool:
    """Tell whether an address only passes a reader on."""
    parts = urlsplit(url)
    rest = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
    if parts.path.startswith("/amp/s/") or host.endswith(".cdn.ampproject.org"):
        return True
    return any(lies_under(host, domain) and re.match(start, rest) for domain, start in DETOURS)


def tracking_in(url: str) -> list[str]:
    """Name the tracking parameters of an address, each once."""
    query = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    return list(dict.fromkeys(name for name, _ in query if TRACKING.fullmatch(name)))


def without_tracking(url: str) -> str:
    """Return the address without tracking parameters; everything else stays as it is written."""
    head, mark, fragment = url.partition("#")
    base, _, query = head.partition("?")
    kept = "&".join(part for part in query.split("&") if not tracking_in(f"?{part}"))
    return base + (f"?{kept}" if kept else "") + mark + fragment
