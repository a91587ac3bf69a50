from __future__ import annotations

import re

import pytest

from optout.safety import APPROVED, HEADERS, META_POLICY, fingerprint


def directives(policy: str) -> dict[str, list[str]]:
    return {part.split()[0]: part.split()[1:] for part in policy.split(";")}


def test_nothing_runs_or_loads_unless_it_is_named() -> None:
    policy = directives(META_POLICY)
    assert policy["default-src"] == ["'none'"]
    sources = [source for name in policy for source in policy[name]]
    assert set(sources) <= {"'none'", "'self'", "data:", *(f"'{name}'" for name in APPROVED)}
    assert [name for name in policy if "data:" in policy[name]] == ["img-src"]
    assert policy["base-uri"] == ["'none'"]
    assert len(policy) == len(META_POLICY.split(";"))


def test_headers_add_what_a_page_cannot_say() -> None:
    assert directives(HEADERS["Content-Security-Policy"]) == directives(META_POLICY) | {"frame-ancestors": ["'none'"]}
    assert list(HEADERS) == sorted(HEADERS)
    assert all(re.fullmatch(r"[\x20-\x7e]+", value) for value in HEADERS.values())
    assert len(HEADERS["Content-Security-Policy"]) < 2000  # the limit of a line at Cloudflare Pages


# Computed apart: printf 'doSomething();' | openssl dgst -sha256 -binary | openssl base64
@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("doSomething();", "RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc="),
        ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ],
)
def test_a_fingerprint_is_what_browsers_compute(script: str, expected: str) -> None:
    assert fingerprint(script) == f"sha256-{expected}"
