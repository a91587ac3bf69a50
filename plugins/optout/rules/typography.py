"""TXT017: does French keep its signs together with their words?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from optout.content import Page
from optout.diagnostics import Severity, Suggestion
from optout.rules.model import Context, Finding, Scope, rule

_LOOSE = re.compile(r" (?:(?<=\S )(?=[:;?!»](?:[\s)\]*_,.»]|\Z))|(?<=« )(?=\S)|(?<=\d )(?=[%€]))")
"""A common space where French writes one that does not break; the space comes first, as that is quick to look for."""

_NO_BREAK = "\u00a0"
_TARGET = re.compile(r"\]\(\S*\)$")
_WORD = re.compile(r"\S+")


@rule("TXT017", Scope.PAGE, Severity.WARNING)
def loose_sign(page: Page, context: Context) -> Iterator[Finding]:
    """Put no-break spaces before `:` `;` `?` `!` `»` `%` and after `«` in French.

    Why: with a common space a line can begin with a question mark, or end with an opening quotation mark.
    What to do: run `optout check --fix`, which puts them in. By hand: AltGr and the space bar on a French keyboard,
    Option and the space bar on a Mac.
    Example: `Trop tard ?`, `« entraînement »` and `100 %` with common spaces.
    """
    if page.locale.partition("-")[0] != "fr":
        return
    for place, value in page.front_texts():
        if match := _LOOSE.search(value):
            mended = Suggestion(value, _LOOSE.sub(_NO_BREAK, value), is_certain=True)
            yield Finding(_message(value, match.start()), at=place, suggestion=mended)
    yield from _in_body(page)


def _in_body(page: Page) -> Iterator[Finding]:
    shown = page.outline.prose.words.text.split("\n")
    for number, (line, words) in enumerate(zip(page.front.body.split("\n"), shown, strict=True)):
        for match in _LOOSE.finditer(line) if words else ():
            start = match.start()
            # Code, addresses and what stands in braces are spaces in the words a reader sees.
            if words[start - 1] == words[start + 1] == " ":
                continue
            first, end = start - (line[start - 1] == "«"), _end(line, start)
            mended = line[first:start] + _NO_BREAK + line[start + 1 : end]
            yield Finding(
                _message(line, start),
                line=page.front.body_line + number,
                column=first + 1,
                suggestion=Suggestion(line[first:end], mended, is_certain=True),
            )


def _end(line: str, start: int) -> int:
    """Return where to stop replacing: behind the sign, or behind the word that follows an opening mark."""
    word = _WORD.match(line, start + 1)
    return word.end() if word and line[start - 1] == "«" else start + 2


def _message(text: str, start: int) -> str:
    before = _plain(text[:start].split()[-1])
    if before.endswith("«"):
        after, side = _plain(text[start + 1 :].split(maxsplit=1)[0]), "after `«`"
    else:
        after, side = text[start + 1], f"before `{text[start + 1]}`"
    return f"`{before} {after}` can be torn apart at the end of a line. Put a no-break space {side}."


def _plain(word: str) -> str:
    return _TARGET.sub("]", word).replace("`", "")
