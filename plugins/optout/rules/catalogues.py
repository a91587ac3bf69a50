"""TRN017-TRN019, TRN023: are the catalogues of words whole?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from optout.diagnostics import Severity
from optout.locales import tags
from optout.locales.catalogue_files import CatalogueFile, Message
from optout.rules.model import Context, Finding, Scope, rule

_PLACEHOLDER = re.compile(r"\{\w*\}")


def _translated(context: Context) -> Iterator[tuple[CatalogueFile, Message]]:
    for catalogue in context.catalogues:
        for message in catalogue.messages if catalogue.tag else ():
            if any(message.strings):
                yield catalogue, message


@rule("TRN017", Scope.COLLECTION, Severity.NOTICE)
def untranslated_message(context: Context) -> Iterator[Finding]:
    """Translate every word of the site's frame and vocabulary.

    Why: a word that is missing appears in English in every page of the language.
    What to do: run `make messages`, then write the translation behind `msgstr`.
    Example: `msgid "Open the form"` with an empty `msgstr ""`.
    """
    template = next((file for file in context.catalogues if not file.tag), None)
    for catalogue in context.catalogues:
        if not catalogue.tag or catalogue.problem or tags.is_variant(catalogue.tag):
            continue
        found = {message.key: message for message in catalogue.messages}
        for message in template.messages if template else ():
            own = found.get(message.key)
            if own is None or not any(own.strings):
                advice = "Translate it." if own else "Run `make messages`, then translate it."
                text = f"`{message.id}` is not translated yet. {advice}"
                yield Finding(text, line=own.line if own else 1, path=catalogue.path)


@rule("TRN018", Scope.COLLECTION)
def placeholders(context: Context) -> Iterator[Finding]:
    """Keep the placeholders of a message.

    Why: dates and numbers appear where the placeholder stands; without it they vanish, and a wrong one stops the build.
    What to do: write each `{…}` exactly as in `msgid`, at the place where your language wants it.
    Example: `Open until {day}` needs `{day}` in the translation too.
    """
    for catalogue, message in _translated(context):
        wanted = set(_PLACEHOLDER.findall(message.id)) | set(_PLACEHOLDER.findall(message.plural))
        for text in filter(None, message.strings):
            found = set(_PLACEHOLDER.findall(text))
            wrong = sorted(found - wanted) or (sorted(wanted - found) if not message.plural else [])
            if wrong:
                what = "is not in the English text" if found - wanted else "is missing"
                yield Finding(f"`{wrong[0]}` {what}: `{text}`. Correct it.", line=message.line, path=catalogue.path)
                break


@rule("TRN019", Scope.COLLECTION)
def plural_forms(context: Context) -> Iterator[Finding]:
    """Give as many plural forms as the language has.

    Why: with a form missing, some numbers are shown with the wrong word or in English.
    What to do: write one `msgstr[n]` for each form, from `msgstr[0]` on.
    Example: `msgstr[0] "{n} dag"` and `msgstr[1] "{n} dagen"`.
    """
    for catalogue in context.catalogues:
        if catalogue.tag and not catalogue.problem and catalogue.forms != catalogue.customary:
            text = f"`nplurals={catalogue.forms}` is not right for `{catalogue.tag}`, which has {catalogue.customary}."
            yield Finding(f"{text} Correct the header `Plural-Forms`.", path=catalogue.path)
        for message in catalogue.messages if catalogue.tag else ():
            given = sum(map(bool, message.strings))
            if message.plural and 0 < given < catalogue.forms:
                text = f"`{message.plural}` has {given} of {catalogue.forms} plural forms. Add the others."
                yield Finding(text, line=message.line, path=catalogue.path)


@rule("TRN023", Scope.COLLECTION)
def unreadable_catalogue(context: Context) -> Iterator[Finding]:
    """Write catalogues that can be read as gettext.

    Why: one broken line takes all words of a language with it.
    What to do: look at the line named and the one above it. Most often a quotation mark is missing.
    Example: `msgstr "Open het formulier` lacks its closing mark.
    """
    for catalogue in context.catalogues:
        if catalogue.problem:
            text = f"The catalogue cannot be read (`{catalogue.problem}`). Correct the line."
            yield Finding(text, line=catalogue.line, path=catalogue.path)
