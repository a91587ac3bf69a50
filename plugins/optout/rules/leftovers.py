"""TXT007-TXT011, TXT018: is anything left over, missing or out of order in the text?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from optout.content import Page
from optout.content.placed import lowered
from optout.rules.model import Context, Finding, Scope, rule

_MERGE = re.compile(r"^(<{7}|>{7}|={7}|\|{7})(?=[ \n]|$)", re.MULTILINE)
_PLACEHOLDER = re.compile(
    r"\b(?:FIXME|TBD|TBC|TKTK|XXX+)\b|\bTODO\b(?=\s*[:(\n]|\s*$)|\b(?i:lorem ipsum)\b|\?{3,}", re.MULTILINE
)
_SIGNS = ("FIXME", "TBD", "TBC", "TKTK", "XXX", "TODO", "???")
"""One of these stands in every placeholder but `lorem ipsum`."""
_UNDERLINE = re.compile(r"\n(=+|-+)[ \t]*$", re.MULTILINE)


@rule("TXT007", Scope.PAGE)
def skipped_level(page: Page, context: Context) -> Iterator[Finding]:
    """Go down the heading levels one by one.

    Why: screen readers tell the level of each heading; a gap sounds as if something were missing.
    What to do: use the next level down, `###` below `##`.
    Example: `#### Details` right below `## Steps`.
    """
    levels = [1, *(heading.level for heading in page.outline.headings)]
    for heading, (above, below) in zip(page.outline.headings, pairwise(levels), strict=True):
        if below > above + 1:
            message = f"`{heading.title}` skips a level. Use `{'#' * (above + 1)}`."
            yield Finding(message, line=heading.line)


@rule("TXT008", Scope.PAGE)
def picture_without_text(page: Page, context: Context) -> Iterator[Finding]:
    """Describe every picture in words.

    Why: people who cannot see it, or whose connection is slow, get the words instead.
    What to do: write what the picture shows between the square brackets.
    Example: `![The switch, in the middle of the page](../assets/images/switch.png)`.
    """
    for link in page.outline.links:
        if link.image and not link.text.strip():
            message = f"`{link.target}` has no description. Write what it shows between the brackets."
            yield Finding(message, line=link.line, column=link.column)


@rule("TXT009", Scope.PAGE)
def merge_marker(page: Page, context: Context) -> Iterator[Finding]:
    """Finish every merge before saving.

    Why: the marks of an unfinished merge show readers two versions, and neither is the agreed one.
    What to do: keep the right lines and delete the marks.
    Example: a line that starts with seven `<`, seven `=` or seven `>`.
    """
    is_likely = any(sign * 7 in page.front.body for sign in "<>=|")
    match = _MERGE.search(page.front.body) if is_likely else None
    if match and match[1][0] != "=":
        line = page.front.body_line + page.front.body.count("\n", 0, match.start())
        yield Finding(f"`{match[1]}` is left from a merge. Keep the right lines and delete the marks.", line=line)


@rule("TXT010", Scope.PAGE, lenient=True)
def placeholder(page: Page, context: Context) -> Iterator[Finding]:
    """Publish no placeholders.

    Why: a reader who meets one cannot tell what was meant, nor whether the rest is finished.
    What to do: write the text, or leave the sentence out until it is known.
    Example: `TODO: add the date`, `TBD`, `lorem ipsum`.
    """
    words = page.outline.prose.words
    if not any(sign in words.text for sign in _SIGNS) and "lorem" not in lowered(words.text):
        return  # the pattern is slow, and there is hardly ever anything to find
    for match in _PLACEHOLDER.finditer(words.text):
        line, column = words.position(match.start())
        yield Finding(f"`{match.group()}` is a placeholder. Write the text.", line=line, column=column)


@rule("TXT011", Scope.PAGE)
def underlined_heading(page: Page, context: Context) -> Iterator[Finding]:
    """Write headings with `##`, not with a line drawn below them.

    Why: such a heading has no id, so that no link and no translation finds its section.
    What to do: write `## ` before the words and an id behind them.
    Example: a line of `----` right below a line of text.
    """
    prose = page.outline.prose
    for match in _UNDERLINE.finditer(prose.text):
        first, above = (["", "", *prose.text[: match.start()].split("\n")])[-2:]
        if above.strip() and "|" not in above and not first.strip():
            line, _ = prose.position(match.start(1))
            message = f"`{match[1][:8]}` makes the line above a heading. Write `##` and an id instead."
            yield Finding(message, line=line)


@rule("TXT018", Scope.PAGE)
def open_comment(page: Page, context: Context) -> Iterator[Finding]:
    """Close every comment.

    Why: a comment without an end hides nothing. Readers see its mark and all that follows.
    What to do: end the comment with `-->`, or delete it. Drafts of translations hold the English text in comments.
    Example: `<!-- Start with the switch.` and no `-->` before the next comment.
    """
    prose = page.outline.prose
    start = prose.text.find("<!--")
    while start >= 0:
        following = prose.text.find("<!--", start + 4)
        if prose.text.find("-->", start + 4, following if following >= 0 else None) < 0:
            line, column = prose.position(start)
            yield Finding(
                "This `<!--` has no `-->` behind it. Close the comment, or delete it.", line=line, column=column
            )
        start = following
