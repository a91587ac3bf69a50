"""Which machines we ask. A pull request can name any address, so those inside somebody's network are refused."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from optout.links import Failure

_PORTS = {"https": 443, "http": 80}
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

Lookup = Callable[[str], tuple[str, ...]]
"""From the name of a host to its numeric addresses."""


class Unreachable(Exception):
    """There is no answer, and why."""

    def __init__(self, failure: Failure, wait: float | None = None) -> None:
        super().__init__(failure)
        self.failure = failure


@dataclass(frozen=True, slots=True)
class Peer:
    """A machine to connect to, checked: the connection goes to the number, so a name cannot change its mind."""

    scheme: str
    host: str
    number: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The host as the header `Host` names it."""
        return self.host if self.port == _PORTS[self.scheme] else f"{self.host}:{self.port}"


def look_up(host: str) -> tuple[str, ...]:
    """Ask the resolver for all numbers of a host.

    Raises:
        Unreachable: there is no such host, or the resolver does not answer.
    """
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        unknown = error.errno in {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
        raise Unreachable(Failure.NO_HOST if unknown else Failure.UNREACHABLE) from None
    except (UnicodeError, ValueError):
        raise Unreachable(Failure.NO_HOST) from None
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def find_peer(url: str, lookup: Lookup, *, allow_private: bool = False) -> Peer:
    """Return where to connect for an address.

    Raises:
        Unreachable: the address may not be asked, or its host has no number.
    """
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        raise Unreachable(Failure.FORBIDDEN) from None
    usual = _PORTS.get(parts.scheme)
    if usual is None or not host or parts.username is not None or any(char.isspace() for char in url):
        raise Unreachable(Failure.FORBIDDEN)
    if not allow_private and port not in (None, *_PORTS.values()):
        raise Unreachable(Failure.FORBIDDEN)
    numbers = lookup(host)
    # Every number must be public: else a second request of the same name could reach the other one.
    if not numbers or not (allow_private or all(is_public(number) for number in numbers)):
        raise Unreachable(Failure.FORBIDDEN if numbers else Failure.NO_HOST)
    path = parts.path or "/"
    return Peer(parts.scheme, host, numbers[0], port or usual, f"{path}?{parts.query}" if parts.query else path)


def is_public(number: str) -> bool:
    """Tell whether a numeric address is one of the public internet, whichever way it is wrapped."""
    try:
        address = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if address.teredo is not None:
            return False
    return address.is_global and not address.is_multicast
