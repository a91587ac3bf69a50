"""The file that tells whoever finds a weakness where to go (RFC 9116)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

PATH = ".well-known/security.txt"
VALID_FOR = timedelta(days=180)
"""RFC 9116 wants less than a year; the daily build renews it, and a site nobody builds any more stops promising."""


def security_txt(contact: str, policy: str, site_url: str, languages: Sequence[str], today: date) -> bytes:
    """Write the file; `contact` is an `https:` or `mailto:` address, lines end in CRLF."""
    fields = {
        "Contact": contact,
        "Expires": f"{today + VALID_FOR:%Y-%m-%d}T00:00:00Z",
        "Preferred-Languages": ", ".join(languages),
        "Canonical": f"{site_url}{PATH}",
        "Policy": policy,
    }
    return "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode()
