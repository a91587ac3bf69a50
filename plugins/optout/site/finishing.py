"""What a theme's HTML still needs before it is published."""

from __future__ import annotations

import re

from optout.locales import direction

_HTML = re.compile(r"<html\b[^>]*?\blang=\"[^\"]*\"")
_HEADING = re.compile(r"(?=<h2\b[^>]*\bid=\"([^\"]+)\")")


def finish_html(html: str, locale: str) -> str:
    """State language and direction of the whole document.

    Material knows `pt` and `es` only by their bare language, and puts the direction on the body alone.
    """
    return _HTML.sub(f'<html lang="{locale}" dir="{direction(locale)}"', html, count=1)


def split_sections(html: str, lead: str) -> dict[str, str]:
    """Cut rendered prose at its second-level headings; what stands before the first goes under `lead`."""
    parts = _HEADING.split(html)
    sections = {lead: parts[0]} if parts[0].strip() else {}
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        sections[name] = text
    return sections
