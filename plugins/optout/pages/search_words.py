"""What the search says, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from optout.locales import Localiser


@dataclass(frozen=True, slots=True)
class FinderWords:
    """The words around the field of one locale's search."""

    locale: str
    label: str
    loading: str
    failed: str


def finder_words(localiser: Localiser) -> FinderWords:
    """Word the field, and what it says before it has an index to ask."""
    gettext = localiser.messages.gettext
    return FinderWords(
        localiser.tag,
        gettext("Name of a service, or any word"),
        gettext("Loading…"),
        gettext("The search could not be loaded. Are you online?"),
    )


def search_words(localiser: Localiser) -> dict[str, object]:
    """Word the messages the search shows with its results; `found` by CLDR plural category."""
    messages = localiser.messages
    return {
        "found": localiser.plurals(
            lambda number: messages.ngettext("{count} page found", "{count} pages found", number)
        ),
        "none": messages.gettext(
            "Nothing found for “{query}”. Try another or a shorter word, or the name of a service."
        ),
        "foreign": messages.gettext("(in English)"),
    }
