"""What may be an address at all, judged before any parser can be fooled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import urlsplit

from publicsuffixlist import PublicSuffixList

_ALLOWED = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_HOST = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Address:
    """An outside address: its host, or what is wrong with it."""

    host: str
    problem: str | None = None


@lru_cache(maxsize=4096)
def read_address(url: str) -> Address:
    """Read an `https` address strictly; `urlsplit` silently drops some characters that RFC 3986 does not allow."""
    if not _ALLOWED.fullmatch(url):
        return Address("", "holds a character that addresses cannot have")
    try:
        parts = urlsplit(url)
    except ValueError:
        return Address("", "names a port or a numeric address")
    host = (parts.netloc or "").lower()
    if parts.scheme != "https":
        return Address(host, "does not start with `https://`")
    if "@" in host:
        return Address(host, "holds a user name before the host, which hides where it leads")
    if ":" in host:
        return Address(host, "names a port or a numeric address")
    if not _HOST.fullmatch(host):
        return Address(host, "has no plain host name such as `www.example.com`")
    if any(label.startswith("xn--") for label in host.split(".")):
        return Address(host, "has an encoded host name that can look like another one")
    return Address(host)


def lies_under(host: str, domain: str) -> bool:
    """Tell whether a host is a domain or lies below it."""
    return host == domain or host.endswith(f".{domain}")


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


def registrable(domain: str) -> str | None:
    """Return the part of a domain one owner registers (publicsuffix.org), `None` if there is none."""
    found: str | None = _suffixes().privatesuffix(domain)
    return found
