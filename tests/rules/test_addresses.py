"""No address that is not the platform's passes as the platform's, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.rules.addresses import lies_under, read_address
from optout.rules.detours import tracking_in, without_tracking
from optout.rules.look_alikes import KnownDomains, distance

DOMAIN = "openai.com"
KNOWN = (DOMAIN, "linkedin.com", "x.com", "chatgpt.com")
PREFIXES = st.text("abcxyz019-._~@:%\\/?#[]!$&'()*+,;= \t\n\u0430\u3002", max_size=12)


def passes(url: str) -> bool:
    address = read_address(url)
    return not address.problem and lies_under(address.host, DOMAIN)


@given(PREFIXES)
def test_a_prefix_glued_to_a_domain_never_passes(prefix: str) -> None:
    url = f"https://{prefix}{DOMAIN}/"
    if passes(url):
        assert prefix == "" or prefix.endswith(".")
        assert set(prefix) <= set("abcxyz019-.")


@given(PREFIXES)
def test_a_suffix_glued_to_a_domain_never_passes(suffix: str) -> None:
    if passes(f"https://{DOMAIN}{suffix}"):
        assert suffix == "" or suffix[0] in "/?#"


@given(st.lists(st.booleans(), min_size=len(DOMAIN), max_size=len(DOMAIN)))
def test_case_does_not_matter(upper: list[bool]) -> None:
    host = "".join(char.upper() if up else char for char, up in zip(DOMAIN, upper, strict=True))
    assert passes(f"https://{host}/form")


@pytest.mark.parametrize(
    "url",
    [
        "https://openai.com@evil.example/",
        "https://openai.com:8443/",
        "https://user:word@openai.com/",
        "https://openai.com\\@evil.example/",
        "https://openai.com./",
        "https://openai.com%2eevil.example/",
        "https://openai.com\t.evil.example/",
        "https://openai.com\n.evil.example/",
        " https://openai.com/",
        "https:openai.com",
        "https:/openai.com",
        "https:///openai.com",
        "//openai.com/",
        "http://openai.com/",
        "https://openai。com/",
        "https://оpenai.com/",
        "https://xn--penai-8ye.com/",
        "https://evil.example/openai.com",
        "https://openai.com.evil.example/",
        "https://evilopenai.com/",
        "https://[::1]/openai.com",
        "https://[",
        "https://]",
        "https://192.0.2.1/",
        "https://0x7f000001/",
        "javascript:alert(1)//https://openai.com/",
        "",
    ],
)
def test_nasty_addresses(url: str) -> None:
    assert not passes(url)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    address = read_address(text)
    assert address.problem or address.host
    read_address(f"https://{text}")


@pytest.mark.parametrize(
    ("host", "near"),
    [
        ("openal.com", "openai.com"),
        ("www.0penai.com", "openai.com"),
        ("opeani.com", "openai.com"),
        ("openai.co", "openai.com"),
        ("open-ai.com", "openai.com"),
        ("linkedln.com", "linkedin.com"),
        ("lіnkedin.com", "linkedin.com"),
        ("openai.com.login.example", "openai.com"),
        ("chat-gpt.com", "chatgpt.com"),
        ("platform.openai.com", None),
        ("t.com", None),
        ("y.com", None),
        ("x.ai", None),
        ("opera.com", None),
        ("openbsd.org", None),
        ("irishlegal.com", None),
        ("evil.example", None),
    ],
)
def test_look_alikes(host: str, near: str | None) -> None:
    assert KnownDomains(KNOWN).resembled(host) == near


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_symmetric_and_zero_only_for_equals(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


@given(
    st.lists(st.sampled_from(["id=4", "utm_source=a", "q=", "fbclid", "x=y=z", "gclid=%20", "channel=rss"]), max_size=5)
)
def test_cleaning_takes_the_trackers_and_nothing_else(parts: list[str]) -> None:
    url = "https://a.example/p" + ("?" + "&".join(parts) if parts else "") + "#f"
    cleaned = without_tracking(url)
    assert not tracking_in(cleaned)
    assert without_tracking(cleaned) == cleaned
    for part in ("id=4", "q=", "x=y=z", "channel=rss"):
        assert cleaned.count(part) == url.count(part)
