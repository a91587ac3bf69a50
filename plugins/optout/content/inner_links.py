"""Where the links between pages lead, and what becomes of a translation's link that the English pages have outlived."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from optout.content.anchors import template_anchors
from optout.content.collection import Collection
from optout.content.kinds import is_platform
from optout.content.outline import LINK
from optout.content.page import Page
from optout.content.sync import dropped
from optout.locales import tags


def destination(uri: str, target: str) -> tuple[str, str] | None:
    """Return the address and the anchor a link of a page means, `None` for one that is not from page to page."""
    if ":" in target or target.startswith("/"):
        return None
    path, _, anchor = target.partition("#")
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), path)) if path else uri, anchor


def is_missing(collection: Collection, uri: str) -> bool:
    """Tell whether there is no such page."""
    return uri.endswith(".md") and uri not in collection.uris and not uri.startswith("../")


def anchors(collection: Collection, locale: str, uri: str) -> list[str]:
    """List the anchors of a page as one locale shows it; empty where nobody can tell them."""
    if is_platform(uri) and collection.record(uri) is None:
        return []  # its anchors come from the record, which has faults of its own
    pages = (collection.page(tag, uri) for tag in tags.chain(locale))
    own = {anchor for page in pages if page for anchor in page.outline.ids} - dropped(collection, uri)
    return sorted(own | template_anchors(collection, uri)) if own or uri in collection.uris else []


def is_outlived(collection: Collection, page: Page, target: str) -> bool:
    """Tell whether a link of a translation leads to what the English pages had once.

    Such a link is no mistake of the translation. Either what it leads to is remembered, or the link stood in the
    English text that a part of the translation was made from.
    """
    where = destination(page.uri, target)
    if where is None or page.locale == tags.SOURCE:
        return False
    uri, anchor = where
    return uri in collection.gone or anchor in dropped(collection, uri) or _stood(collection, page, target)


def _stood(collection: Collection, page: Page, target: str) -> bool:
    source, memory = collection.source(page.uri), collection.memory(page.uri)
    now = source.stamps if source else {}
    stamps = getattr(page.meta, "synced", {}).items()
    earlier = (memory.text(name, stamp) or "" for name, stamp in stamps if now.get(name) != stamp)
    return any(f"]({target}" in text for text in earlier)


def dead_links(collection: Collection, page: Page) -> dict[str, str]:
    """Map the targets of a translation's dead links to what is left of them: the page alone, or nothing."""
    found = {link.target: _left(collection, page, link.target) for link in page.outline.links}
    return {target: left for target, left in found.items() if left is not None}


def without_dead_links(text: str, dead: Mapping[str, str]) -> str:
    """Leave the words of a text, and take away the links in them that lead nowhere any more."""
    return LINK.sub(lambda link: _rewritten(link, dead), text) if dead else text


def _rewritten(link: re.Match[str], dead: Mapping[str, str]) -> str:
    left = dead.get(link["target"])
    if left is None:
        return link.group()
    return f"[{link['text']}]({left})" if left else link["text"]


def _left(collection: Collection, page: Page, target: str) -> str | None:
    where = destination(page.uri, target)
    if where is None:
        return None
    uri, anchor = where
    missing, known = is_missing(collection, uri), anchors(collection, page.locale, uri) if anchor else []
    if not (missing or (known and anchor not in known)) or not is_outlived(collection, page, target):
        return None
    return "" if missing else target.partition("#")[0]
