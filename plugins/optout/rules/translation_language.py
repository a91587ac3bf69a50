"""TRN012, TRN013, TRN016: is a translation written in its own language?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from babel.core import get_global

from optout.content import Page
from optout.content.outline import without_comments
from optout.diagnostics import Severity
from optout.rules.model import Context, Finding, Scope, rule

_MARKUP = re.compile(r"\]\([^)]*\)|\{[^}]*\}|`[^`]*`|https?://\S+")
_BRACES = re.compile(r"\{[^}]*\}")
_WORD = re.compile(r"[^\W\d_]{5,}")
_BEYOND_LATIN = re.compile("[^\\W\\d_A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
"""A letter that may be of another script; a quick look that spares most sections the thorough one."""
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = "".join(filter(_LETTER.match, map(chr, (*range(0xAA, 0x250), *range(0x1E00, 0x1F00)))))
_LATIN_WORD = re.compile(f"[A-Za-z{_LATIN}]{{5,}}")
"""Finds the same words in a text without letters beyond Latin, twice as fast."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_HEADING = re.compile(r"^#{1,6}[ \t]+(.*)$", re.MULTILINE)
_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>]|\d{1,2}[.)])[ \t])")
_MARK = re.compile(r"\A(?:[-*+>]|\d{1,2}[.)])[ \t]+")

ENOUGH_WORDS = 8
SAME_SHARE = 0.6
FOREIGN_SHARE = 0.3


def _bare(text: str) -> str:
    """Leave out comments, addresses, code and attribute lists."""
    text = without_comments(text)
    # Most sections have braces only, and looking for nothing else is quicker by far.
    return (_MARKUP if any(sign in text for sign in ("](", "`", "http")) else _BRACES).sub(" ", text)


@lru_cache(maxsize=64)
def _is_latin(text: str) -> bool:
    return not _BEYOND_LATIN.search(text)


def _words(bare: str) -> list[str]:
    pattern = _LATIN_WORD if _is_latin(bare) else _WORD
    return list(map(str.casefold, pattern.findall(bare)))


@dataclass(frozen=True, slots=True)
class _English:
    """What an English section is told by: its words, its heading, and its sentences."""

    words: frozenset[str]
    sentences: frozenset[str]
    marks: frozenset[str]
    """The longest word of each sentence; a text without any of them has none of the sentences."""


@lru_cache(maxsize=256)
def _english(text: str) -> _English:
    bare = _bare(text)
    sentences = _sentences(bare)
    marks = (max(sentence.split(), key=len) for sentence in sentences)
    return _English(frozenset(_words(bare)), sentences, frozenset(marks))


def _sentences(bare: str) -> frozenset[str]:
    """Find the headings of four words and more, and the sentences of five, item by item."""
    headings = {" ".join(title.split()) for title in _HEADING.findall(bare)}
    blocks = (_MARK.sub("", block.strip(), count=1) for block in _BLOCK.split(_HEADING.sub("\n", bare)))
    found = {sentence for block in blocks for sentence in _SENTENCE.split(" ".join(block.split()))}
    enough = {title for title in headings if len(title.split()) >= 4}
    return frozenset(enough | {sentence for sentence in found if len(sentence.split()) >= 5})


@rule("TRN012", Scope.TRANSLATION, Severity.WARNING)
def still_english(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Translate what stands in a translation.

    Why: without the section, readers get the English text marked as English. Inside a translation it pretends.
    What to do: translate the section, or delete it until somebody does.
    Example: `## Too late? {#too-late}` with its English sentences in `docs/nl/`.
    """
    for name, section in page.sections.items():
        if name not in source.sections:
            continue
        english, bare = _english(source.sections[name].text), _bare(section.text)
        words = _words(bare)
        same = sum(map(english.words.__contains__, words))
        if len(words) >= ENOUGH_WORDS and same > SAME_SHARE * len(words):
            message = f"Section `{name}` is still English. Translate it, or delete it."
            yield Finding(message, line=section.line)
        elif any(mark in bare for mark in english.marks) and (left := sorted(_sentences(bare) & english.sentences)):
            yield Finding(f"`{left[0]}` is still English. Translate it.", line=section.line)


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

    Why: a text in another script was most often pasted into the wrong file.
    What to do: move it to the folder of its language.
    Example: a section in Cyrillic letters in `docs/nl/`.
    """
    script = _script(page.locale)
    if not script:
        return
    # Where another script is written, a short text may well be a name in Latin letters.
    for at, text in page.front_texts() if script == ("LATIN",) else ():
        if _is_foreign(text, script):
            yield Finding(f"`{at[-1]}` {_WRONG_SCRIPT.format(page.locale)}", at=at)
    for name, section in page.sections.items():
        if _is_foreign(_bare(section.text), script):
            yield Finding(f"Section `{name}` {_WRONG_SCRIPT.format(page.locale)}", line=section.line)


_WRONG_SCRIPT = "is not in the script of `{}`. Move it to its own language."


def _is_foreign(text: str, script: tuple[str, ...]) -> bool:
    if script == ("LATIN",) and _is_latin(text):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    foreign = sum(not _is_in(letter, script) for letter in letters)
    return foreign > FOREIGN_SHARE * len(letters)


@rule("TRN016", Scope.TRANSLATION, Severity.NOTICE)
def text_still_english(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Translate title, description and the sentences of the record; leave out sentences that wait.

    Why: a sentence copied from English is shown as if it were in the reader's language. Without it, the page says
    that it is English.
    What to do: translate it, or delete the line of a sentence.
    Example: `event.ap-warning:` with the words of the English record.
    """
    english = source.parts
    for at, text in page.front_texts():
        is_meta, name = at[0] != "texts", str(at[-1])
        if english.get(f"meta.{name}" if is_meta else name) == text and len(text.split()) >= 4:
            advice = "Translate it." if is_meta else "Translate it, or delete the line."
            yield Finding(f"`{name}` is still English. {advice}", at=at)
