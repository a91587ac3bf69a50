"""From what was seen to one of four results. Nothing is called good that was not seen, and no wall is called bad."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from urllib.parse import unquote, urlsplit

from optout.links.model import Failure, Observation, Outbound, Reason, Result, Sign, Verdict
from optout.rules.addresses import lies_under, registrable

STUBBORN = timedelta(days=14)
"""A host that has not answered in all this time, at every look, counts as gone."""

_FAILED: Mapping[Failure, tuple[Result, Reason]] = {
    Failure.NO_HOST: (Result.GONE, Reason.NO_HOST),
    Failure.CERTIFICATE: (Result.GONE, Reason.CERTIFICATE),
    Failure.CHAIN: (Result.UNVERIFIABLE, Reason.CHAIN),
    Failure.TIMEOUT: (Result.UNVERIFIABLE, Reason.TIMEOUT),
    Failure.UNREACHABLE: (Result.UNVERIFIABLE, Reason.UNREACHABLE),
    Failure.LOOP: (Result.UNVERIFIABLE, Reason.REDIRECTS),
    Failure.TOO_MANY_HOPS: (Result.UNVERIFIABLE, Reason.REDIRECTS),
    Failure.FORBIDDEN: (Result.UNVERIFIABLE, Reason.FORBIDDEN),
    Failure.SKIPPED: (Result.UNVERIFIABLE, Reason.SKIPPED),
}
_STATUS: Mapping[int, tuple[Result, Reason]] = {
    401: (Result.UNVERIFIABLE, Reason.LOGIN),
    404: (Result.GONE, Reason.NOT_FOUND),
    407: (Result.UNVERIFIABLE, Reason.LOGIN),
    410: (Result.GONE, Reason.NOT_FOUND),
    429: (Result.UNVERIFIABLE, Reason.TOO_MANY),
    999: (Result.UNVERIFIABLE, Reason.BOT_WALL),  # LinkedIn's own number
}
_TEMPORARY = frozenset({Failure.TIMEOUT, Failure.UNREACHABLE})
_PERMANENT = frozenset({301, 308})
_LOGIN_PATH = re.compile(
    r"(^|[/._-])(log-?in|sign-?in|sign-?up|signin-?v\d|auth|authwall|authorize|oauth2?|sso|checkpoint|accountchooser"
    r"|servicelogin|identifier)([/._-]|$)"
)
_LOGIN_HOST = re.compile(r"^(accounts|login|auth|sso|signin|id|idp|passport)\.")
_HOME_PATH = re.compile(r"/?([a-z]{2}([-_][a-z]{2})?/?)?(index\.(html?|php)|home/?)?", re.IGNORECASE)


def judge(link: Outbound, seen: Observation, today: date, trouble_since: date | None = None) -> Verdict:
    """Tell what an observation means for a link, for which there may have been trouble before."""
    result, reason, final = _judged(link, seen)
    if (
        (seen.failure in _TEMPORARY or reason is Reason.SERVER_ERROR)
        and trouble_since
        and today - trouble_since >= STUBBORN
    ):
        result, reason = Result.GONE, Reason.SILENT
    status = seen.last.status if seen.last else 0
    leaves = bool(seen.hops) and not _is_home(link, final)
    return Verdict(result, reason, status, final if final != link.base else "", leaves)


def has_anchor(seen: Observation, name: str) -> bool:
    """Tell whether a page has a place of this name, as it is written or decoded."""
    return bool(seen.anchors and {name, unquote(name)} & seen.anchors)


def _judged(link: Outbound, seen: Observation) -> tuple[Result, Reason, str]:
    last = seen.last
    final = (last.location or last.url) if last else link.base
    if seen.failure or last is None:
        return *_FAILED[seen.failure or Failure.UNREACHABLE], final
    if 200 <= last.status < 300:
        return _judged_page(link, seen, final)
    if Sign.CHALLENGE in seen.signs and last.status not in (404, 410):
        return Result.UNVERIFIABLE, Reason.BOT_WALL, final
    other = Reason.SERVER_ERROR if last.status >= 500 else Reason.REFUSED
    return *_STATUS.get(last.status, (Result.UNVERIFIABLE, other)), final


def _judged_page(link: Outbound, seen: Observation, final: str) -> tuple[Result, Reason, str]:
    """Judge a page that came with "200 OK"; walls first, since nothing behind one was seen."""
    if Sign.CHALLENGE in seen.signs:
        return Result.UNVERIFIABLE, Reason.BOT_WALL, final
    if final != link.base and _is_login(final):
        return Result.UNVERIFIABLE, Reason.LOGIN, final
    if Sign.PARKED in seen.signs:
        return Result.GONE, Reason.PARKED, final
    if not _is_home(link, final):
        return Result.MOVED, Reason.OTHER_SITE, final
    if Sign.NOT_FOUND in seen.signs:
        return Result.GONE, Reason.SOFT_NOT_FOUND, final
    if _is_home_page(final) and not _is_home_page(link.base):
        return Result.GONE, Reason.HOME_PAGE, final
    if Sign.LOGIN in seen.signs:
        return Result.UNVERIFIABLE, Reason.LOGIN, final
    if Sign.SCRIPT in seen.signs:
        return Result.UNVERIFIABLE, Reason.SCRIPT, final
    if link.anchor and seen.anchors is not None and not has_anchor(seen, link.anchor):
        return Result.MOVED, Reason.ANCHOR, final
    moved = _moved_to(link, seen)
    return (Result.MOVED, Reason.NEW_ADDRESS, moved) if moved else (Result.OK, Reason.FINE, final)


def _moved_to(link: Outbound, seen: Observation) -> str:
    """Return the new address if the server says it is for good; a temporary redirect keeps the old one valid."""
    address = link.base
    for hop in seen.hops:
        if hop.status not in _PERMANENT or not hop.location:
            break
        address = hop.location
    return "" if _spelling(address) == _spelling(link.base) else address


def _spelling(url: str) -> tuple[str, str, str]:
    """Return what matters of an address: not the scheme, `www.`, or a slash at the end."""
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), unquote(parts.path).rstrip("/"), parts.query


def _is_home(link: Outbound, final: str) -> bool:
    host, own = urlsplit(final).hostname or "", urlsplit(link.url).hostname or ""
    if link.hosts:
        return any(lies_under(host, allowed) for allowed in link.hosts)
    return host == own or (registrable(host) or host) == (registrable(own) or own)


def _is_login(url: str) -> bool:
    parts = urlsplit(url)
    return bool(_LOGIN_PATH.search(parts.path.lower()) or _LOGIN_HOST.match(parts.hostname or ""))


def _is_home_page(url: str) -> bool:
    parts = urlsplit(url)
    return not parts.query and bool(_HOME_PATH.fullmatch(parts.path))
