"""A server that plays every kind of link there is, on this machine only."""

from __future__ import annotations

import ssl
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PAGE = "<!doctype html><title>Settings</title><h1>Settings</h1><p>" + "Here is what you can switch off. " * 30
LONG_AGO = "Thu, 01 Jan 1970 00:00:00 GMT"


@dataclass(frozen=True)
class Reply:
    """What the server says to a path."""

    status: int = 200
    body: str = PAGE
    headers: Mapping[str, str] = field(default_factory=dict)
    head: int | None = None
    """Another status for HEAD."""
    kind: str = "text/html; charset=utf-8"
    drip: float = 0
    """Seconds between single bytes."""
    hang: bool = False
    drop: bool = False
    times: int = 0
    """How often it is said; afterwards the page is there."""


def to(location: str, status: int = 301) -> Reply:
    return Reply(status, "", {"Location": location})


REPLIES: Mapping[str, Reply] = {
    "/fine": Reply(),
    "/": Reply(),
    "/anchored": Reply(body=f'{PAGE}<h2 id="there">There</h2><a name="ol&eacute;">x</a>'),
    "/file.pdf": Reply(body="%PDF", kind="application/pdf"),
    "/no-head": Reply(head=405),
    "/wrong-head": Reply(head=404),
    "/not-found": Reply(404, "<title>Nothing</title>"),
    "/deleted": Reply(410, ""),
    "/says-not-found": Reply(body="<title>Page not found | Platform</title><p>Sorry"),
    "/says-not-found-in-german": Reply(body=f"<title>Platform</title><h1>Seite nicht gefunden</h1>{PAGE[:200]}"),
    "/about-404": Reply(body=f"<title>What an error 4040 is</title>{PAGE}"),
    "/for-sale": Reply(body="<title>platform</title><p>This domain is for sale. Buy this domain now"),
    "/about-sale": Reply(body=f"{PAGE}{PAGE * 5} someone said: this domain is for sale"),
    "/for-good": to("/fine"),
    "/for-now": to("/fine", 302),
    "/for-good-then-for-now": to("/for-now", 308),
    "/slash": to("/slash/"),
    "/slash/": Reply(),
    "/to-home": to("/", 302),
    "/elsewhere": to("http://other.test:{port}/fine", 302),
    "/sibling": to("http://help.platform.test:{port}/fine", 302),
    "/inside": to("http://inside.test:{port}/fine"),
    "/file-scheme": to("file:///etc/passwd"),
    "/loop": to("/loop-2"),
    "/loop-2": to("/loop"),
    **{f"/chain-{number}": to(f"/chain-{number + 1}") for number in range(20)},
    "/chain-20": Reply(),
    "/empty-location": Reply(302, ""),
    "/needs-login": Reply(401, "", {"WWW-Authenticate": "Basic"}),
    "/to-login": to("/login?next=/settings", 302),
    "/login": Reply(body="<title>Log in</title><input type=password>"),
    "/settings": Reply(body="<title>Settings</title><form><input type=password></form>"),
    "/to-sso": to("http://accounts.other.test:{port}/v3/signin/identifier", 302),
    "/v3/signin/identifier": Reply(body="<title>Sign in</title>"),
    "/forbidden": Reply(403, "<title>Forbidden</title>"),
    "/legal": Reply(451, ""),
    "/linkedin": Reply(999, ""),
    "/challenge": Reply(503, "<title>Just a moment...</title><script src=cf-chl-opt></script>"),
    "/challenge-200": Reply(body="<title>Attention Required! | Wall</title>"),
    "/scripts": Reply(body="<title>App</title><div id=root></div><script src=/app.js></script>"),
    "/busy": Reply(429, "", {"Retry-After": "0"}),
    "/busy-for-long": Reply(429, "", {"Retry-After": "86400"}),
    "/busy-once": Reply(429, "", {"Retry-After": "0"}, times=1),
    "/down-once": Reply(503, "", {"Retry-After": LONG_AGO}, times=1),
    "/broken": Reply(500, ""),
    "/hangs": Reply(hang=True),
    "/drips": Reply(drip=0.05),
    "/drops": Reply(drop=True),
    "/endless": Reply(body="x" * 3_000_000),
    "/latin": Reply(body="<title>Caf\udce9</title>" + PAGE),
}


class _Handler(BaseHTTPRequestHandler):
    server: Any
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._play(with_body=True)

    def do_HEAD(self) -> None:
        self._play(with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _play(self, *, with_body: bool) -> None:
        path = self.path.partition("?")[0]
        self.server.asked.append((self.command, self.headers["Host"], self.path))
        reply = REPLIES.get(path, REPLIES["/not-found"])
        self.server.counts[path] += 1
        if reply.times and self.server.counts[path] > reply.times:
            reply = REPLIES["/fine"]
        self.close_connection = True
        if reply.hang or reply.drop:
            self.server.closing.wait(5 if reply.hang else 0)
            return
        body = reply.body.encode("utf-8", "surrogateescape")
        self.send_response(reply.status if with_body or reply.head is None else reply.head)
        for name, value in reply.headers.items():
            self.send_header(name, value.format(port=self.server.server_port))
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        for piece in (body[n : n + 1] for n in range(len(body))) if reply.drip and with_body else (body,):
            if with_body:
                self.wfile.write(piece)
            if reply.drip and self.server.closing.wait(reply.drip):
                return


class PlayServer(ThreadingHTTPServer):
    """The server, with a record of what it was asked."""

    daemon_threads = True

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str, str]] = []
        self.counts: Counter[str] = Counter()
        self.closing = threading.Event()
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients that hang up are what is played here."""

    def url(self, path: str, host: str = "platform.test", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.server_port}{path}"


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[PlayServer]:
    server = PlayServer(tls)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
        time.sleep(0)
