"""OUT011-OUT015: do the links of the finished site arrive, in the reader's language?"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from optout.content.built_site import BuiltSite, Destination, Document
from optout.rules.addresses import lies_under
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.targets import page_targets
from optout.safety.hosts import KNOWN_HOSTS

_HOLDERS = "a[href], area[href], link[href], script[src], img[src]"
_THEME_ANCHORS = ("__", "only-light", "only-dark")


@rule("OUT011", Scope.DOCUMENT)
def dead_link(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Let every link within the site arrive.

    Why: a dead link stops a reader on the way to the button, and templates can write one on every page.
    What to do: correct the address in the template or the text, or build the file it means.
    Example: a link to `/nl/feeds/news.xml` where no such file is made.
    """
    for node, found in _inside(document, site):
        if found.address not in site.sizes:
            close = get_close_matches(found.address, site.sizes, n=1)
            advice = f"Did you mean `{close[0]}`?" if close else "Correct the address."
            yield Finding(f"`{found.address}` is not a file of this site. {advice}", line=_line(document, node))


@rule("OUT012", Scope.DOCUMENT)
def dead_anchor(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Let every anchor exist on the page it is linked to, in every language.

    Why: a link into the middle of a page that lands at its top loses the reader.
    What to do: correct the anchor in the template or the text.
    Example: `#stop` on a page without controls.
    """
    for node, found in _inside(document, site):
        page = site.summaries.get(found.address)
        if page and found.anchor and not found.anchor.startswith(_THEME_ANCHORS) and found.anchor not in page.ids:
            close = get_close_matches(found.anchor, page.ids, n=1)
            advice = f"Did you mean `#{close[0]}`?" if close else "Correct it."
            message = f"`#{found.anchor}` does not exist on `{found.address}`. {advice}"
            yield Finding(message, line=_line(document, node))


@rule("OUT013", Scope.DOCUMENT, lenient=True)
def link_to_other_language(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Keep readers in their language, or say which one a link leads to.

    Why: whoever clicks and lands in a language they cannot read does not come back.
    What to do: link to the page of the same language. Where another one is meant, give the link an `hreflang`.
    Example: `<a href="/platforms/x/">` on a Dutch page.
    """
    for node, found in _inside(document, site):
        page = site.summaries.get(found.address)
        if node.tag == "a" and page and page.locale != document.locale and not node.attributes.get("hreflang"):
            message = f"`{found.address}` is in `{page.locale}`. Link within `{document.locale}`, or add `hreflang`."
            yield Finding(message, line=_line(document, node))


@rule("OUT014", Scope.DOCUMENT)
def unmarked_outside_link(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Mark links that leave the site.

    Why: with `noreferrer` the other site does not learn what you were reading, with `external` a program can tell.
    What to do: write `rel="noopener noreferrer external"`; links in the text get it by themselves.
    Example: `<a href="https://www.example.com/">` in a template.
    """
    for node, url in site.outside(document):
        missing = {"noreferrer", "external"} - set((node.attributes.get("rel") or "").split())
        if missing:
            message = f"The link to `{url}` lacks `rel={' '.join(sorted(missing))}`."
            yield Finding(message, line=_line(document, node))


@rule("OUT015", Scope.SITE)
def unknown_host(site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Link only to hosts that a record, a source or a page names.

    Why: readers trust every link here. One that no checked file names came in some other way.
    What to do: name the source in the record. A host only our templates need is added to `safety/hosts.py`.
    Example: a link to `evil.example` in a template.
    """
    known = _known_hosts(context, site)
    for address, page in site.summaries.items():
        for host, line in page.outside.items():
            if host not in known and not any(lies_under(host, domain) for domain in KNOWN_HOSTS):
                message = f"`{host}` is named by no record or page. Name its source, or remove the link."
                yield Finding(message, line=line, path=site.shown(address))


def _inside(document: Document, site: BuiltSite) -> Iterator[tuple[LexborNode, Destination]]:
    for node in document.nodes(_HOLDERS):
        link = node.attributes.get("href") or node.attributes.get("src") or ""
        found = site.destination(document, link)
        if found.is_ours:
            yield node, found


def _known_hosts(context: Context, site: BuiltSite) -> frozenset[str]:
    urls = [target.url for page in context.collection.pages.values() for target in page_targets(page)]
    for regulator in context.collection.reference.regulators.values():
        urls += [regulator.website, regulator.complaint or ""]
    return frozenset((urlsplit(url).hostname or "").lower() for url in [*urls, site.repository])


def _line(document: Document, node: LexborNode) -> int:
    link = node.attributes.get("href") or node.attributes.get("src") or ""
    return document.line_of(f'"{link}"') if f'"{link}"' in document.html else document.line_of(link)
