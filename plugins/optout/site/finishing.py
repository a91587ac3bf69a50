"""What a theme's HTML still needs before it is published."""

from __future__ import annotations

import re
from html import escape

from optout.locales import direction
from optout.safety import META_POLICY, REFERRER

_HTML = re.compile(r"<html\b[^>]*?\blang=\"[^\"]*\"")
_HEAD = re.compile(r"<head>")
_THEME_SKIP = re.compile(r"<div data-md-component=\"skip\">.*?</div>\s*", re.DOTALL)
_HEADING = re.compile(r"(?=<h2\b[^>]*\bid=\"([^\"]+)\")")
_OUTSIDE = re.compile(r"<a (?=(?:[\w-]+=\"[^\"]*\" +)*href=\"https?://)(?![^>]*\brel=)")


def finish_html(html: str, locale: str) -> str:
    """State language and direction of the whole document, and what the browser may load and tell others.

    Material knows `pt` and `es` only by their bare language, and puts the direction on the body alone. Its skip link,
    in its own words, would stand before ours; no block of its template leaves it out.
    """
    html = _HTML.sub(f'<html lang="{locale}" dir="{direction(locale)}"', html, count=1)
    html = _HEAD.sub(f"<head>{_metas()}", html, count=1)
    html = _THEME_SKIP.sub("", html, count=1)
    return _OUTSIDE.sub('<a rel="noopener noreferrer external" ', html)


def split_sections(html: str, lead: str) -> dict[str, str]:
    """Cut rendered prose at its second-level headings; what stands before the first goes under `lead`."""
    parts = _HEADING.split(html)
    sections = {lead: parts[0]} if parts[0].strip() else {}
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        sections[name] = text
    return sections


def _metas() -> str:
    policy = escape(META_POLICY).replace("&#x27;", "'")
    return (
        f'\n    <meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'\n    <meta name="referrer" content="{REFERRER}">'
    )
