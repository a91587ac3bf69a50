"""LNK003, LNK004, LNK018: do links within the site arrive, in every locale?"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from optout.content import Collection, Link, Page
from optout.content.inner_links import anchors, destination, is_missing, is_outlived
from optout.diagnostics import Suggestion
from optout.locales import tags
from optout.records.spelling import meant
from optout.rules.model import Context, Finding, Scope, rule


@dataclass(frozen=True, slots=True)
class _Step:
    """One link as one locale's reader meets it."""

    locale: str
    page: Page
    link: Link
    uri: str
    anchor: str

    def finding(self, message: str, offset: int = 0, suggestion: Suggestion | None = None) -> Finding:
        """Report something about the target, from one of its characters on."""
        column = self.link.target_column + offset
        return Finding(message, line=self.link.target_line, column=column, suggestion=suggestion, path=self.page.path)


@rule("LNK003", Scope.COLLECTION)
def missing_page(context: Context) -> Iterator[Finding]:
    """Link only to pages that exist.

    Why: a dead link stops a reader on the way to the button.
    What to do: link to the file as it lies in the folder, ending in `.md`, seen from the page itself.
    Example: `[LinkedIn](platforms/linkedin.md)` on the home page.
    """
    collection = context.collection
    for step in _steps(collection):
        if is_missing(collection, step.uri) and not is_outlived(collection, step.page, step.link.target):
            close = _in_place(step, meant(step.uri, collection.uris))
            advice = f"Did you mean `{close.instead}`?" if close else "Correct the path."
            yield step.finding(f"`{step.link.target}` is not a page of this site. {advice}", suggestion=close)


@rule("LNK004", Scope.COLLECTION)
def missing_anchor(context: Context) -> Iterator[Finding]:
    """Link only to anchors that exist, in every locale.

    Why: a link into the middle of a page that lands at its top loses the reader.
    What to do: use the id written behind the heading, `{#too-late}`. Ids are the same in every language.
    Example: `[too late?](#to-late)` means `#too-late`.
    """
    lost: dict[tuple[str, Link], list[_Step]] = {}
    for step in _steps(context.collection):
        known = anchors(context.collection, step.locale, step.uri) if step.anchor else []
        if known and step.anchor not in known and not is_outlived(context.collection, step.page, step.link.target):
            lost.setdefault((step.page.path, step.link), []).append(step)
    for steps in lost.values():
        first, locales = steps[0], ", ".join(f"`{step.locale}`" for step in steps)
        close = _agreed(meant(step.anchor, anchors(context.collection, step.locale, step.uri)) for step in steps)
        advice = f"Did you mean `#{close.instead}`?" if close else "Correct the id, or add it behind a heading there."
        message = f"`#{first.anchor}` does not exist on the page it leads to, in {locales}. {advice}"
        yield first.finding(message, first.link.target.index("#") + 1, close)


@rule("LNK018", Scope.PAGE, lenient=True)
def link_out_of_locale(page: Page, context: Context) -> Iterator[Finding]:
    """Link within the folder of one language.

    Why: the same link serves every language that shows the text; one that names a language's folder, or starts at the
    top of the site, throws readers out of theirs.
    What to do: write the path from the page itself, as if only this language existed.
    Example: `../../nl/platforms/linkedin.md` becomes `linkedin.md`.
    """
    for link in page.outline.links:
        if ":" in link.target or link.target.startswith("//"):
            continue
        path = link.target.partition("#")[0]
        whole = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
        if path.startswith("/") or (whole.startswith("../") and not whole.startswith("../assets/")):
            message = f"`{link.target}` leaves the folder of this language. Write the path from the page itself."
            yield Finding(message, line=link.line, column=link.column)


def _in_place(step: _Step, page: Suggestion | None) -> Suggestion | None:
    """Write the address of a page as seen from the page that links to it."""
    if page is None:
        return None
    path = posixpath.relpath(page.instead, posixpath.dirname(step.page.uri))
    return Suggestion(step.link.target.partition("#")[0], path, page.is_certain)


def _agreed(suggested: Iterable[Suggestion | None]) -> Suggestion | None:
    """Take the first suggestion; it is certain only where every locale makes the same."""
    first, *others = suggested
    return first if first is None or all(first == other for other in others) else replace(first, is_certain=False)


def _steps(collection: Collection) -> Iterator[_Step]:
    """Yield the links of every text each locale may show, with the address and anchor they mean there."""
    for locale in collection.locales:
        for uri in collection.uris:
            pages = (collection.page(tag, uri) for tag in tags.chain(locale))
            for page in (page for page in pages if page):
                yield from (step for link in page.outline.links if (step := _step(locale, page, link)))


def _step(locale: str, page: Page, link: Link) -> _Step | None:
    where = destination(page.uri, link.target)
    return _Step(locale, page, link, *where) if where else None
