"""TXT: is the Markdown plain and well structured?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import Page
from optout.rules.model import Context, Finding, Scope, rule


@rule("TXT001", Scope.PAGE)
def heading_without_id(page: Page, context: Context) -> Iterator[Finding]:
    """Give every heading an id.

    Why: links and translations find a section by its id, which stays the same when words change.
    What to do: add it behind the heading, in English, lower case.
    Example: `## Too late? {#too-late}`.
    """
    for heading in page.outline.headings:
        if heading.id is None:
            message = f"`{heading.title}` has no id. Add one behind the heading, such as " + "`{#too-late}`."
            yield Finding(message, line=heading.line)


@rule("TXT002", Scope.PAGE)
def title_in_body(page: Page, context: Context) -> Iterator[Finding]:
    """Leave first-level headings to the title.

    Why: the page prints its title as the one first-level heading; a second one confuses screen readers.
    What to do: start sections with `##`.
    Example: `# LinkedIn` in the body of a guide.
    """
    for heading in page.outline.headings:
        if heading.level == 1:
            yield Finding(f"`{heading.title}` is a second title. Use `##`.", line=heading.line)


@rule("TXT003", Scope.PAGE)
def repeated_section(page: Page, context: Context) -> Iterator[Finding]:
    """Use each id once on a page.

    Why: a link can lead to one place only.
    What to do: choose another id for the later heading.
    Example: two headings with `{#stop}`.
    """
    seen: set[str] = set()
    for heading in page.outline.headings:
        if heading.id in seen:
            yield Finding(f"`{heading.id}` is already an id on this page. Choose another.", line=heading.line)
        seen.update([heading.id] if heading.id else [])
