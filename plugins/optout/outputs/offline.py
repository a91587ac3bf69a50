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
_FOR_SEARCH = tuple(f"{_SCRIPTS}{name}.js" for name in ("lost", "lunr", "search", "search-worker"))
"""The search asks a worker for an index; browsers start no workers and fetch nothing from disk."""

_TAG = re.compile(rf'<script\b[^>]*\bsrc="[./]*(?:{"|".join(map(re.escape, _FOR_SEARCH))})"[^>]*></script>')

_POLICY = META_POLICY.replace("'self'", "'self' file:")
"""A file has no origin, so that not every browser takes `'self'` to mean the files beside it."""


def offline_copy(files: Files) -> Files:
    """Take from a built site what works from disk; pages lose only the search, which could not run."""
    kept = {address: data for address, data in sorted(files.items()) if _works(address)}
    return {address: _opened_from_disk(address, data) for address, data in kept.items()}


def _works(address: str) -> bool:
    return not address.startswith(_FOR_HOSTS) and address not in _FOR_SEARCH and not address.endswith("404.html")


def _opened_from_disk(address: str, data: bytes) -> bytes:
    if address.endswith(".html"):
        return _page(data)
    return _script(data) if address.startswith(_SCRIPTS) else data


def _page(data: bytes) -> bytes:
    text = _TAG.sub("", data.decode()).replace(META_POLICY, _POLICY, 1)
    return text.replace('<script type="module" src=', "<script defer src=").encode()


def _script(data: bytes) -> bytes:
    """Browsers load no modules from disk. A block keeps the names of a script to itself, as a module does."""
    return b"{\n" + data + b"}\n"
