from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.cli.link_audit.addresses import Unreachable, find_peer, is_public
from optout.links import Failure


def public(host: str) -> tuple[str, ...]:
    return ("93.184.216.34",)


@pytest.mark.parametrize(
    "number",
    """127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 255.255.255.255 224.0.0.1
    ::1 :: fe80::1 fe80::1%eth0 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:169.254.169.254 64:ff9b::a00:1
    64:ff9b::7f00:1 2002:7f00:1:: 2002:a9fe:a9fe:: 2001:0:5ef5:79fb::1 198.18.0.1 192.0.2.1 nonsense""".split(),
)
def test_what_is_not_on_the_public_internet_is_not_asked(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:4700::6810:84e5", "64:ff9b::5db8:d822", "8.8.8.8"])
def test_what_is_public_is_asked(number: str) -> None:
    assert is_public(number)


@given(st.ip_addresses(v=4))
def test_wrapping_a_number_never_makes_it_public(number: ipaddress.IPv4Address) -> None:
    wrapped = [f"::ffff:{number}", str(ipaddress.IPv6Address(int(ipaddress.IPv6Address("64:ff9b::")) | int(number)))]
    assert {is_public(str(number))} == {is_public(text) for text in wrapped}


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://platform.test/",
        "//platform.test/",
        "https:platform.test",
        "https://user@platform.test/",
        "https://platform.test:22/",
        "https://platform.test:x/",
        "https://[::1/",
        "https://platform.test/ a",
        "",
    ],
)
def test_other_addresses_are_refused_before_anybody_is_asked(url: str) -> None:
    with pytest.raises(Unreachable) as raised:
        find_peer(url, public)
    assert raised.value.failure is Failure.FORBIDDEN


def test_one_private_number_among_public_ones_is_enough_to_refuse() -> None:
    with pytest.raises(Unreachable):
        find_peer("https://platform.test/", lambda host: ("93.184.216.34", "10.0.0.1"))


def test_the_peer_keeps_name_and_number_apart() -> None:
    peer = find_peer("https://platform.test/a?b", public)
    assert (peer.host, peer.number, peer.port, peer.path) == ("platform.test", "93.184.216.34", 443, "/a?b")
    assert peer.authority == "platform.test"
