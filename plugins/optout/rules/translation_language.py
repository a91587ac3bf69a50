"""TRN012, TRN013, TRN016: is a translation written in its own language?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from babel.core import get_global

from optout.content import Page
from optout.diagnostics import Severity
from optout.rules.model import Context, Finding, Scope, rule

_MARKUP = re.compile(r"\]\([^)]*\)|\{[^}]*\}|`[^`]*`|https?://\S+")
_WORD = re.compile(r"[^\W\d_]{5,}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")

ENOUGH_WORDS = 8
SAME_SHARE = 0.6
FOREIGN_SHARE = 0.3


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(_MARKUP.sub(" ", text)))


@lru_cache(maxsize=4096)
def _sentences(text: str) -> frozenset[str]:
    """Return the sentences of five words and more, with white space made even."""
    plain = " ".join(_MARKUP.sub(" ", text).split())
    return frozenset(sentence for sentence in _SENTENCE.split(plain) if len(sentence.split()) >= 5)


@rule("TRN012", Scope.TRANSLATION, Severity.WARNING)
def still_english(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Translate what stands in a translation.

    Why: without the section, readers get the English text marked as English. Inside a translation it pretends.
    What to do: translate the section, or delete it until somebody does.
    Example: `## Too late? {#too-late}` with its English sentences in `docs/nl/`.
    """
    for name, section in page.sections.items():
        english = source.sections.get(name)
        if english is None:
            continue
        words, known = _words(section.text), set(_words(english.text))
        same = sum(word in known for word in words)
        if len(words) >= ENOUGH_WORDS and same > SAME_SHARE * len(words):
            message = f"Section `{name}` is still English. Translate it, or delete it."
            yield Finding(message, line=section.line)
        elif left := sorted(_sentences(section.text) & _sentences(english.text)):
            yield Finding(f"`{left[0]}` is still English. Translate the sentence.", line=section.line)


_BEYOND_LATIN = re.compile("[^\\W\\d_A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
"""A letter that may be of another script; a quick look that spares most sections the thorough one."""

_SCRIPTS = {
    "Latn": ("LATIN",),
    "Cyrl": ("CYRILLIC",),
    "Grek": ("GREEK",),
    "Arab": ("ARABIC",),
    "Hebr": ("HEBREW",),
    "Deva": ("DEVANAGARI",),
    "Kore": ("HANGUL", "CJK"),
    "Jpan": ("HIRAGANA", "KATAKANA", "CJK"),
    "Hans": ("CJK",),
    "Hant": ("CJK",),
}
"""The script codes of CLDR, and how the names of their letters start in Unicode."""


@cache
def _script(tag: str) -> tuple[str, ...]:
    """Name the script a locale is written in, as Unicode names begin; empty where we do not know it."""
    likely = get_global("likely_subtags")
    whole = likely.get(tag.replace("-", "_")) or likely.get(tag.partition("-")[0]) or ""
    return next((_SCRIPTS[part] for part in whole.split("_") if part in _SCRIPTS), ())


@cache
def _is_in(letter: str, script: tuple[str, ...]) -> bool:
    return unicodedata.name(letter, "").startswith(script)


@rule("TRN013", Scope.TRANSLATION, Severity.WARNING)
def foreign_script(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Write a language in its own script.

    Why: a section in another script was most often pasted into the wrong file.
    What to do: move the section to the folder of its language.
    Example: a section in Cyrillic letters in `docs/nl/`.
    """
    script = _script(page.locale)
    for name, section in page.sections.items() if script else ():
        if script == ("LATIN",) and not _BEYOND_LATIN.search(section.text):
            continue
        letters = [letter for letter in _MARKUP.sub(" ", section.text) if letter.isalpha()]
        foreign = sum(not _is_in(letter, script) for letter in letters)
        if foreign > FOREIGN_SHARE * len(letters):
            message = f"Section `{name}` is not in the script of `{page.locale}`. Move it to its own language."
            yield Finding(message, line=section.line)


@rule("TRN016", Scope.TRANSLATION, Severity.NOTICE)
def text_still_english(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Translate the sentences of the record, or leave them out.

    Why: a sentence copied from English is shown as if it were in the reader's language. Without it, the page says
    that it is English.
    What to do: translate the sentence, or delete the line.
    Example: `event.ap-warning:` with the words of the English record.
    """
    english = dict(source.record.texts()) if source.record else {}
    for name, text in sorted(getattr(page.meta, "texts", {}).items()):
        if english.get(name) == text and len(text.split()) >= 4:
            yield Finding(f"`{name}` is still English. Translate it, or delete the line.", at=("texts", name))
