"""REC001-REC004: does the front matter have the shape of a record?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.rules.faults import faults
from optout.rules.model import Context, Finding, Scope, rule


@rule("REC001", Scope.COLLECTION)
def value_kind(context: Context) -> Iterator[Finding]:
    """Give each key a value of its kind.

    Why: a list where a word belongs, or HTML where plain text belongs, cannot be shown in eight languages.
    What to do: write the value as the message says.
    Example: `regions: EEA` needs a list: `regions: [EEA]`.
    """
    yield from faults(context, "REC001")


@rule("REC002", Scope.COLLECTION)
def unknown_key(context: Context) -> Iterator[Finding]:
    """Use only keys the record has.

    Why: a misspelt key would be a fact that silently disappears, and some keys would steer the theme.
    What to do: correct the spelling; the message names the nearest key.
    Example: `effectve: 2025-11-03` means `effective`.
    """
    yield from faults(context, "REC002")


@rule("REC003", Scope.COLLECTION)
def missing_key(context: Context) -> Iterator[Finding]:
    """Give every key the record needs.

    Why: a deadline without its effect, or a fact without its source, leaves the reader's question open.
    What to do: add the key named; `unknown` is a value where the record allows it.
    Example: a `deadline` needs `last_day`, `before`, `after` and `sources`.
    """
    yield from faults(context, "REC003")


@rule("REC004", Scope.COLLECTION)
def unknown_word(context: Context) -> Iterator[Finding]:
    """Use the words of the vocabulary.

    Why: words from one list can be translated, compared and filtered; free text cannot.
    What to do: take the word suggested, or add a new word with its label to `docs/_data/vocabulary.yaml`.
    Example: `training: on-by-default` is written `default-on`.
    """
    yield from faults(context, "REC004")
