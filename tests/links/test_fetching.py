from __future__ import annotations

import ssl
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import trustme

from optout.cli.link_audit.addresses import Unreachable
from optout.cli.link_audit.fetching import Fetcher, Manners
from optout.cli.link_audit.queueing import Patience, patiently
from optout.links import Failure, Outbound, Reason, Result, Verdict, judge
from tests.links.server import PlayServer, serving

DAY = date(2026, 11, 25)
QUICK = Manners(seconds=0.25, max_bytes=64 * 1024, allow_private=True)
CALM = Patience(retries=1, pause=0, longest=1, sleep=lambda seconds: None)


def nearby(host: str) -> tuple[str, ...]:
    if host == "nowhere.test":
        raise Unreachable(Failure.NO_HOST)
    return ("127.0.0.1",)


def ask(url: str, hosts: tuple[str, ...] = (), fetcher: Fetcher | None = None) -> Verdict:
    fetcher = fetcher or Fetcher(QUICK, lookup=nearby)
    link = Outbound(url, hosts, ())
    return judge(link, patiently(fetcher.observe, link.base, CALM), DAY)


CASES = [
    ("/fine", Result.OK, Reason.FINE),
    ("/fine?a=b%20c", Result.OK, Reason.FINE),
    ("/anchored#there", Result.OK, Reason.FINE),
    ("/anchored#ol%C3%A9", Result.OK, Reason.FINE),
    ("/anchored#:~:text=what%20you", Result.OK, Reason.FINE),
    ("/anchored#elsewhere", Result.MOVED, Reason.ANCHOR),
    ("/file.pdf", Result.OK, Reason.FINE),
    ("/file.pdf#page2", Result.OK, Reason.FINE),
    ("/no-head", Result.OK, Reason.FINE),
    ("/wrong-head", Result.OK, Reason.FINE),
    ("/latin", Result.OK, Reason.FINE),
    ("/endless", Result.OK, Reason.FINE),
    ("/about-404", Result.OK, Reason.FINE),
    ("/about-sale", Result.OK, Reason.FINE),
    ("/not-found", Result.GONE, Reason.NOT_FOUND),
    ("/deleted", Result.GONE, Reason.NOT_FOUND),
    ("/says-not-found", Result.GONE, Reason.SOFT_NOT_FOUND),
    ("/says-not-found-in-german", Result.GONE, Reason.SOFT_NOT_FOUND),
    ("/for-sale", Result.GONE, Reason.PARKED),
    ("/to-home", Result.GONE, Reason.HOME_PAGE),
    ("/for-now", Result.OK, Reason.FINE),
    ("/slash", Result.OK, Reason.FINE),
    ("/for-good", Result.MOVED, Reason.NEW_ADDRESS),
    ("/for-good-then-for-now", Result.MOVED, Reason.NEW_ADDRESS),
    ("/elsewhere", Result.MOVED, Reason.OTHER_SITE),
    ("/sibling", Result.OK, Reason.FINE),
    ("/loop", Result.UNVERIFIABLE, Reason.REDIRECTS),
    ("/chain-0", Result.UNVERIFIABLE, Reason.REDIRECTS),
    ("/chain-12", Result.MOVED, Reason.NEW_ADDRESS),
    ("/empty-location", Result.UNVERIFIABLE, Reason.REFUSED),
    ("/file-scheme", Result.UNVERIFIABLE, Reason.FORBIDDEN),
    ("/needs-login", Result.UNVERIFIABLE, Reason.LOGIN),
    ("/to-login", Result.UNVERIFIABLE, Reason.LOGIN),
    ("/settings", Result.UNVERIFIABLE, Reason.LOGIN),
    ("/to-sso", Result.UNVERIFIABLE, Reason.LOGIN),
    ("/forbidden", Result.UNVERIFIABLE, Reason.REFUSED),
    ("/legal", Result.UNVERIFIABLE, Reason.REFUSED),
    ("/linkedin", Result.UNVERIFIABLE, Reason.BOT_WALL),
    ("/challenge", Result.UNVERIFIABLE, Reason.BOT_WALL),
    ("/challenge-200", Result.UNVERIFIABLE, Reason.BOT_WALL),
    ("/scripts", Result.UNVERIFIABLE, Reason.SCRIPT),
    ("/busy", Result.UNVERIFIABLE, Reason.TOO_MANY),
    ("/busy-for-long", Result.UNVERIFIABLE, Reason.TOO_MANY),
    ("/busy-once", Result.OK, Reason.FINE),
    ("/down-once", Result.OK, Reason.FINE),
    ("/broken", Result.UNVERIFIABLE, Reason.SERVER_ERROR),
    ("/hangs", Result.UNVERIFIABLE, Reason.TIMEOUT),
    ("/drips", Result.UNVERIFIABLE, Reason.TIMEOUT),
    ("/drops", Result.UNVERIFIABLE, Reason.UNREACHABLE),
]


@pytest.mark.parametrize(("path", "result", "reason"), CASES, ids=[case[0] for case in CASES])
def test_every_kind_of_answer(server: PlayServer, path: str, result: Result, reason: Reason) -> None:
    verdict = ask(server.url(path))
    assert (verdict.result, verdict.reason) == (result, reason)


def test_a_host_that_is_not_there(server: PlayServer) -> None:
    assert ask(server.url("/fine", "nowhere.test")).reason is Reason.NO_HOST


def test_a_port_where_nobody_listens(server: PlayServer) -> None:
    with serving() as other:
        closed = other.url("/fine")
    assert ask(closed).reason is Reason.UNREACHABLE


def test_where_it_moved_to_and_where_it_ended(server: PlayServer) -> None:
    assert ask(server.url("/for-good")).final == server.url("/fine")
    assert ask(server.url("/for-good-then-for-now")).final == server.url("/for-now")
    assert ask(server.url("/fine")).final == ""


def test_a_control_may_end_only_on_the_hosts_of_its_platform(server: PlayServer) -> None:
    inside = ask(server.url("/sibling"), ("platform.test",))
    outside = ask(server.url("/sibling"), ("www.platform.test",))
    wall = ask(server.url("/to-sso"), ("platform.test",))
    assert (inside.result, inside.leaves) == (Result.OK, False)
    assert (outside.reason, outside.leaves) == (Reason.OTHER_SITE, True)
    assert (wall.reason, wall.leaves) == (Reason.LOGIN, True)


def test_head_first_and_the_page_only_where_it_matters(server: PlayServer) -> None:
    for path, methods in (("/fine?once", ["HEAD", "GET"]), ("/file.pdf?once", ["HEAD"]), ("/linkedin?once", ["HEAD"])):
        ask(server.url(path))
        asked = [method for method, _, where in server.asked if where == path]
        assert asked == methods


def test_a_long_wait_is_not_waited_for(server: PlayServer) -> None:
    waits: list[float] = []
    fetcher = Fetcher(QUICK, lookup=nearby)
    patience = Patience(retries=3, pause=0.5, longest=10, sleep=waits.append)
    patiently(fetcher.observe, server.url("/busy-for-long"), patience)
    assert waits == []
    patiently(fetcher.observe, server.url("/busy"), patience)
    assert waits == [1.0, 2.0, 4.0]


def test_a_redirect_to_a_private_address_is_not_followed(server: PlayServer) -> None:
    def lookup(host: str) -> tuple[str, ...]:
        return ("10.0.0.1",) if host == "inside.test" else ("127.0.0.1",)

    seen = Fetcher(Manners(seconds=0.25), lookup=lookup).observe("http://inside.test/fine")
    assert (seen.failure, seen.hops) == (Failure.FORBIDDEN, ())
    assert not [host for _, host, _ in server.asked if host.startswith("inside.test")]


def test_the_connection_goes_to_the_number_that_was_checked(server: PlayServer) -> None:
    asked: list[str] = []

    def lookup(host: str) -> tuple[str, ...]:
        asked.append(host)
        return ("127.0.0.1",)

    assert ask(server.url("/fine?pinned", "pinned.test"), fetcher=Fetcher(QUICK, lookup=lookup)).result is Result.OK
    assert asked == ["pinned.test", "pinned.test"]  # once for HEAD, once for GET; nothing else asks the resolver
    assert ("GET", f"pinned.test:{server.server_port}", "/fine?pinned") in server.asked


def context(authority: trustme.CA, name: str, not_after: str = "") -> ssl.SSLContext:
    end = datetime.fromisoformat(not_after).replace(tzinfo=UTC) if not_after else None
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name, not_after=end).configure_cert(tls)
    return tls


@pytest.mark.parametrize(
    ("name", "not_after", "trusted", "result", "reason"),
    [
        ("platform.test", "", True, Result.OK, Reason.FINE),
        ("platform.test", "2001-01-02", True, Result.GONE, Reason.CERTIFICATE),
        ("another.test", "", True, Result.GONE, Reason.CERTIFICATE),
        ("platform.test", "", False, Result.UNVERIFIABLE, Reason.CHAIN),
    ],
    ids=["good", "expired", "wrong-host", "unknown-issuer"],
)
def test_certificates(name: str, not_after: str, trusted: bool, result: Result, reason: Reason) -> None:
    authority, trust = trustme.CA(), ssl.create_default_context()
    if trusted:
        authority.configure_trust(trust)
    with serving(context(authority, name, not_after)) as server:
        verdict = ask(server.url("/fine", scheme="https"), fetcher=Fetcher(QUICK, lookup=nearby, trust=trust))
    assert (verdict.result, verdict.reason) == (result, reason)


def test_a_self_signed_certificate(tmp_path: Path) -> None:
    # The certificate of an authority, used by a server as its own.
    authority = trustme.CA()
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    authority.private_key_pem.write_to_path(str(key))
    authority.cert_pem.write_to_path(str(certificate))
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    with serving(tls) as server:
        verdict = ask(server.url("/fine", scheme="https"))
    assert (verdict.result, verdict.reason) == (Result.GONE, Reason.CERTIFICATE)
