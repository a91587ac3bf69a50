"""TRN026, TRN029, TRN030: what is left in translations of what the English pages have dropped?

All of these are notices: an English edit must not fail because of other locales.
"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import Page
from optout.content.inner_links import dead_links
from optout.content.memory import FOLDER
from optout.diagnostics import Severity
from optout.records.spelling import meant
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.placing import part_finding


@rule("TRN026", Scope.TRANSLATION, Severity.NOTICE)
def dropped_in_english(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Drop what the English page has dropped.

    Why: a section or sentence that is gone from the English page is no longer checked by anybody. It is a notice, never
    an error: an English edit must not fail because of other locales.
    What to do: delete it here, and its labels, then run `optout sync` on the file.
    Example: `event.ap-warning` in `docs/nl/`, after the English record has lost that event.
    """
    memory = context.collection.memory(page.uri)
    for name in page.parts:
        if name not in source.parts and memory.knew(name):
            message = f"The English page has no `{name}` any more. Delete it here, then run `optout sync`."
            yield part_finding(page, name, message)


@rule("TRN029", Scope.COLLECTION, Severity.NOTICE)
def page_dropped_in_english(context: Context) -> Iterator[Finding]:
    """Drop translations of pages that are no longer there in English.

    Why: nobody sees such a page any more. It is a notice, never an error: an English edit must not fail because of
    other locales.
    What to do: delete the file. Where the English page only has another name now, give the file the same one, then run
    `optout sync` on it.
    Example: `docs/nl/news/2025/a-ruling.md`, after its English article was renamed.
    """
    collection = context.collection
    for uri in collection.gone:
        near = meant(uri, (source.uri for source in collection.sources()))
        advice = f", or rename it to `{near.instead}`, if that is the page" if near else ""
        for page in (page for tag in collection.locales if (page := collection.page(tag, uri))):
            message = f"`{uri}` does not exist in English any more. Delete this file{advice}."
            yield Finding(message, line=1, path=page.path)
    known = {f"{FOLDER}/{uri.removesuffix('.md')}.json" for _, uri in collection.pages}
    for entry in collection.files:
        if entry.uri.startswith(f"{FOLDER}/") and entry.suffix == ".json" and entry.uri not in known:
            yield Finding(f"`{entry.uri}` belongs to no page any more. Delete it.", line=1, path=entry.path)


@rule("TRN030", Scope.TRANSLATION, Severity.NOTICE)
def link_dropped_in_english(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Drop links to what the English pages have dropped.

    Why: readers get the words without the link, or the top of the page. It is a notice, never an error: an English edit
    must not fail because of other locales.
    What to do: compare with the English section, and link to what it links to now.
    Example: `[De brief](../rights/letter.md)`, after that page was deleted.
    """
    dead = dead_links(context.collection, page)
    for link in page.outline.links if dead else ():
        if link.target in dead:
            message = f"`{link.target}` leads to what the English pages have dropped. Link to what they link to now."
            yield Finding(message, line=link.target_line, column=link.target_column)
