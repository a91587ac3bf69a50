"""Sections of prose as a page shows them: in which language, how up to date, and what changed since."""

from __future__ import annotations

from collections.abc import Mapping

from optout.content import Collection, Prose, ProseSection, State
from optout.content.prose import BEFORE
from optout.locales import chain, own_languages
from optout.pages.frame import SectionView
from optout.pages.word_diff import Change, changed_words


def section_views(collection: Collection, prose: Prose, uri: str, html: Mapping[str, str]) -> dict[str, SectionView]:
    """Build the views of sections from their HTML, by id; an outdated translation stands inside its section."""
    known = {section.id: section for section in prose.sections}
    views = {name: _view(collection, prose, uri, known.get(name), name, text) for name, text in html.items()}
    outdated = {name: view for name, view in views.items() if name.endswith(BEFORE)}
    for name, view in outdated.items():
        del views[name]
        place = name.removesuffix(BEFORE)
        if place in views:
            views[place] = views[place].with_before(view)
    return views


def _view(
    collection: Collection, prose: Prose, uri: str, section: ProseSection | None, name: str, html: str
) -> SectionView:
    locale = section.locale if section else prose.locale
    state = section.state if section else State.CURRENT
    own = own_languages(prose.locale)
    changes = _changes(collection, prose.locale, uri, name) if state is State.OUTDATED else ()
    return SectionView(name, html, locale, state, foreign=locale not in own, changes=changes)


def _changes(collection: Collection, locale: str, uri: str, name: str) -> tuple[Change, ...]:
    """Compare the English text a translation was made from with that of today, where the former is remembered."""
    source = collection.source(uri)
    pages = (collection.page(tag, uri) for tag in chain(locale)[:-1])
    holder = next((page for page in pages if page and name in page.sections), None)
    stamp = getattr(holder.meta, "synced", {}).get(name, "") if holder else ""
    before = collection.memory(uri).text(name, stamp)
    return changed_words(before, source.sections[name].text) if before and source and name in source.sections else ()
