"""LNK012, LNK015, LNK023: does the text of a link say where it leads?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from optout.content import Link, Page
from optout.diagnostics import Severity
from optout.locales import tags
from optout.rules.model import Context, Finding, Scope, rule

_EVERYWHERE = frozenset({"", "...", "…", ">", ">>", "»", "→", "link", "url", "www", "http", "https", "pdf", "info"})
_SAYS_NOTHING: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "click|click here|click this|click this link|continue|details|here|learn more|more|more info|more information"
        "|read more|see here|see more|source|this|this article|this link|this page|website".split("|")
    ),
    "nl": frozenset(
        "bron|daar|deze link|deze pagina|dit artikel|hier|klik|klik hier|lees hier|lees meer|lees verder|meer"
        "|meer info|meer informatie|website|zie hier".split("|")
    ),
    "de": frozenset(
        "dieser artikel|dieser link|diese seite|dort|hier|hier klicken|hier lesen|klick|klicken|klicken sie hier"
        "|klicke hier|mehr|mehr dazu|mehr erfahren|mehr infos|mehr lesen|quelle|weiter|weiterlesen|webseite"
        "|siehe hier|website".split("|")
    ),
    "fr": frozenset(
        "cet article|cette page|ce lien|cliquer ici|cliquez|cliquez ici|clique ici|ici|là|en savoir plus|lien|lire"
        "|lire la suite|lire plus|plus|plus d’infos|plus d'infos|site|source|voir|voir ici|voir plus".split("|")
    ),
    "es": frozenset(
        "ahí|aquí|clic|clic aquí|haz clic|haz clic aquí|haga clic aquí|da clic aquí|enlace|este enlace|esta página"
        "|este artículo|fuente|leer más|más|más info|más información|pulsa aquí|saber más|sitio|ver|ver aquí"
        "|ver más".split("|")
    ),
    "pt": frozenset(
        "aqui|aí|carregue aqui|clica aqui|clique|clique aqui|esta página|este artigo|este link|esse link|fonte|ler mais"
        "|leia mais|mais|mais info|mais informações|saber mais|saiba mais|site|veja aqui|ver|ver mais".split("|")
    ),
}
_MARKS = re.compile(r"[*_`\\!\[\]()]")


@rule("LNK012", Scope.PAGE, lenient=True)
def link_text_says_nothing(page: Page, context: Context) -> Iterator[Finding]:
    """Let the text of every link say where it leads.

    Why: people who use a screen reader hear the links of a page one after another, and "here, here, more" says nothing.
    What to do: put the link on the words that name the page it leads to.
    Example: `[click here](help.md)` becomes `[LinkedIn’s help page](help.md)`.
    """
    words = _EVERYWHERE | _SAYS_NOTHING.get(page.locale.partition("-")[0], frozenset()) | _SAYS_NOTHING[tags.SOURCE]
    for link in page.outline.links:
        text = _plain(link.text)
        if not link.image and text in words and not _is_definition(page, link.line, link.column):
            what = f"`{link.text}` does not say where the link leads" if text else "The link has no text"
            message = f"{what}. Put it on the words that name the page."
            yield Finding(message, line=link.line, column=link.column)


@rule("LNK015", Scope.PAGE, Severity.WARNING)
def one_text_two_targets(page: Page, context: Context) -> Iterator[Finding]:
    """Give links to different pages different texts.

    Why: in a list of links, two equal texts look like one link given twice.
    What to do: say in each text what is special about the page it leads to.
    Example: `[the form](https://a.example/form)` and, below, `[the form](https://b.example/form)`.
    """
    seen: dict[str, str] = {}
    for link in _named(page):
        first = seen.setdefault(_plain(link.text), link.target)
        if first != link.target:
            message = f"`{link.text}` also leads to `{first}` on this page. Give the two links different texts."
            yield Finding(message, line=link.line, column=link.column)


@rule("LNK023", Scope.PAGE, Severity.WARNING)
def one_target_two_texts(page: Page, context: Context) -> Iterator[Finding]:
    """Give links to the same page of another site the same text.

    Why: two names look like two pages, and people open the same one twice.
    What to do: choose the name that says best what the page is, and use it each time.
    Example: `[the form](https://a.example/form)` and, below, `[this request](https://a.example/form)`.
    """
    seen: dict[str, str] = {}
    for link in _named(page):
        if not link.target.startswith("https://"):
            continue
        first = seen.setdefault(link.target, link.text)
        if _plain(first) != _plain(link.text):
            message = f"`{link.text}` is called `{first}` above, and both lead to `{link.target}`. Use one name for it."
            yield Finding(message, line=link.line, column=link.column)


def _named(page: Page) -> Iterator[Link]:
    """Yield the links that readers see as text."""
    for link in page.outline.links:
        if not link.image and _plain(link.text) and not _is_definition(page, link.line, link.column):
            yield link


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", text).split()).strip(" .,:;!?").casefold()


def _is_definition(page: Page, line: int, column: int) -> bool:
    """Tell whether a link is only the definition of a target, `[name]: address`, whose text nobody sees."""
    prose = page.outline.prose
    whole = prose.text.split("\n")[line - prose.first_line]
    return column <= 4 and re.match(r" {0,3}\[[^\[\]]+\]:", whole) is not None
