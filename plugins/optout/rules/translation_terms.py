"""TRN027: does a translation use the terms of its language's data protection law?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from optout.content import Collection, Page, part_states
from optout.diagnostics import Severity
from optout.locales import tags
from optout.records.glossary import ENGLISH, wordings
from optout.rules.model import Context, Finding, Scope, rule

_WORD = re.compile(r"[^\W\d_]+")
_ENDING = 2
"""How many letters at the end of a word may differ by case, number and gender."""


@rule("TRN027", Scope.TRANSLATION, Severity.NOTICE)
def other_term(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Use the terms of the glossary.

    Why: a reader who writes to a platform or an authority needs the word that stands in the law of their country.
    What to do: use a wording of `docs/_data/glossary.yaml`. If another one is just as good, add it there.
    Example: "legitimate interests" is "berechtigtes Interesse" in German, not "legitimes Interesse".
    """
    states = part_states(context.collection, page.locale, page.uri)
    terms = list(wordings(context.collection.reference.glossary, tags.chain(page.locale)[:-1]))
    known = context.once(_english_terms)
    for name, section in page.sections.items():
        if name not in source.sections or not states[name].is_true:
            continue
        meant = _meant(source.sections[name].text, known)
        for wanted, accepted in terms if meant else ():
            if wanted in meant and not _names(section.text, accepted):
                said = " or ".join(f"`{word}`" for word in accepted)
                message = f"Section `{name}` speaks of `{wanted[0]}` in English. Here that is called {said}."
                yield Finding(message, line=section.line)


def _english_terms(collection: Collection) -> tuple[tuple[str, ...], ...]:
    languages = collection.reference.glossary.values()
    return tuple(words[ENGLISH] for words in languages if ENGLISH in words)


@lru_cache(maxsize=256)
def _meant(english: str, terms: tuple[tuple[str, ...], ...]) -> frozenset[tuple[str, ...]]:
    """Find the terms an English text speaks of: the same for all its translations."""
    folded = english.casefold()
    near = ((term, words) for words in terms for term in words if term.casefold() in folded)
    return frozenset(words for term, words in near if _english(term).search(english))


def _names(text: str, terms: tuple[str, ...]) -> bool:
    return any(_pattern(term).search(text) for term in terms)


@lru_cache(maxsize=1024)
def _english(term: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(term)}s?\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _pattern(term: str) -> re.Pattern[str]:
    """Match a term whatever the endings of its words; a single long word may stand inside a compound."""
    stems = [re.escape(word[: max(len(word) - _ENDING, 3)]) + r"\w*" for word in _WORD.findall(term)]
    return re.compile(r"[\W_]+".join(stems), re.IGNORECASE)
