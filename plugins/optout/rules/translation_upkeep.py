"""TRN014, TRN015, TRN020-TRN022, TRN024, TRN025, TRN028: are labels, stamps and variants of a translation in order?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from optout.content import LEAD, Page
from optout.content.hashing import is_stamp, normalise
from optout.content.yaml_places import KeyPath
from optout.diagnostics import Severity
from optout.locales import tags
from optout.rules.model import Context, Finding, Scope, rule

_DIGITS = bytes(ord("x") if chr(byte) in "0123456789abcdef" else 0 for byte in range(256))
_HEX_WORD = re.compile(r"(?<![\w-])[0-9a-f]{10}(?![\w-])")
_NO_WORDS = "`{stamp}` is a stamp, not words. Write the words here; stamps stand under `synced:`."


@rule("TRN014", Scope.TRANSLATION, Severity.NOTICE)
def label_steps(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Give the labels of the whole way to a control.

    Why: a way with far fewer or more steps than the English one is most often that of another screen.
    What to do: compare with `path:` of the control. Where the way really differs in this language, leave it.
    Example: five steps in English and two in Dutch.
    """
    ways = {control.id: control.path for control in source.record.controls} if source.record else {}
    for name, seen in sorted(getattr(page.meta, "labels", {}).items()):
        english = ways.get(name, ())
        if english and abs(len(seen.path) - len(english)) > 2:
            message = f"The way to `{name}` has {len(seen.path)} steps here and {len(english)} in English. Compare."
            yield Finding(message, at=("labels", name, "path"))


@rule("TRN015", Scope.TRANSLATION)
def labels_from_the_future(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Date the labels of an interface on the day they were shown.

    Why: nobody can have seen tomorrow's screen; it is a slip in the date.
    What to do: correct the date.
    Example: `date: 2062-10-02` under `labels:`.
    """
    for name, seen in sorted(getattr(page.meta, "labels", {}).items()):
        if seen.date and seen.date.first_day > context.today:
            message = f"`{seen.date}` is in the future; nobody can have seen these labels yet. Correct the date."
            yield Finding(message, at=("labels", name, "date"))


@rule("TRN020", Scope.TRANSLATION, Severity.WARNING)
def repeated_section(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Let a regional variant hold only what differs.

    Why: what is the same comes from the parent by itself. A copy stays behind when the parent is corrected.
    What to do: delete the section from the variant.
    Example: a section in `docs/pt-BR/` that is the same, word for word, as in `docs/pt/`.
    """
    for name, section in page.sections.items() if tags.is_variant(page.locale) else ():
        above = (context.collection.page(tag, page.uri) for tag in tags.chain(page.locale)[1:-1])
        parent = next((other for other in above if other and name in other.sections), None)
        if parent and normalise(parent.sections[name].text) == normalise(section.text):
            message = f"Section `{name}` is the same as in `{parent.locale}`. Delete it here; it is shown anyway."
            yield Finding(message, line=section.line)


@rule("TRN021", Scope.TRANSLATION, Severity.WARNING)
def stamp_of_nothing(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Keep stamps only for what the page has.

    Why: a stamp says from which English text a section or sentence was made; without that it says nothing.
    What to do: run `optout sync` on the file, or delete the line.
    Example: `too-late: e103d32691` under `synced:` on a page without the section `too-late`.
    """
    own, memory = page.parts, context.collection.memory(page.uri)
    if own.keys() - source.parts.keys() - memory.texts.keys() - {LEAD}:
        return  # TRN002 and TRN005 ask for the right id first
    for name in sorted(getattr(page.meta, "synced", {})):
        if name not in own:
            what = "text before the first heading" if name == LEAD else f"section or sentence `{name}`"
            message = f"`{name}` has a stamp, but the page has no {what}. Run `optout sync`, or delete the line."
            yield Finding(message, at=("synced", name), on_key=True)


@rule("TRN024", Scope.TRANSLATION)
def untrue_stamp(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Let `optout sync` write the stamps.

    Why: a stamp tells readers that a text is up to date, and the English text behind it is kept to show what changed
    since. A stamp written by hand fits no text, or one that is not kept.
    What to do: compare the part with the English text, then run `optout sync` on the file.
    Example: `stop: 0000000000` under `synced:`.
    """
    memory = context.collection.memory(page.uri)
    for name, stamp in sorted(getattr(page.meta, "synced", {}).items()):
        if name in source.parts and memory.text(name, stamp) is None:
            message = f"`{stamp}` is the stamp of no English text of `{name}` that is kept. Run `optout sync`."
            yield Finding(message, at=("synced", name))


@rule("TRN025", Scope.TRANSLATION, Severity.WARNING)
def no_stamp(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Say from which English text a translation was made.

    Why: without a stamp nobody can tell whether the text is still true, and readers are told that it may not be.
    What to do: compare with the English page, then run `optout sync` on the file.
    Example: a new file in `docs/nl/platforms/` without `synced:`.
    """
    known, stamped = source.stamps, getattr(page.meta, "synced", {})
    without = [name for name in page.parts if name in known and name not in stamped]
    if without:
        shown = ", ".join(f"`{name}`" for name in without[:3]) + (" and others" if len(without) > 3 else "")
        yield Finding(f"There is no stamp for {shown}. Compare with the English text, then run `optout sync`.", line=1)


@rule("TRN028", Scope.TRANSLATION)
def stamp_for_words(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Write words where readers read, and stamps only under `synced:`.

    Why: a stamp that was pasted in place of a sentence, a heading or a text is shown to readers as that.
    What to do: write the words in the language of the page. A sentence of the record that nobody has translated yet is
    left out.
    Example: `event.ap-warning: c7105838a5` under `texts:`.
    """
    for at, text in _typed(page):
        if is_stamp(text):
            yield Finding(_NO_WORDS.format(stamp=text), at=at)
    known = {*source.stamps.values(), *getattr(page.meta, "synced", {}).values()}
    words = page.outline.prose.words
    for match in _HEX_WORD.finditer(words.text) if _may_hold_stamp(words.text) else ():
        if match.group() in known or not (match.group().isdecimal() or match.group().isalpha()):
            line, column = words.position(match.start())
            yield Finding(_NO_WORDS.format(stamp=match.group()), line=line, column=column)


def _may_hold_stamp(text: str) -> bool:
    """Look for ten hexadecimal digits in a row, six times as quickly as a pattern can; most texts have none."""
    return b"x" * 10 in text.encode().translate(_DIGITS)


def _typed(page: Page) -> Iterator[tuple[KeyPath, str]]:
    """List what the front matter of a translation says to readers, with its place."""
    yield from page.front_texts()
    for name, seen in sorted(getattr(page.meta, "labels", {}).items()):
        yield from ((("labels", name, "path", number), step) for number, step in enumerate(seen.path))
        yield ("labels", name, "publisher"), seen.publisher


@rule("TRN022", Scope.COLLECTION, Severity.WARNING)
def variant_without_parent(context: Context) -> Iterator[Finding]:
    """Translate into a language before its regional variants.

    Why: what a variant leaves out comes from its parent; without one, half of each page would be English.
    What to do: rename the folder to the language alone, or add the parent.
    Example: `docs/de-AT/` needs `docs/de/`.
    """
    collection = context.collection
    for locale in collection.locales:
        above = tags.parent(locale)
        if above is None or above in collection.locales:
            continue
        page = next((page for uri in collection.uris if (page := collection.page(locale, uri))), None)
        if page:
            message = f"`{locale}` has no parent `{above}` to lean on. Rename the folder to `{above}`, or add that."
            yield Finding(message, line=1, path=page.path)
