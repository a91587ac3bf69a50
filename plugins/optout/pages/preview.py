"""A page in a few words, for whoever sees a link to it: in a picture, in a message, in a list of results."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from optout.content import kind_of
from optout.locales import Localiser
from optout.locales.audiences import WORLD, regions_of
from optout.pages import wording
from optout.pages.answer import has_begun, headline, main_control
from optout.pages.edition import Edition
from optout.records import Control, PlatformRecord, Training
from optout.records.deadlines import DeadlineState, status


@dataclass(frozen=True, slots=True)
class Preview:
    """What a link to a page says; all but `title` may be empty."""

    tone: str
    """The state of a platform, which chooses colour and icon."""
    over: str
    """A short line above the title."""
    title: str
    sentence: str
    detail: str
    line: str
    """Title and sentence in one: `LinkedIn: your data is used to train AI, unless you say no`."""
    locale: str
    """The language of all this, which may be that of a fallback."""

    @property
    def text(self) -> str:
        """Say all of it in a line."""
        return " ".join(_ended(part) for part in (self.line, self.detail) if part)


def preview(edition: Edition, locale: str, uri: str) -> Preview | None:
    """Say what a page is about, `None` for kinds of pages that nobody passes on."""
    build = _PREVIEWS.get(kind_of(uri).name)
    return build(edition, locale, uri) if build else None


def _standing(edition: Edition, locale: str, uri: str) -> Preview:
    prose = edition.prose(locale, uri)
    title, description = prose.title.text, prose.description.text
    return Preview("", "", title, description, "", f"{_ended(title)} {description}", prose.title.locale)


def _platform(edition: Edition, locale: str, uri: str) -> Preview | None:
    record, localiser = edition.collection.record(uri), edition.localiser(locale)
    if record is None:
        return None
    title, gettext = edition.prose(locale, uri).title.text, localiser.messages.gettext
    if record.gone:
        line = gettext("{platform}: this platform no longer exists").format(platform=title)
        return Preview("", "", title, gettext("This platform no longer exists."), "", line, locale)
    control = main_control(record)
    last_day = _last_day(edition, localiser, control) if control else ""
    training, begun = headline(record), has_begun(record, edition.today)
    where = _where(record, localiser, training)
    sentence, line = (
        f"{said} ({where})" if where else said
        for said in (_answer(localiser, training, begun), _line(localiser, training, begun).format(platform=title))
    )
    return Preview(training, "", title, sentence, last_day, line, locale)


def _answer(localiser: Localiser, training: Training, begun: bool) -> str:
    """Say what the platform does."""
    if training is Training.UNKNOWN:
        return localiser.messages.gettext("It is not known whether your data is used to train AI")
    return wording.state(localiser, training, begun=begun)


def _line(localiser: Localiser, training: Training, begun: bool) -> str:
    """Say the same of a `{platform}`: each language has its own way to go on after a colon."""
    gettext = localiser.messages.gettext
    now = {
        Training.DEFAULT_ON: gettext("{platform}: your data is used to train AI, unless you say no"),
        Training.DEFAULT_OFF: gettext("{platform}: your data is not used to train AI, unless you agree"),
        Training.ALWAYS_ON: gettext("{platform}: your data is used to train AI, and you cannot switch it off"),
        Training.NOT_USED: gettext("{platform}: your data is not used to train AI, the platform says"),
        Training.UNKNOWN: gettext("{platform}: it is not known whether your data is used to train AI"),
    }
    ahead = {
        Training.DEFAULT_ON: gettext("{platform}: your data will be used to train AI, unless you say no"),
        Training.DEFAULT_OFF: gettext("{platform}: your data will not be used to train AI, unless you agree"),
        Training.ALWAYS_ON: gettext("{platform}: your data will be used to train AI, and you cannot switch it off"),
        Training.NOT_USED: gettext("{platform}: your data will not be used to train AI, the platform says"),
    }
    return now[training] if begun else {**now, **ahead}[training]


def _where(record: PlatformRecord, localiser: Localiser, training: Training) -> str:
    """Name the regions with an answer, or those without it where that is shorter; empty if it holds everywhere."""
    policies = [policy for policy in record.policies if policy.training is training]
    named = {code for policy in policies for code in policy.applies_to.regions}
    if WORLD not in named:
        return regions_of(localiser, policies, inside=True)
    left_out = [
        {code: True for code in policy.applies_to.except_regions if code not in named}
        for policy in policies
        if WORLD in policy.applies_to.regions
    ]
    if not all(left_out):
        return ""
    rest = localiser.join(localiser.regions(dict.fromkeys(code for codes in left_out for code in codes)))
    return localiser.messages.gettext("except: {regions}").format(regions=rest)


def _last_day(edition: Edition, localiser: Localiser, control: Control) -> str:
    """Name the last day, without counting: what is passed on is read on another day."""
    if control.deadline is None:
        return ""
    gettext, day = localiser.messages.gettext, localiser.date(control.deadline.last_day, weekday=True)
    passed = status(control.deadline, edition.today).state is DeadlineState.PASSED
    sentence = gettext("The last day was {day}") if passed else gettext("Last day for the full effect: {day}")
    return sentence.format(day=day)


def _article(edition: Edition, locale: str, uri: str) -> Preview | None:
    page, localiser = edition.collection.source(uri), edition.localiser(locale)
    if page is None or page.news is None:
        return None
    over = f"{localiser.term('news', page.news.category)} · {localiser.date(page.news.date)}"
    title = edition.prose(locale, uri).title
    return Preview("", over, title.text, "", "", title.text, title.locale)


def _ended(text: str) -> str:
    """End a sentence; a question has its sign already."""
    return text if text.endswith((".", "?", "!", "؟", "。", "？", "！", "।")) else f"{text}."


_PREVIEWS: Mapping[str, Callable[[Edition, str, str], Preview | None]] = {
    "home": _standing,
    "deadlines": _standing,
    "platform": _platform,
    "article": _article,
}
