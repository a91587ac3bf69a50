"""The file that greets crawlers (RFC 9309)."""

from __future__ import annotations


def robots(site_url: str) -> bytes:
    """Let everybody read everything, and name the sitemap."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode()
