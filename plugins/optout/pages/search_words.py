"""What the search says, in the reader's language."""

from __future__ import annotations

from optout.locales import Localiser


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
