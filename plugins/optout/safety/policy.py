"""The Content-Security-Policy of every page, and the headers for hosts that can send them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from optout.safety.inline_scripts import APPROVED

REFERRER = "no-referrer"
"""No site we link to learns which page a reader came from (https://www.w3.org/TR/referrer-policy/)."""

_DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": " ".join(["'self'", *(f"'{name}'" for name in sorted(APPROVED))]),
    "style-src": "'self'",
    "img-src": "'self' data:",  # Material draws its icons from styles
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}

META_POLICY = "; ".join(f"{name} {value}" for name, value in _DIRECTIVES.items())
"""For the `<meta>` of a page, where `frame-ancestors` would be ignored (https://www.w3.org/TR/CSP3/#meta-element)."""

_REFUSED_FEATURES = (
    "accelerometer autoplay browsing-topics camera display-capture encrypted-media fullscreen geolocation gyroscope "
    "hid identity-credentials-get idle-detection local-fonts magnetometer microphone midi payment "
    "publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking"
).split()

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": f"{META_POLICY}; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _REFUSED_FEATURES),
    "Referrer-Policy": REFERRER,
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""For every file of the site; the names of headers, sorted."""


def fingerprint(script: str) -> str:
    """Return the hash by which a policy allows an inline script (https://www.w3.org/TR/CSP3/#grammardef-hash-source)."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"
