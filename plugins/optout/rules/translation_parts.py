"""TRN008-TRN011, TRN031: does a section that counts as current have the same parts as the English one?

Only sections whose stamp is current are compared: an English edit makes a section outdated (TRN007) and nothing else.
Regional variants may differ in substance, so they are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from optout.content import Link, Page, State, part_states
from optout.content.hashing import is_stamp
from optout.content.outline import Section, read_outline, without_comments
from optout.diagnostics import Severity
from optout.locales import tags
from optout.rules.model import Context, Finding, Scope, rule

_TARGET = re.compile(r"\]\([^)]*\)|\{[^}]*\}|<[^>]*>")
_THOUSANDS = re.compile(r"[.,\u00a0\u202f’'](?<=\d.)(?=\d{3}\b)")
_NUMBER = re.compile(r"\d+")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]")
# A bold passage may run over lines, but not over the end of its paragraph.
_STRONG = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1)[^\n]|\n(?![ \t]*\n))+(?<=\S)\1")


def _current(page: Page, source: Page, context: Context) -> Iterator[tuple[Section, Section]]:
    """Yield each current section of a translation with its English section."""
    if tags.is_variant(page.locale):
        return
    states = part_states(context.collection, page.locale, page.uri)
    for name, section in page.sections.items():
        if name in source.sections and states.get(name, State.MISSING).is_true:
            yield _shown(section), _shown(source.sections[name])


def _shown(section: Section) -> Section:
    """Leave out the comments: a draft holds the English text in them until somebody deletes them."""
    return replace(section, text=without_comments(section.text)) if "<!--" in section.text else section


@lru_cache(maxsize=256)
def _items(text: str) -> tuple[int, ...]:
    """List the lines that open a list item; a line of a paragraph may begin with a day or a dash as well."""
    found, inside, above = [], False, False
    for number, line in enumerate(text.split("\n")):
        is_item, is_filled = _ITEM.match(line) is not None, bool(line) and not line.isspace()
        if is_filled and not above and not line.startswith((" ", "\t")):
            inside = is_item
        if inside and is_item:
            found.append(number)
        above = is_filled
    return tuple(found)


@cache
def _numbered_months(tag: str) -> re.Pattern[str] | None:
    """Find months whose names are numbers, as in Japanese; `None` where all are words."""
    names = [str(name) for name in tags.cldr(tag).months["format"]["wide"].values()]
    numbered = [re.escape(name) for name in names if _NUMBER.search(name)]
    found = "|".join(rf"(?<!\d){name}" + r"(?!\d)" * name[-1].isdigit() for name in numbered)
    return re.compile(found) if found else None


@lru_cache(maxsize=256)
def _numbers(text: str, tag: str) -> Counter[str]:
    if not _NUMBER.search(text):
        return Counter()
    months = _numbered_months(tag)
    lines = (months.sub(" ", text) if months else text).split("\n")
    for number in _items(text):
        lines[number] = _ITEM.sub("", lines[number], count=1)
    prose = "\n".join(lines)
    if not _NUMBER.search(prose):
        return Counter()
    return Counter(_NUMBER.findall(_THOUSANDS.sub("", _TARGET.sub(" ", prose))))


@rule("TRN008", Scope.TRANSLATION, Severity.NOTICE)
def numbers(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Keep the numbers and days of the English text.

    Why: a wrong day in one language sends its readers there on the wrong day.
    What to do: compare the two. Write months as words, days and years as digits. A space
    between thousands has to be a no-break space.
    Example: `on 3 November 2025` and `am 4. November 2025`.
    """
    for section, english in _current(page, source, context):
        if differing := _differing(_numbers(section.text, page.locale), _numbers(english.text, tags.SOURCE), "has"):
            yield Finding(f"Section `{section.id}` {differing}", line=section.line)
    if tags.is_variant(page.locale):
        return
    states = part_states(context.collection, page.locale, page.uri)
    for at, text in page.front_texts():
        name = str(at[-1]) if at[0] == "texts" else f"meta.{at[-1]}"
        if not states.get(name, State.MISSING).is_true or is_stamp(text):
            continue  # TRN028 tells of stamps
        own, meant = _numbers(text, page.locale), _numbers(source.parts.get(name, ""), tags.SOURCE)
        if differing := _differing(own, meant, "has"):
            yield Finding(f"`{at[-1]}` {differing}", at=at)


def _differing(own: Counter[str], meant: Counter[str], verb: str) -> str:
    """Say in one sentence what only one of two texts has; nothing where they have the same."""
    if own == meant:
        return ""
    extra, missing = ([f"`{item}`" for item in sorted(left)] for left in (own - meant, meant - own))
    parts = [f"{verb} {', '.join(extra)} only here"] if extra else []
    parts += [f"{verb} {', '.join(missing)} only in English"] if missing else []
    return f"{', and '.join(parts)}. Compare the two."


def _links(page: Page, section: Section) -> Counter[str]:
    whole = page.sections[section.id].text
    if whole != section.text:
        return Counter(link.target for link in read_outline(section.text).links)
    lines = range(section.line, section.line + whole.count("\n") + 2)
    found: tuple[Link, ...] = page.outline.links
    return Counter(link.target for link in found if link.line in lines)


@rule("TRN009", Scope.TRANSLATION, Severity.NOTICE)
def link_targets(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Link to what the English section links to.

    Why: a link that was lost or leads elsewhere gives readers of one language less than the others.
    What to do: copy the target from the English section; only the text of a link is translated.
    Example: `[niet eens](#disputes)` for `[disagree](#disputes)`.
    """
    if not page.outline.links and not source.outline.links:
        return
    for section, english in _current(page, source, context):
        if differing := _differing(_links(page, section), _links(source, english), "links to"):
            yield Finding(f"Section `{section.id}` {differing}", line=section.line)


@rule("TRN010", Scope.TRANSLATION, Severity.NOTICE)
def list_items(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Keep the steps and list items of the English section.

    Why: a step that is missing leaves readers standing before a screen they do not know.
    What to do: compare the lists, item by item.
    Example: four steps in English and three in Dutch.
    """
    for section, english in _current(page, source, context):
        own, meant = len(_items(section.text)), len(_items(english.text))
        if own != meant:
            message = f"Section `{section.id}` has {own} list items, the English one {meant}. Compare."
            yield Finding(message, line=section.line)


def _strong(text: str) -> int:
    return len(_STRONG.findall(text)) if "**" in text or "__" in text else 0


@rule("TRN011", Scope.TRANSLATION, Severity.NOTICE)
def emphasis(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Put weight on what the English section puts weight on.

    Why: readers who skim read the bold words first; they should read the same in every language.
    What to do: compare what stands between `**` and `**`.
    Example: `**1 July 2026**` and `**1 juli 2026**`.
    """
    for section, english in _current(page, source, context):
        own, meant = _strong(section.text), _strong(english.text)
        if own != meant:
            message = f"Section `{section.id}` has {own} bold passages, the English one {meant}. Compare."
            yield Finding(message, line=section.line)


@rule("TRN031", Scope.TRANSLATION, Severity.NOTICE)
def lower_headings(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Keep the headings below the sections, with their ids.

    Why: a link that leads to such a heading in one language finds it in all of them.
    What to do: give the section the same lower headings, in the same order, with the ids of the English ones.
    Example: `### In the app {#in-app}` in English and `### In de app {#de-app}` in Dutch.
    """
    if all(heading.level <= 2 for each in (page, source) for heading in each.outline.headings):
        return
    for section, english in _current(page, source, context):
        own, meant = (read_outline(each.text).headings[1:] for each in (section, english))
        if [(heading.level, heading.id) for heading in own] != [(heading.level, heading.id) for heading in meant]:
            ids = ", ".join(f"`{'#' * heading.level} … {{#{heading.id}}}`" for heading in meant) or "none"
            message = (
                f"Section `{section.id}` has other headings below it than the English one, which has {ids}. Compare."
            )
            yield Finding(message, line=section.line)
