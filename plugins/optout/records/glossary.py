"""What terms of data protection are called in each language."""

from __future__ import annotations

from collections.abc import Iterator

from optout.records.base import Id, Label

Glossary = dict[Id, dict[str, tuple[Label, ...]]]
"""Per term and language tag, every accepted wording; the first is the one to use. English is the language `en`."""

ENGLISH = "en"


def wordings(glossary: Glossary, tags: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """List the English wordings of each term beside those of the first of several languages that has any."""
    for languages in glossary.values():
        own = next((languages[tag] for tag in tags if tag in languages), ())
        if own and ENGLISH in languages:
            yield languages[ENGLISH], own
