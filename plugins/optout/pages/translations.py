"""The dashboard of translations: what each language lacks, and what to take first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from optout.content import Words
from optout.content.scaffold import scaffold, short_scaffold
from optout.content.translation_status import PageState, PageStatus
from optout.locales import Localiser, endonym
from optout.pages.edition import Edition

FIRST = 10
"""How many pages each language is asked for at once."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One page in one language."""

    state: str
    label: str
    days: int
    """Days since somebody compared it with the English text; 0 where that was today, or is not known."""


@dataclass(frozen=True, slots=True)
class Row:
    """One page in every language, the page readers need most first."""

    uri: str
    title: Words
    weight: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """A page somebody could take, with the way to the editor."""

    uri: str
    title: Words
    label: str
    days: str
    edit_url: str
    draft: str | None
    """Where the draft with the English text lies below the site's root; only for a page that is missing."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language: how far it is, and what it needs first."""

    tag: str
    name: str
    share: int
    """Parts that are up to date, in per cent."""
    counts: tuple[tuple[str, str, int], ...]
    tasks: tuple[Task, ...]
    more: str


@dataclass(frozen=True, slots=True)
class TranslationsPage:
    """Everything the dashboard shows."""

    languages: tuple[Language, ...]
    states: tuple[tuple[str, str], ...]
    """What the marks stand for."""
    rows: tuple[Row, ...]


def draft_address(locale: str, uri: str) -> str:
    """Return where the draft of a missing translation is published."""
    return f"contribute/drafts/{locale}/{uri.removesuffix('.md')}.txt"


def drafts(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the draft of every missing translation with its address, for people who translate in a browser."""
    glossary = edition.collection.reference.glossary
    for item in edition.translations:
        source = edition.collection.source(item.uri)
        if item.state is PageState.MISSING and source:
            yield draft_address(item.locale, item.uri), scaffold(source, item.locale, glossary)


def translations_page(edition: Edition, locale: str, uri: str) -> TranslationsPage:
    """Build the dashboard in one language."""
    localiser, statuses = edition.localiser(locale), edition.translations
    by_page: dict[str, list[PageStatus]] = {}
    for item in statuses:
        by_page.setdefault(item.uri, []).append(item)
    ordered = sorted(by_page.items(), key=lambda pair: (-pair[1][0].weight, pair[0]))
    labels = state_labels(localiser)
    rows = tuple(
        Row(
            name,
            edition.prose(locale, name).title,
            items[0].weight,
            tuple(Cell(item.state, labels[item.state], item.days or 0) for item in items),
        )
        for name, items in ordered
    )
    languages = (
        _language(edition, locale, tag, [item for item in statuses if item.locale == tag])
        for tag in edition.collection.locales[1:]
    )
    return TranslationsPage(tuple(languages), tuple((state.value, labels[state]) for state in PageState), rows)


def state_labels(localiser: Localiser) -> dict[PageState, str]:
    """Name the states of a page in the reader's language."""
    gettext = localiser.messages.gettext
    return {
        PageState.CURRENT: gettext("up to date"),
        PageState.MINOR: gettext("up to date, wording differs"),
        PageState.UNREVIEWED: gettext("made by a machine, not read yet"),
        PageState.OUTDATED: gettext("partly old"),
        PageState.MISSING: gettext("missing"),
    }


def _language(edition: Edition, locale: str, tag: str, found: list[PageStatus]) -> Language:
    localiser, labels = edition.localiser(locale), state_labels(edition.localiser(locale))
    counts = Counter(item.state for item in found)
    done, total = sum(item.done for item in found), sum(sum(item.parts.values()) for item in found)
    waiting = [item for item in found if item.state not in (PageState.CURRENT, PageState.MINOR)]
    rest = len(waiting) - FIRST
    sentence = localiser.messages.ngettext("and {n} more page", "and {n} more pages", max(rest, 1)).format(n=rest)
    return Language(
        tag,
        endonym(tag),
        done * 100 // total if total else 100,
        tuple((state.value, labels[state], counts[state]) for state in PageState if counts[state]),
        tuple(_task(edition, locale, item) for item in waiting[:FIRST]),
        sentence if rest > 0 else "",
    )


def _task(edition: Edition, locale: str, item: PageStatus) -> Task:
    localiser, path = edition.localiser(locale), f"docs/{item.locale}/{item.uri}"
    source, ngettext = edition.collection.source(item.uri), localiser.messages.ngettext
    is_missing = item.state is PageState.MISSING
    draft = urlencode({"filename": path, "value": short_scaffold(source) if source else ""})
    return Task(
        item.uri,
        edition.prose(locale, item.uri).title,
        state_labels(localiser)[item.state],
        ngettext("compared {n} day ago", "compared {n} days ago", item.days).format(n=item.days) if item.days else "",
        f"{edition.repository}/new/main?{draft}" if is_missing else f"{edition.repository}/edit/main/{quote(path)}",
        draft_address(item.locale, item.uri) if is_missing else None,
    )
