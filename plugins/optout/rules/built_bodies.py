"""OUT016-OUT019: is the finished page sound, complete and light?"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator

from optout.content.built_site import BuiltSite, Document
from optout.diagnostics import Severity
from optout.rules.model import Context, Finding, Scope, rule

MAX_FIRST_VISIT = 120_000
_VERBATIM = re.compile(r"<(script|pre|code|style|textarea)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_LEFTOVER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{[a-z_]+\}|>\s*(?:None|Undefined|True|False)\s*<|\]\(\S*\)")


@rule("OUT016", Scope.DOCUMENT)
def repeated_id(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Give every id on a page once.

    Why: a link to it lands at the first one, and screen readers connect labels with the wrong thing.
    What to do: rename one of the two, in the text or in the template.
    Example: a heading `{#sources}` on a page that has a section of that name.
    """
    counts = Counter(node.attributes["id"] for node in document.nodes("[id]"))
    for name, count in sorted(counts.items(), key=str):
        if count > 1:
            message = f"The id `{name}` is given `{count}` times on this page. Rename one."
            yield Finding(message, line=document.line_of(f'id="{name}"'))


@rule("OUT017", Scope.DOCUMENT)
def unfinished_picture(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Give every picture a text and its size.

    Why: who cannot see it hears the text; with the size known, the page does not jump while it loads.
    What to do: write `![what it shows](picture.webp){ width=640 height=360 }`. Only a decoration has an empty text.
    Example: `![](settings.png)`.
    """
    for node in document.nodes("img"):
        source = node.attributes.get("src") or ""
        missing = [name for name in ("alt", "width", "height") if node.attributes.get(name) is None]
        if missing:
            message = f"The picture `{source[:60]}` lacks {', '.join(f'`{name}`' for name in missing)}. Add it."
            yield Finding(message, line=document.line_of(source))


@rule("OUT018", Scope.DOCUMENT)
def leftover_markup(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Leave no unfilled blank and no markup on a page.

    Why: readers see a sentence with a hole in it, and trust the rest less.
    What to do: correct the template or the translation. To show braces in a text, put backticks around them.
    Example: `Open until {date}`, `{{ title }}`.
    """
    text = _VERBATIM.sub(lambda match: "\n" * match[0].count("\n"), document.html)
    for match in _LEFTOVER.finditer(text):
        found = match[0].strip("<> \n")
        line = text.count("\n", 0, match.start()) + 1
        yield Finding(f"`{found}` was left over. Correct the template or the translation.", line=line)


@rule("OUT019", Scope.DOCUMENT, Severity.WARNING)
def heavy_page(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Keep a first visit to any page below 120 KB, with its styles and scripts.

    Why: many readers come on an old phone and a slow line, and pay for every byte.
    What to do: split the page, or shorten what repeats.
    Example: a page of 500 KB of tables.
    """
    links = [node.attributes.get("href") for node in document.nodes("link[rel=stylesheet]")]
    links += [node.attributes.get("src") for node in document.nodes("script[src]")]
    files = {site.destination(document, link).address for link in links if link}
    assets = sum(site.compressed(address) for address in files)
    html = document.html.encode()
    if assets + len(html) <= MAX_FIRST_VISIT:
        return
    total = assets + len(zlib.compress(html))
    if total > MAX_FIRST_VISIT:
        yield Finding(f"A first visit takes `{total:,}` bytes; {MAX_FIRST_VISIT:,} are allowed. Split the page.")
