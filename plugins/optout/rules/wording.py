"""TXT015, TXT016: are the words honest and easy to read?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from optout.content import Page
from optout.content.placed import lowered
from optout.diagnostics import Severity
from optout.locales import tags
from optout.rules.model import Context, Finding, Scope, rule

MAX_WORDS = 35

_PROMISES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "guarantee": r"guarantee[ds]?",
        "100": r"100 ?% (?:safe|private|secure)",
        "completely": r"completely (?:safe|private)",
        "once and for all": r"once and for all",
        "never be used": r"never be used",
        **{
            verb: rf"{verb}[ds]? (?:\w+ ){{0,4}}from (?:the|its|their|an?) (?:ai|models?)"
            for verb in ("delete", "erase", "remove")
        },
    },
    "nl": {
        "gar": r"garand?eer\w*|gegarandeerd|garanties?",
        "100": r"100 ?% (?:veilig|privé)",
        "volledig": r"volledig veilig",
        "voorgoed": r"voorgoed",
        "uit ": r"uit (?:het model|de ai) (?:verwijderd|gewist)",
        "nooit": r"nooit (?:meer )?gebruikt",
    },
    "de": {
        "garantie": r"garantier\w+|garantien?",
        "100": r"100 ?% (?:sicher|privat)",
        "vollkommen": r"vollkommen sicher",
        "ein für alle mal": r"ein für alle mal",
        "aus de": r"aus (?:dem modell|der ki) (?:gelöscht|entfernt)",
        "verwendet": r"nie (?:mehr )?verwendet",
    },
    "fr": {
        "garanti": r"garanti(?:e|s|es|r|t|ssent)?",
        "100": r"100 ?% (?:sûr|privé)",
        "totalement": r"totalement sûr",
        "une fois pour toutes": r"une fois pour toutes",
        "du modèle": r"(?:supprim|effac)ée?s? du modèle",
        "de l": r"(?:supprim|effac)ée?s? de l[’']ia",
        "jamais": r"(?:ne sera |ne seront )?jamais utilisée?s?",
    },
    "es": {
        "garant": r"garanti(?:za|zan|zado|zamos|zar)|garantías?",
        "100": r"100 ?% (?:seguro|privado)",
        "totalmente": r"totalmente seguro",
        "de una vez": r"de una vez por todas",
        "del modelo": r"(?:borr|elimin)ad[oa]s? del modelo",
        "de la ia": r"(?:borr|elimin)ad[oa]s? de la ia",
        "nunca": r"nunca se usarán?",
    },
    "pt": {
        # "o Garante", with a capital, is the Italian authority
        "garant": r"(?!(?<=o\s)(?-i:Garante)\b)garant(?:e|em|ido|ida|imos|ir|ia|ias)",
        "100": r"100 ?% (?:seguro|privado)",
        "totalmente": r"totalmente seguro",
        "de uma vez": r"de uma vez por todas",
        "do modelo": r"(?:apagad|eliminad|removid)[oa]s? do modelo",
        "da ia": r"(?:apagad|eliminad|removid)[oa]s? da ia",
        "nunca": r"nunca (?:será|serão) usad[oa]s?",
    },
}
"""What promises look like, and in front of each what stands in every one of its kind, for a quick look."""
_NEGATION = re.compile(
    r"\b(?:no|not|cannot|can['’]t|don['’]t|doesn['’]t|nobody|none|never|without|geen|niet|niemand|nooit|zonder|kein\w*"
    r"|nicht|niemand|nie|ohne|pas|aucune?|ne|n['’]|personne|sans|ningun[oa]?|ningún|nadie|sin|nunca|não|nenhum\w*"
    r"|ninguém|sem)\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?:;\s][^.!?:;\n]*(?:(?:\n(?![ \t]*(?:\n|[-*+#>|]|\d+\.))|[.:](?=\S))[^.!?:;\n]*)*")
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
    words = page.outline.prose.words
    for match in _promises(words.text, page.locale.partition("-")[0]):
        line, column = words.position(match.start())
        if not _is_negated(words.text, match.start()) and not _is_quoted(page, match.start(), line):
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
        if match.end() - match.start() <= 2 * MAX_WORDS:
            continue  # too short for so many words
        count = len(_WORD.findall(match.group()))
        if count > MAX_WORDS and "|" not in match.group():
            line, column = words.position(match.start())
            message = f"The sentence has `{count}` words; {MAX_WORDS} are easy to read. Make two of it."
            yield Finding(message, line=line, column=column)


def _promises(text: str, language: str) -> Iterator[re.Match[str]]:
    lower = lowered(text)
    for stem, pattern in _PROMISES.get(language, _PROMISES[tags.SOURCE]).items():
        if stem in lower:
            yield from re.finditer(rf"\b(?:{pattern})", text, re.IGNORECASE)


def _is_negated(text: str, offset: int) -> bool:
    """Tell whether the sentence says no shortly before a place."""
    return _NEGATION.search(text, max(0, offset - 100), offset) is not None


def _is_quoted(page: Page, offset: int, line: int) -> bool:
    """Tell whether a place stands between quotation marks in a paragraph that links to a page."""
    text = page.outline.prose.text
    start, end = text.rfind("\n\n", 0, offset) + 1, text.find("\n\n", offset)
    before, after = text[start:offset], text[offset : end if end >= 0 else len(text)]
    quoted = any(before.rfind(left) > before.rfind(right) or (left == right and before.count(left) % 2)
                 for left, right in _QUOTES) and any(right in after for _, right in _QUOTES)  # fmt: skip
    return quoted and "](" in before + after
