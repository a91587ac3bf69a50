"""Ask one address: HEAD, then GET where the page itself matters, along all redirects."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Event, Timer
from urllib.parse import quote

from urllib3 import HTTPHeaderDict
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.exceptions import TimeoutError as ClientTimeout
from urllib3.response import BaseHTTPResponse

from optout.cli.link_audit.addresses import Lookup, Peer, Unreachable, find_peer, look_up
from optout.links import Failure, Hop, Observation, read_anchors, read_signs, retry_after
from optout.links.gather import resolve

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ENOUGH = frozenset({429, 999})
"""Answers after which asking again at once would be rude."""
_HEAD_MAY_FAIL = frozenset({None, Failure.TIMEOUT, Failure.UNREACHABLE})
_BROKEN_CHAIN = frozenset({2, 20, 21})
"""OpenSSL's numbers for a certificate whose issuer is not at hand (X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT and kin)."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How patient and how careful we are."""

    seconds: float = 15.0
    """For each step of a request, and twice that for all of it."""
    max_hops: int = 10
    max_bytes: int = 512 * 1024
    allow_private: bool = False
    user_agent: str = "optout-links"


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: HTTPHeaderDict
    body: bytes


def _no_queue(host: str) -> AbstractContextManager[None]:
    return nullcontext()


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Asks addresses; `turn` waits until a host may be asked again."""

    manners: Manners = Manners()
    turn: Callable[[str], AbstractContextManager[None]] = _no_queue
    lookup: Lookup = look_up
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def observe(self, url: str) -> Observation:
        """Follow an address to its end."""
        seen = self._follow("HEAD", url, ())
        if seen.last and seen.last.status in _ENOUGH:
            return seen
        if seen.is_answer and seen.last:
            # The answer to HEAD cannot show whether the page is what it claims to be.
            return self._follow("GET", seen.last.url, seen.hops[:-1]) if seen.anchors is not None else seen
        # Many servers know HEAD badly or not at all.
        return self._follow("GET", url, ()) if seen.failure in _HEAD_MAY_FAIL else seen

    def _follow(self, method: str, url: str, before: tuple[Hop, ...]) -> Observation:
        hops = before
        while True:
            if url in {hop.url for hop in hops}:
                return Observation(hops, Failure.LOOP)
            if len(hops) > self.manners.max_hops:
                return Observation(hops, Failure.TOO_MANY_HOPS)
            try:
                answer = self._ask(method, url)
            except Unreachable as error:
                return Observation(hops, error.failure)
            location = answer.headers.get("Location", "") if answer.status in _REDIRECTS else ""
            url, asked = resolve(url, location) if location else url, url
            hops = (*hops, Hop(asked, answer.status, url if location else ""))
            if not location:
                return _seen(hops, answer)

    def _ask(self, method: str, url: str) -> _Answer:
        peer = find_peer(url, self.lookup, allow_private=self.manners.allow_private)
        with self.turn(peer.host), _failures(), self._connected(peer) as connection:
            connection.request(
                method,
                quote(peer.path, safe="/%?#[]@!$&'()*+,;=:~"),
                headers={
                    "Host": peer.authority,
                    "User-Agent": self.manners.user_agent,
                    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
                    "Accept-Encoding": "identity",
                    "Accept-Language": "en",
                },
                preload_content=False,
            )
            response = connection.getresponse()
            return _Answer(response.status, response.headers, self._body(response) if method == "GET" else b"")

    def _body(self, response: BaseHTTPResponse) -> bytes:
        return response.read(self.manners.max_bytes) if _is_html(response.headers) else b""

    @contextmanager
    def _connected(self, peer: Peer) -> Iterator[HTTPConnection]:
        """Connect to the number of a peer, and end everything once its time is up, however slowly bytes drip."""
        connection = self._connection(peer)
        late, sockets = Event(), list[socket.socket]()

        def stop() -> None:
            late.set()
            for opened in sockets:
                with suppress(OSError):
                    opened.shutdown(socket.SHUT_RDWR)

        timer = Timer(self.manners.seconds * 2, stop)
        timer.daemon = True
        timer.start()
        try:
            connection.connect()
            # The connection forgets its socket as soon as an answer begins that closes it.
            sockets += [connection.sock] if connection.sock else []
            yield connection
        except (HTTPError, http.client.HTTPException, OSError):
            if late.is_set():
                raise Unreachable(Failure.TIMEOUT) from None
            raise
        finally:
            timer.cancel()
            connection.close()

    def _connection(self, peer: Peer) -> HTTPConnection:
        if peer.scheme == "http":
            return HTTPConnection(peer.number, peer.port, timeout=self.manners.seconds)
        return HTTPSConnection(
            peer.number,
            peer.port,
            timeout=self.manners.seconds,
            ssl_context=self.trust,
            server_hostname=peer.host,
        )


@contextmanager
def _failures() -> Iterator[None]:
    """Turn what goes wrong on the way into the few failures we know."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        broken = error.verify_code in _BROKEN_CHAIN
        raise Unreachable(Failure.CHAIN if broken else Failure.CERTIFICATE) from None
    except NewConnectionError:
        raise Unreachable(Failure.UNREACHABLE) from None
    except (ClientTimeout, TimeoutError):
        raise Unreachable(Failure.TIMEOUT) from None
    except (HTTPError, http.client.HTTPException, OSError, UnicodeError):
        raise Unreachable(Failure.UNREACHABLE) from None


def _seen(hops: tuple[Hop, ...], answer: _Answer) -> Observation:
    html = answer.body.decode("utf-8", "replace")
    return Observation(
        hops,
        signs=read_signs(html) if html else frozenset(),
        anchors=read_anchors(html) if _is_html(answer.headers) else None,
        wait=retry_after(answer.headers.get("Retry-After"), datetime.now(UTC)),
    )


def _is_html(headers: HTTPHeaderDict) -> bool:
    kind = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return kind in ("text/html", "application/xhtml+xml", "")
