"""The site as files that open from disk, without a host and without a network."""

from __future__ import annotations

import re

from optout.outputs.publication import Files
from optout.safety import META_POLICY

FOLDER = "ai-opt-out-guide"
ARCHIVE = f"{FOLDER}-offline.zip"

_FOR_HOSTS = ("_headers", "robots.txt", "sitemap.xml", ".well-known/", "pictures/", "search/", "assets/javascripts/")
"""What only a host, a crawler or the search asks for."""

_SCRIPTS = "assets/js/"
_RUNS = f"{_SCRIPTS}header.js"
"""The one script that runs from disk. Browsers load no modules and start no workers there."""

_TAG = re.compile(rf'<script\b[^>]*\bsrc="[./]*{_SCRIPTS}(?!header\.js")[^"]*"[^>]*></script>')

_POLICY = META_POLICY.replace("'self'", "'self' file:")
"""A file has no origin, so that not every browser takes `'self'` to mean the files beside it."""


def offline_copy(files: Files) -> Files:
    """Take from a built site what works from disk; pages lose only scripts that could not run."""
    kept = {address: data for address, data in sorted(files.items()) if _works(address)}
    return {address: _page(data) if address.endswith(".html") else data for address, data in kept.items()}


def _works(address: str) -> bool:
    if address.startswith(_SCRIPTS):
        return address == _RUNS
    return not address.startswith(_FOR_HOSTS) and not address.endswith("404.html")


def _page(data: bytes) -> bytes:
    return _TAG.sub("", data.decode()).replace(META_POLICY, _POLICY, 1).encode()
