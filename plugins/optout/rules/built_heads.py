"""OUT006-OUT010: does each finished page say what it is, in which language and where?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content.built_site import BuiltSite, Document
from optout.locales import direction
from optout.rules.model import Context, Finding, Scope, rule
from optout.safety import REFERRER

MAX_DESCRIPTION = 300


@rule("OUT006", Scope.DOCUMENT)
def language_of_page(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Say the language and the direction of every page.

    Why: screen readers choose the voice by it, browsers the hyphenation, and search engines the audience.
    What to do: let the site's templates make the page; they take the language from its folder.
    Example: `<html lang="pt-BR" dir="ltr">` below `pt-BR/`.
    """
    root = document.tree.css_first("html")
    attributes = root.attributes if root else {}
    expected = {"lang": document.locale, "dir": direction(document.locale)}
    for name, value in expected.items():
        if attributes.get(name) != value:
            yield Finding(f"`<html {name}=…>` must be `{value}` here, not `{attributes.get(name) or ''}`.")


@rule("OUT007", Scope.DOCUMENT)
def title_of_page(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Give every page one title and one heading of the first level.

    Why: the title is what a tab, a bookmark and a search result show; the heading is where a screen reader starts.
    What to do: give the page a `title:`. Begin headings in its text with `##`.
    Example: two lines beginning with `# ` in one page.
    """
    title = document.tree.css_first("head > title")
    if title is None or not title.text().strip():
        yield Finding("The page has no `<title>`. Give it a `title:`.")
    headings = document.nodes("h1")
    if len(headings) != 1:
        message = f"The page has `{len(headings)}` headings `<h1>`; it needs one. Begin headings in the text with `##`."
        yield Finding(message, line=document.line_of("<h1"))
    elif not headings[0].text(deep=True).strip():
        yield Finding("The heading `<h1>` is empty. Give the page a `title:`.", line=document.line_of("<h1"))


@rule("OUT008", Scope.DOCUMENT)
def description_of_page(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Describe every page in a sentence or two, and give readers' browsers no referrer to pass on.

    Why: the description is what people see in search results and when the page is shared.
    What to do: write a `description:` of at most 300 characters.
    Example: a page without `description:`.
    """
    if document.is_error_page:
        return
    node = document.tree.css_first("head > meta[name=description]")
    text = ((node.attributes.get("content") or "") if node else "").strip()
    if not text:
        yield Finding("The page has no description. Write a `description:`.")
    elif len(text) > MAX_DESCRIPTION:
        message = f"The description has `{len(text)}` characters; {MAX_DESCRIPTION} are allowed. Shorten it."
        yield Finding(message, line=document.line_of('name="description"'))
    referrer = document.tree.css_first("head > meta[name=referrer]")
    if referrer is None or referrer.attributes.get("content") != REFERRER:
        yield Finding(f"`<meta name=referrer>` must be `{REFERRER}`. Let the site's templates make the page.")


@rule("OUT009", Scope.DOCUMENT)
def canonical_of_page(document: Document, site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Name the one public address of every page.

    Why: search engines list only that address. A wrong one hides the page, or shows readers another language's.
    What to do: let the site's templates make the page. On an untranslated page it is the address of its source.
    Example: `nl/platforms/x/` that calls the home page canonical.
    """
    if document.is_error_page:
        return
    node = document.tree.css_first("head > link[rel=canonical]")
    url = (node.attributes.get("href") or "") if node else ""
    found = site.locate(url)
    if not found.is_ours or found.address not in site.sizes:
        yield Finding(f"The canonical address `{url}` is not a page of this site.", line=document.line_of("canonical"))
    elif site.neutral(found.address) != site.neutral(document.address):
        yield Finding(f"The canonical address `{url}` is another page.", line=document.line_of("canonical"))


@rule("OUT010", Scope.SITE)
def alternates_of_pages(site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Let the languages of a page name each other, by whole addresses, with a default.

    Why: search engines follow these links only where both sides agree; otherwise readers get the wrong language.
    What to do: let the site's templates make the page. Do not list a language that only falls back.
    Example: the Dutch page names the German one, which does not name the Dutch one.
    """
    for address, page in site.summaries.items():
        for language, url in page.alternates.items():
            target = site.locate(url)
            other = site.summaries.get(target.address) if target.is_ours else None
            path = site.shown(address)
            if other is None or not url.startswith(site.url):
                yield Finding(f"The page in `{language}` at `{url}` does not exist.", path=path)
            elif other.alternates != page.alternates:
                yield Finding(f"The page in `{language}` at `{url}` names other languages than this one.", path=path)
        is_own = page.canonical == site.public_url(address)
        if page.alternates and is_own and not {"x-default", page.locale} <= set(page.alternates):
            message = f"The languages of the page lack `x-default` or `{page.locale}` itself."
            yield Finding(message, path=site.shown(address))
