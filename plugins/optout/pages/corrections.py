"""The log of corrections: every published fact that is no longer what it was, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from optout.content import Words
from optout.locales import SOURCE, Localiser
from optout.locales.change_words import ChangeWords
from optout.pages import wording
from optout.pages.edition import Edition
from optout.pages.views import When
from optout.records import Change


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """One fact that changed; `uri` is empty where the guide is no longer there."""

    uri: str
    platform: Words
    sentence: str


@dataclass(frozen=True, slots=True)
class CorrectionDay:
    """What changed on one day."""

    when: When
    corrections: tuple[CorrectionLine, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """The log, newest first."""

    days: tuple[CorrectionDay, ...]


def corrections_page(edition: Edition, locale: str, uri: str) -> CorrectionsPage:
    """Build the view of the log."""
    return CorrectionsPage(tuple(_days(edition, locale)))


def correction_headings(localiser: Localiser) -> dict[str, str]:
    """Name the log."""
    return {"log": localiser.messages.gettext("What changed, newest first")}


def _days(edition: Edition, locale: str) -> Iterator[CorrectionDay]:
    for day, changes in groupby(edition.collection.changes, key=_day):
        when = wording.when(edition.localiser(locale), day)
        assert when
        # The log is newest first; within a day readers look for a platform by its name.
        listed = [_correction(edition, locale, change) for change in reversed(tuple(changes))]
        yield CorrectionDay(when, tuple(sorted(listed, key=_name)))


def _day(change: Change) -> date:
    return change.date


def _name(correction: CorrectionLine) -> str:
    return wording.sort_key(correction.platform.text)


def _correction(edition: Edition, locale: str, change: Change) -> CorrectionLine:
    uri = f"platforms/{change.platform}.md"
    record, localiser = edition.collection.record(uri), edition.localiser(locale)
    if record is None:
        gone = Words(change.platform, SOURCE)
        return CorrectionLine("", gone, ChangeWords(localiser, None, {}).sentence(change))
    prose = edition.prose(locale, uri)
    texts = {name: words.text for name, words in prose.texts.items()}
    return CorrectionLine(uri, prose.title, ChangeWords(localiser, record, texts).sentence(change))
