"""What the text of a page gives away: a wall, a page for sale, a "not found" that calls itself found."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from optout.links.model import Sign

_PARKED = re.compile(
    r"(domain (name )?(is|may be) for sale|buy this domain|this domain (has expired|is parked)|domain parking"
    r"|sedoparking|parkingcrew|bodis\.com|hugedomains|afternic|dan\.com/buy-domain|parklogic)",
    re.IGNORECASE,
)
_CHALLENGE_TITLE = re.compile(
    r"^\s*(just a moment|attention required|access denied|are you (a )?(human|robot)|security (check|checkpoint)"
    r"|robot check|verify(ing)? you are human|please wait|pardon our interruption|request rejected|human verification)",
    re.IGNORECASE,
)
_CHALLENGE = re.compile(r"(cf-chl-|challenge-platform|px-captcha|g-recaptcha|h-captcha|captcha-delivery|_incapsula_)")
_NOT_FOUND_TITLE = re.compile(
    r"(^|\W)(404|page not found|not found|page (does not|doesn.t) exist|(this )?page (isn.t|is not) available"
    r"|pagina niet gevonden|seite nicht gefunden|page (introuvable|non trouvée)|página no encontrada"
    r"|página não encontrada|pagina non trovata)(\W|$)",
    re.IGNORECASE,
)
_LITTLE = 400
"""Characters of text below which a page with scripts says nothing without them."""
_SHORT = 4000
"""Only a short page is a wall; a long one may well write about captchas or about domains for sale."""


def read_signs(html: str) -> frozenset[Sign]:
    """Look for what makes a page another than it claims to be."""
    tree = LexborHTMLParser(html)
    title, scripted = _text(tree, "title"), tree.css_first("script") is not None
    has_password = tree.css_first("input[type=password]") is not None
    heading = _text(tree, "h1")
    tree.strip_tags(["script", "style", "noscript", "template", "title"])
    text = " ".join((tree.body.text() if tree.body else "").split())
    short = len(text) < _SHORT
    found = {
        Sign.PARKED: short and bool(_PARKED.search(html)),
        Sign.CHALLENGE: bool(_CHALLENGE_TITLE.search(title)) or (len(text) < _LITTLE and bool(_CHALLENGE.search(html))),
        Sign.NOT_FOUND: bool(_NOT_FOUND_TITLE.search(title)) or (short and bool(_NOT_FOUND_TITLE.search(heading))),
        Sign.LOGIN: short and has_password,
        Sign.SCRIPT: scripted and len(text) < _LITTLE,
    }
    return frozenset(sign for sign, is_there in found.items() if is_there)


def read_anchors(html: str) -> frozenset[str]:
    """List the names a fragment can lead to (https://html.spec.whatwg.org/#find-a-potential-indicated-element)."""
    tree = LexborHTMLParser(html)
    ids = {node.attributes.get("id") or "" for node in tree.css("[id]")}
    names = {node.attributes.get("name") or "" for node in tree.css("a[name]")}
    return frozenset((ids | names) - {""})


def _text(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return " ".join(node.text().split()) if node else ""
