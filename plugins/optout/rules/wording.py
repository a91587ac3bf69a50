"""TXT015, TXT016: are the words honest and easy to read?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from optout.content import Page
from optout.diagnostics import Severity
from optout.locales import tags
from optout.rules.model import Context, Finding, Scope, rule

MAX_WORDS = 35

_PROMISES: Mapping[str, str] = {
    "en": r"guarantee[ds]?|100 ?% (?:safe|private|secure)|completely (?:safe|private)|once and for all"
    r"|(?:delete|erase|remove)[ds]? (?:\w+ ){0,4}from (?:the|its|their|an?) (?:AI|models?)|never be used",
    "nl": r"garand?eer\w*|gegarandeerd|garanties?|100 ?% (?:veilig|privé)|volledig veilig|voorgoed"
    r"|uit (?:het model|de AI) (?:verwijderd|gewist)|nooit (?:meer )?gebruikt",
    "de": r"garantier\w+|Garantien?|100 ?% (?:sicher|privat)|vollkommen sicher|ein für alle Mal"
    r"|aus (?:dem Modell|der KI) (?:gelöscht|entfernt)|nie (?:mehr )?verwendet",
    "fr": r"garanti(?:e|s|es|r|t|ssent)?|100 ?% (?:sûr|privé)|totalement sûr|une fois pour toutes"
    r"|(?:supprim|effac)ée?s? (?:du modèle|de l[’']IA)|(?:ne sera |ne seront )?jamais utilisée?s?",
    "es": r"garanti(?:za|zan|zado|zamos|zar)|garantías?|100 ?% (?:seguro|privado)|totalmente seguro"
    r"|de una vez por todas|(?:borr|elimin)ad[oa]s? (?:del modelo|de la IA)|nunca se usarán?",
    # "o Garante", with a capital, is the Italian authority
    "pt": r"(?!(?<=o\s)(?-i:Garante)\b)garant(?:e|em|ido|ida|imos|ir|ia|ias)|100 ?% (?:seguro|privado)"
    r"|totalmente seguro|de uma vez por todas"
    r"|(?:apagad|eliminad|removid)[oa]s? (?:do modelo|da IA)|nunca (?:será|serão) usad[oa]s?",
}
_NEGATION = re.compile(
    r"\b(?:no|not|cannot|can['’]t|don['’]t|doesn['’]t|nobody|none|never|without|geen|niet|niemand|nooit|zonder|kein\w*"
    r"|nicht|niemand|nie|ohne|pas|aucune?|ne|n['’]|personne|sans|ningun[oa]?|ningún|nadie|sin|nunca|não|nenhum\w*"
    r"|ninguém|sem)\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?:;\s](?:[^.!?:;\n]|\n(?![ \t]*(?:\n|[-*+#>|]|\d+\.))|[.:](?=\S))*")
_WORD = re.compile(r"\w[\w’'-]*")
_QUOTES = (("“", "”"), ("„", "“"), ("«", "»"), ('"', '"'))


@rule("TXT015", Scope.PAGE, Severity.WARNING)
def promise(page: Page, context: Context) -> Iterator[Finding]:
    """Promise nothing that nobody can keep.

    Why: no setting takes data out of a trained model, and a reader who believes a promise stops asking.
    What to do: say what the platform says it does, and what stays open. To quote a promise, put it in quotation marks
    and link to the page that makes it.
    Example: `your data is deleted from the model`, `guaranteed`, `100% private`.
    """
    pattern = _PROMISES.get(page.locale.partition("-")[0], _PROMISES[tags.SOURCE])
    words = page.outline.prose.words
    for match in re.finditer(rf"\b(?:{pattern})", words.text, re.IGNORECASE):
        line, column = words.position(match.start())
        if not _NEGATION.search(words.text[: match.start()]) and not _is_quoted(page, match.start(), line):
            text = " ".join(match.group().split())
            message = f"`{text}` promises what nobody can keep. Say what the platform says, with a source."
            yield Finding(message, line=line, column=column)


@rule("TXT016", Scope.PAGE, Severity.NOTICE)
def long_sentence(page: Page, context: Context) -> Iterator[Finding]:
    """Keep sentences to 35 words.

    Why: people read this in a hurry, on a phone, and not always in their first language.
    What to do: make two sentences of it.
    Example: a sentence with three commas and two brackets is two sentences.
    """
    words = page.outline.prose.words
    for match in _SENTENCE.finditer(words.text):
        count = len(_WORD.findall(match.group()))
        if count > MAX_WORDS and "|" not in match.group():
            line, column = words.position(match.start())
            message = f"The sentence has `{count}` words; {MAX_WORDS} are easy to read. Make two of it."
            yield Finding(message, line=line, column=column)


def _is_quoted(page: Page, offset: int, line: int) -> bool:
    """Tell whether a place stands between quotation marks in a paragraph that links to a page."""
    text = page.outline.prose.text
    start, end = text.rfind("\n\n", 0, offset) + 1, text.find("\n\n", offset)
    before, after = text[start:offset], text[offset : end if end >= 0 else len(text)]
    quoted = any(before.rfind(left) > before.rfind(right) or (left == right and before.count(left) % 2)
                 for left, right in _QUOTES) and any(right in after for _, right in _QUOTES)  # fmt: skip
    return quoted and "](" in before + after
