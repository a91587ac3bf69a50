"""Where a page lies on the published site."""

from __future__ import annotations

from optout.locales import SOURCE


def page_address(locale: str, uri: str, *, directory_urls: bool = True) -> str:
    """Return a page's address below the site's root: `nl/platforms/linkedin/` for `platforms/linkedin.md`."""
    name = uri.removesuffix(".md")
    folder = "" if locale == SOURCE else f"{locale}/"
    if not directory_urls:
        return f"{folder}{name}.html"
    name = name.removesuffix("index")
    return f"{folder}{name}" if not name or name.endswith("/") else f"{folder}{name}/"
