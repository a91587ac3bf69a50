"""OUT001-OUT005: does the finished site load and run only what is ours?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from optout.content.built_site import CALENDAR, BuiltSite, Document
from optout.content.rendering import scheme_of
from optout.rules.model import Context, Finding, Scope, rule
from optout.safety import APPROVED, META_POLICY, fingerprint

_LOADING = {
    "audio": ("src",),
    "body": ("background",),
    "button": ("formaction",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src", "formaction"),
    "link": ("href", "imagesrcset"),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
"""Attributes whose address a browser fetches or sends something to, by element."""
_PLAIN_LINKS = frozenset({"alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search"})
_FOREIGN_ELEMENTS = "applet, base, embed, frame, iframe, meta[http-equiv=refresh i], object"
_STYLE_ADDRESS = re.compile(r"(?:url\(|@import)\s*[\"']?\s*((?:https?:)?//[^\"')\s;]+)", re.IGNORECASE)
_HANDLER = re.compile(r"[\s/\"']on[a-z]+\s*=", re.IGNORECASE)


@rule("OUT001", Scope.DOCUMENT)
def loads_from_elsewhere(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Load scripts, styles, pictures and fonts from this site only.

    Why: every request to another host tells it who reads the page, and gives it a say in what the page does.
    What to do: put the file into `docs/assets/`, or leave it out.
    Example: `<img src="https://cdn.example.com/logo.png">`.
    """
    for node in document.nodes(", ".join(_LOADING)):
        for url in _fetched(node):
            if node.tag in ("img", "source") and scheme_of(url) == "data" and url.startswith("data:image/"):
                continue
            if not site.destination(document, url).is_ours:
                message = (
                    f"`{url}` is loaded from elsewhere by `<{node.tag}>`. Serve it from this site, or leave it out."
                )
                yield Finding(message, line=document.line_of(url))


@rule("OUT002", Scope.SITE)
def style_loads_from_elsewhere(site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Let no stylesheet load fonts or pictures from another host.

    Why: the visitor's browser fetches them without being asked, and that host learns who reads which page.
    What to do: use system fonts and pictures of ours.
    Example: `@import url("https://fonts.example.com/a.css")`.
    """
    for address in site.sizes:
        text = site.read(address).decode("utf-8", "replace") if address.endswith(".css") else ""
        for match in _STYLE_ADDRESS.finditer(text):
            message = f"`{match[1]}` is loaded from elsewhere. Use a file of this site."
            yield Finding(message, line=text.count("\n", 0, match.start()) + 1, path=site.shown(address))


@rule("OUT003", Scope.DOCUMENT)
def policy_missing(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Start every page with our Content-Security-Policy.

    Why: the policy is what keeps a script that slipped past every other check from running. It binds only what comes
    after it.
    What to do: let the page be made by the site's templates. The policy itself stands in `safety/policy.py`.
    Example: a page whose `<head>` begins with a stylesheet.
    """
    first = document.tree.css_first("head > *")
    if first is None or (first.attributes.get("http-equiv") or "").lower() != "content-security-policy":
        yield Finding("The page does not start with our policy. Let the site's templates make it.")
    elif first.attributes.get("content") != META_POLICY:
        message = "The page's policy is not the one in `safety/policy.py`. Build the site again."
        yield Finding(message, line=document.line_of("ontent-"))


@rule("OUT004", Scope.DOCUMENT)
def unapproved_script(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Let no script stand inside a page unless somebody has read and approved it.

    Why: a script inside a page can do anything there, so browsers are told which ones may run. An update of the theme
    can change one silently.
    What to do: read the script. If it is the theme's and harmless, replace its fingerprint in
    `safety/inline_scripts.py` and say in the commit what changed. If it is ours, make it a file.
    Example: `<script>alert(1)</script>`.
    """
    for node in document.nodes("script:not([src])"):
        text = node.text(deep=True)
        kind = (node.attributes.get("type") or "").lower()
        if kind in ("application/json", "application/ld+json") or (name := fingerprint(text)) in APPROVED:
            continue
        line = document.line_of(text) if text.strip() else 1
        start = " ".join(text.split())[:40]
        yield Finding(f"`{start}` is a script nobody approved. Read it; its fingerprint is `{name}`.", line=line)


@rule("OUT005", Scope.DOCUMENT)
def inline_code(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Keep code and styles out of attributes, and other documents out of the page.

    Why: browsers block them here, so they would not work; and where they stand, somebody got something past a check.
    What to do: move styles into `docs/assets/css/` and behaviour into `docs/assets/js/`, or leave them out.
    Example: `<p style="color: red">`, `<a onclick="…">`, `<a href="javascript:…">`, `<iframe>`.
    """
    for node in document.nodes(f"style, [style], {_FOREIGN_ELEMENTS}"):
        what = "style=" if "style" in node.attributes else f"<{node.tag}>"
        yield Finding(f"`{what}` has no place in a page. Delete it.", line=document.line_of(what.strip(">")))
    for node in document.nodes("a[href], area[href]"):
        url = node.attributes.get("href") or ""
        ours = url.startswith(CALENDAR) and site.locate(url).is_ours
        if ":" in url and not ours and scheme_of(url) not in ("http", "https", "mailto", "tel"):
            yield Finding(f"`{url[:60]}` is no link. Delete it.", line=document.line_of(url))
    if _HANDLER.search(document.html):
        for node in document.nodes("*"):
            for name in node.attributes:
                if name.lower().startswith("on"):
                    yield Finding(f"`{name}=` runs code. Delete it.", line=document.line_of(f"{name}="))


def _fetched(node: LexborNode) -> Iterator[str]:
    relations = set((node.attributes.get("rel") or "").lower().split())
    if node.tag == "link" and relations and relations <= _PLAIN_LINKS:
        return
    for name in _LOADING[node.tag or ""]:
        value = node.attributes.get(name) or ""
        if name.endswith("srcset"):
            yield from (part.split()[0] for part in value.split(",") if part.strip())
        elif value.strip():
            yield value
