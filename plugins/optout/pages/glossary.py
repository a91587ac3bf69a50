"""The glossary: each English term beside what the law calls it in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from optout.locales import SOURCE, Localiser, tags, translations
from optout.pages.edition import Edition
from optout.records.glossary import ENGLISH


@dataclass(frozen=True, slots=True)
class Wording:
    """A term in one language: the wording to use, and those that are accepted as well."""

    tag: str
    direction: str
    language: str
    use: str
    accepted: tuple[str, ...]
    comma: str
    """What stands between two wordings, as the term's own language writes it."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term, in English and in other languages."""

    anchor: str
    english: Wording
    others: tuple[Wording, ...]
    """The reader's own language, where it has the term; on the English page every other one."""


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """All terms, in the order of the English alphabet."""

    english: str
    """What English is called in the reader's language."""
    language: str
    """The reader's own language; empty on the English page, which shows all of them."""
    terms: tuple[Term, ...]


def glossary_page(edition: Edition, locale: str, uri: str) -> GlossaryPage:
    """Build the glossary of one locale."""
    localiser = edition.localiser(locale)
    # A variant takes the words of its language where it has none of its own.
    shown = [(tag,) for tag in edition.collection.locales[1:]] if locale == SOURCE else [tags.chain(locale)[:-1]]
    terms = (
        Term(anchor, _wording(localiser, ENGLISH, languages[ENGLISH]), tuple(_others(localiser, languages, shown)))
        for anchor, languages in edition.collection.reference.glossary.items()
        if ENGLISH in languages
    )
    return GlossaryPage(
        tags.capitalised(localiser.language(ENGLISH)),
        "" if locale == SOURCE else tags.endonym(locale),
        tuple(sorted(terms, key=lambda term: (term.english.use.casefold(), term.anchor))),
    )


def glossary_headings(localiser: Localiser) -> dict[str, str]:
    """Name the section of the terms."""
    return {"terms": localiser.messages.gettext("Terms")}


def _others(
    localiser: Localiser, languages: dict[str, tuple[str, ...]], shown: Iterable[tuple[str, ...]]
) -> Iterator[Wording]:
    for chain in shown:
        own = next((tag for tag in chain if tag in languages), None)
        if own:
            yield _wording(localiser, own, languages[own])


def _wording(localiser: Localiser, tag: str, words: tuple[str, ...]) -> Wording:
    comma = translations(tag).pgettext("punctuation", ", ")
    return Wording(tag, tags.direction(tag), tags.capitalised(localiser.language(tag)), words[0], words[1:], comma)
