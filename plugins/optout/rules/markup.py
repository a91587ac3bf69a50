"""TXT004-TXT006: does the finished HTML of a body hold only what prose needs?"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from optout.content import Page
from optout.content.rendering import Kind, Refusal
from optout.rules.model import Context, Finding, Scope, rule


@rule("TXT004", Scope.PAGE)
def raw_html(page: Page, context: Context) -> Iterator[Finding]:
    """Write Markdown, without HTML.

    Why: HTML can run code, load things from elsewhere or imitate our buttons, and translators stumble over it.
    What to do: write it in Markdown, or leave it out. To show a `<` in the text, put backticks around the words.
    Example: `<script>`, `<iframe>`, `<b>` and `<br>` are all refused.
    """
    for refusal in _of(page, Kind.ELEMENT):
        tag = refusal.value.strip().partition("\n")[0][:60]
        line, column = _find(page, tag)
        yield Finding(f"`{tag}` is HTML. Write it in Markdown, or leave it out.", line=line, column=column)


@rule("TXT005", Scope.PAGE)
def foreign_attribute(page: Page, context: Context) -> Iterator[Finding]:
    """Give headings an id in braces and pictures a size, and nothing else.

    Why: attributes such as `onclick` run code, and a class such as `.action` dresses any link as one of our buttons.
    What to do: keep `#id`, `width=…` and `height=…` between the braces, delete the rest.
    Example: `[help](help.md){ onclick=… }`, `[log in](https://…){ .action }`.
    """
    if any(refusal.kind is Kind.ELEMENT for refusal in page.refusals):
        return
    for refusal in _of(page, Kind.ATTRIBUTE):
        line, column = _find(page, refusal.value)
        yield Finding(f"`{refusal.value}` is not allowed in braces. Delete it.", line=line, column=column)


@rule("TXT006", Scope.PAGE)
def hidden_address(page: Page, context: Context) -> Iterator[Finding]:
    """Let no link or picture lead to code or to another site's files.

    Why: an address such as `javascript:` runs code however it is spelled, and a picture from another site tells that
    site who reads the page.
    What to do: write a plain `https://` link. Put pictures into `docs/assets/images/`.
    Example: `[x](java&#115;cript:alert(1))`, `![logo](https://example.com/logo.png)`.
    """
    known = {html.unescape(link.target) for link in page.outline.links if not link.image}
    if any(refusal.kind is Kind.ELEMENT for refusal in page.refusals):
        return
    for refusal in _of(page, Kind.ADDRESS):
        if refusal.value not in known:
            line, column = _find(page, refusal.value)
            message = (
                f"`{refusal.value}` cannot be linked or shown. Write a plain `https://` link, or a picture of ours."
            )
            yield Finding(message, line=line, column=column)


def _of(page: Page, kind: Kind) -> list[Refusal]:
    return [refusal for refusal in page.refusals if refusal.kind is kind]


def _find(page: Page, text: str) -> tuple[int, int]:
    """Find where a piece of the finished HTML was written, or the body's first suspicious sign."""
    prose = page.outline.prose
    for pattern in (re.escape(text), re.escape(text.strip("<>/ ")) or "<", r"&#|[<{]|\]\(|\]:"):
        if match := re.search(pattern, prose.text, re.IGNORECASE):
            return prose.position(match.start())
    return prose.first_line, 1
