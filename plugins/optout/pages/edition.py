"""The collection as of one day: what every page of every locale is built from, with what they share made once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from optout.content import Collection, Prose, Words, resolve_prose
from optout.content.calendars import calendar_names
from optout.content.translation_status import PageStatus, translation_status
from optout.diagnostics import Diagnostic
from optout.locales import SOURCE, Localiser
from optout.pages.generated import GeneratedPage, generated_pages
from optout.pages.related import Neighbour, similarities
from optout.records.regional import RegionalAnswer, regional_answers


@dataclass
class Edition:
    """A collection, the day it is shown on, and caches."""

    collection: Collection
    today: date
    repository: str = ""
    """The address of the repository, without a slash at its end."""
    contact: str = ""
    """The e-mail address for corrections; empty where there is none."""
    findings: tuple[Diagnostic, ...] | None = None
    """What the checks say, for somebody who is writing; `None` for readers, who have no use for it."""
    _localisers: dict[str, Localiser] = field(default_factory=dict)
    _answers: dict[str, tuple[RegionalAnswer, ...]] = field(default_factory=dict)
    _prose: dict[tuple[str, str], Prose] = field(default_factory=dict)

    @cached_property
    def translations(self) -> tuple[PageStatus, ...]:
        """How every page stands in every language, what to translate first at the top of each."""
        return translation_status(self.collection, self.today)

    @cached_property
    def calendars(self) -> tuple[str, ...]:
        """The calendars there are, the same in every locale."""
        return calendar_names(self.collection, self.today)

    @cached_property
    def generated(self) -> dict[str, GeneratedPage]:
        """The pages without a Markdown file, by address."""
        return {page.uri: page for page in generated_pages(self.collection, writing=self.findings is not None)}

    @property
    def uris(self) -> tuple[str, ...]:
        """Every page's address, from a file or generated, in order."""
        return tuple(sorted({*self.collection.uris, *self.generated}))

    @cached_property
    def neighbours(self) -> dict[str, tuple[Neighbour, ...]]:
        """The guides and articles close to each, nearest first."""
        return similarities(self.collection)

    def answers(self, uri: str) -> tuple[RegionalAnswer, ...]:
        """Return the answers of a platform by country, made once."""
        if uri not in self._answers:
            record = self.collection.record(uri)
            self._answers[uri] = regional_answers(record, self.collection.geography, self.today) if record else ()
        return self._answers[uri]

    def localiser(self, locale: str) -> Localiser:
        """Return the localiser of a locale, made once."""
        return self._localisers.setdefault(locale, Localiser(locale, self.collection.reference))

    def prose(self, locale: str, uri: str) -> Prose:
        """Return a page's resolved words, made once; those of a generated page come from the catalogues.

        Raises:
            KeyError: no locale of the chain has the page.
        """
        if (locale, uri) not in self._prose:
            page = self.generated.get(uri)
            self._prose[locale, uri] = (
                _words(page, self.localiser(locale)) if page else resolve_prose(self.collection, locale, uri)
            )
        return self._prose[locale, uri]

    def locales_with(self, uri: str) -> tuple[str, ...]:
        """List the locales that have a page of their own at an address; fallbacks are not."""
        if page := self.generated.get(uri):
            return tuple(tag for tag in self.collection.locales if tag in page.locales)
        return tuple(tag for tag in self.collection.locales if self.text_locale(tag, uri) == tag)

    def text_locale(self, locale: str, uri: str) -> str | None:
        """Name the locale whose page a reader sees at an address, `None` where there is none."""
        if page := self.generated.get(uri):
            return locale if locale in page.locales else None
        nearest = self.collection.nearest(locale, uri)
        if nearest is None:
            return None
        # A variant may hold a section of a page whose title nobody has translated: the page is then English to readers.
        return SOURCE if self.prose(locale, uri).is_fallback else nearest.locale


def _words(page: GeneratedPage, localiser: Localiser) -> Prose:
    title, description = page.title(localiser), page.description(localiser)
    return Prose(localiser.tag, Words(title, localiser.tag), Words(description, localiser.tag), (), {}, {})
