"""Links that lead from a page to one in another language: said in words, so that nobody is surprised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from urllib.parse import urljoin

_LINK = re.compile(
    r"<a\b(?![^>]*\bhreflang=)(?P<attributes>[^>]*?\bhref=\"(?P<href>[^\"#?]+)[^\"]*\"[^>]*)>(?P<text>.*?)</a>",
    re.DOTALL,
)
_DIV = re.compile(r"<(?P<close>/?)div\b[^>]*>")
_HOST = "http://site.invalid"


def mark_foreign_links(
    html: str, address: str, is_foreign: Callable[[str], bool], language: str, note: str, *, folder: str = "/"
) -> str:
    """Add a note, such as `(in English)`, and `hreflang` to every link whose target is in another language.

    Links that carry `hreflang` already say it themselves, as those of the language menu do. Where the text around a
    link is in that language as well, there is nothing to announce, and only the attribute is added.

    Args:
        html: a page or a part of it, as our templates and Python-Markdown write it.
        address: where the page lies, relative to the site's root.
        is_foreign: tells by an address relative to the site's root whether the page there is in that language.
        language: what that language is.
        note: the words to add, in the reader's language.
        folder: the path of the site's root on its host.
    """
    root = _HOST + folder
    base = urljoin(root, address)

    def mark(link: re.Match[str], note: str) -> str:
        target = urljoin(base, link["href"])
        if target == base or not target.startswith(root) or not is_foreign(target.removeprefix(root)):
            return link[0]
        added = f' <span class="in-language">{escape(note)}</span>' if note else ""
        return f'<a hreflang="{language}"{link["attributes"]}>{link["text"]}{added}</a>'

    def mark_all(part: str, note: str) -> str:
        return _LINK.sub(lambda link: mark(link, note), part)

    return "".join(mark_all(part, "" if inside else note) for inside, part in _parts(html, language))


def _parts(html: str, language: str) -> Iterator[tuple[bool, str]]:
    """Cut HTML into what stands in a `div` marked as that language, and what does not."""
    start, depth = 0, 0
    for tag in _DIV.finditer(html):
        if depth:
            depth += -1 if tag["close"] else 1
        elif f' lang="{language}"' in tag[0]:
            yield False, html[start : tag.start()]
            start, depth = tag.start(), 1
        else:
            continue
        if not depth:
            yield True, html[start : tag.end()]
            start = tag.end()
    yield depth > 0, html[start:]
