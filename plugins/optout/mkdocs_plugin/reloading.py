"""Let `mkdocs serve` keep its live reload under our policy, and nothing else inside a page run."""

from __future__ import annotations

import secrets
from typing import Any

_SCRIPT = b"<script>"
_SOURCES = b"script-src 'self'"


def allow_reloading(server: Any) -> None:
    """Give the script that MkDocs writes into each served page a nonce that nobody outside this process can know.

    The script changes with every build, so no hash can allow it
    (`LiveReloadServer._inject_js_into_html` of MkDocs 1.6.1).
    """
    nonce = secrets.token_urlsafe(16).encode()
    inject = server._inject_js_into_html

    def inject_with_nonce(content: bytes, epoch: float) -> bytes:
        page: bytes = inject(content, epoch)
        before, script, after = page.rpartition(_SCRIPT)
        if not script:
            return page
        before = before.replace(_SOURCES, _SOURCES + b" 'nonce-" + nonce + b"'", 1)
        return before + b'<script nonce="' + nonce + b'">' + after

    server._inject_js_into_html = inject_with_nonce
