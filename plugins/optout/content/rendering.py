"""What a body becomes as HTML, judged by an allow-list of elements, attributes and addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor
from markdown.preprocessors import HtmlBlockPreprocessor
from selectolax.lexbor import LexborHTMLParser, LexborNode

EXTENSIONS = ("admonition", "attr_list", "fenced_code", "tables", "toc")
"""Those of mkdocs.yml, and what MkDocs itself adds."""
_SETTINGS = {"tables": {"use_align_attribute": True}}

_ELEMENTS = frozenset(
    "a blockquote br code div em h1 h2 h3 h4 h5 h6 hr img li ol p pre span strong table tbody td th thead tr ul".split()
)
_ATTRIBUTES = frozenset({"id", "class"})
_MORE_ATTRIBUTES = {
    "a": frozenset({"href", "title"}),
    "img": frozenset({"src", "alt", "title", "width", "height"}),
    "td": frozenset({"align"}),
    "th": frozenset({"align"}),
}
_CLASSES = re.compile(r"admonition(-title)?|note|tip|info|warning|danger|toc|toctitle|language-[a-z0-9+-]+")
"""Ours would let a text dress as one of our buttons, the theme's could start its scripts."""
_IDS = re.compile(r"(?!__)[a-z0-9_-]+", re.IGNORECASE)
"""The theme's own start with two underscores: a heading `{#__config}` would be read as its settings."""
_NUMBERS = re.compile(r"[1-9][0-9]{0,3}")
_SCHEMES = frozenset({"https", "mailto", "tel"})
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\ufeff]")
_SCHEME = re.compile(r"([^/?#]*?):")
_COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--!?>|<!--).)*-->", re.DOTALL)

_PLAIN_TARGET = re.compile(r"\]\((?:https://|mailto:|tel:)?[A-Za-z0-9._~/?#=+%,;@$'-]*\)")
_PLAIN_ID = re.compile(r"\{#[A-Za-z][A-Za-z0-9-]*\}")


class Kind(StrEnum):
    """What about the finished HTML is not allowed."""

    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something the finished HTML must not hold: a tag, an attribute or an address."""

    kind: Kind
    value: str


def looks_plain(body: str) -> bool:
    """Tell by a cheap look whether no rendering of the body can be refused; in doubt, say no."""
    if any(sign in body for sign in ("<", "![", "]:", "!!!", "```", "~~~")):
        return False
    rest, targets = _PLAIN_TARGET.subn("", body)
    if body.count("](") != targets or "_" in rest or "&" in rest:
        return False
    return body.count("{") == len(_PLAIN_ID.findall(body))


def refusals(body: str) -> tuple[Refusal, ...]:
    """Render the body unless it looks plain, and list what the allow-list does not know."""
    return () if looks_plain(body) else rendered_refusals(body)


def rendered_refusals(body: str) -> tuple[Refusal, ...]:
    """Render the body and list, each once, what the allow-list does not know."""
    page = _renderer()
    page.raw.clear()
    rendered = page.markdown.reset().convert(body)
    if raw := [text for text in page.raw if _COMMENT.sub("", text).strip()]:
        opening = [text for text in raw if not text.startswith("</")]
        return tuple(dict.fromkeys(Refusal(Kind.ELEMENT, text) for text in opening or raw))
    found: list[Refusal] = []
    root = LexborHTMLParser(f"<!doctype html><body>{rendered}").root
    for node in root.traverse() if root else ():
        found.extend(_judge(node))
    return tuple(dict.fromkeys(found))


def scheme_of(address: str) -> str:
    """Return the scheme a browser would see: entities decoded, blanks and control characters dropped, lower case."""
    match = _SCHEME.match(_IGNORED.sub("", html.unescape(html.unescape(address))))
    return match[1].lower() if match else ""


def _judge(node: LexborNode) -> Iterator[Refusal]:
    tag = node.tag or ""
    if tag in ("html", "head", "body", "-text", "-comment", "-undef", "!doctype") or tag.startswith("!"):
        yield from (Refusal(Kind.ATTRIBUTE, name) for name in (node.attributes if tag in ("html", "body") else ()))
        return
    if tag not in _ELEMENTS:
        yield Refusal(Kind.ELEMENT, f"<{tag}>")
        return
    known = _ATTRIBUTES | _MORE_ATTRIBUTES.get(tag, frozenset())
    for name, value in node.attributes.items():
        if name not in known:
            yield Refusal(Kind.ATTRIBUTE, name)
        elif name in ("href", "src"):
            yield from () if _is_allowed(name, value or "") else [Refusal(Kind.ADDRESS, value or "")]
        else:
            yield from (Refusal(Kind.ATTRIBUTE, text) for text in _unknown_words(name, value or ""))


def _unknown_words(name: str, value: str) -> Iterator[str]:
    """Yield the classes, ids and sizes that the allow-list does not know, as they are written in braces."""
    if name == "class":
        yield from (f".{word}" for word in value.split() if not _CLASSES.fullmatch(word))
    elif name == "id" and not _IDS.fullmatch(value):
        yield f"#{value}"
    elif name in ("width", "height") and not _NUMBERS.fullmatch(value):
        yield f"{name}={value}"


def _is_allowed(name: str, address: str) -> bool:
    scheme = scheme_of(address)
    if name == "src":
        return not scheme and not _IGNORED.sub("", address).replace("\\", "/").startswith("//")
    return not scheme or scheme in _SCHEMES


class _RawBlocks(HtmlBlockPreprocessor):
    """Notes the raw HTML that stands as a block of its own."""

    raw: list[str]

    def run(self, lines: list[str]) -> list[str]:
        before = len(self.md.htmlStash.rawHtmlBlocks)
        done = super().run(lines)
        self.raw.extend(str(block) for block in self.md.htmlStash.rawHtmlBlocks[before:])
        return done


class _RawInline(HtmlInlineProcessor):
    """Notes the raw HTML inside a sentence."""

    raw: list[str]

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802
        self.raw.append(str(self.backslash_unescape(self.unescape(m.group(1)))))
        return super().handleMatch(m, data)


@dataclass(frozen=True, slots=True)
class _Renderer:
    markdown: Markdown
    raw: list[str]


@cache
def _renderer() -> _Renderer:
    """Make the one renderer; MkDocs must not see what it notes, so it is not shared with it."""
    page, raw = Markdown(extensions=list(EXTENSIONS), extension_configs=_SETTINGS), list[str]()
    blocks, inline = _RawBlocks(page), _RawInline(HTML_RE, page)
    blocks.raw = inline.raw = raw
    page.preprocessors.register(blocks, "html_block", 20)
    page.inlinePatterns.register(inline, "html", 90)
    return _Renderer(page, raw)
