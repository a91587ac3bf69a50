"""The state of one run over all locales: what was loaded, what was found, which day it is."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import product
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from optout.content import Collection, Prose, load_collection
from optout.content.built_site import load_site
from optout.content.load import find_locales
from optout.diagnostics import Diagnostic, Severity, summary
from optout.locales import SOURCE, Localiser, chain
from optout.locales.catalogues import translations
from optout.mkdocs_plugin.i18n import i18n_of
from optout.pages import Edition, Preview
from optout.rules import check_collection, check_site
from optout.site import SearchEntry, page_address

_log = get_plugin_logger("optout")
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTICE: logging.DEBUG}

STRICT = frozenset({Severity.ERROR, Severity.WARNING})
LAX = frozenset({Severity.ERROR})
NEVER: frozenset[Severity] = frozenset()


@dataclass
class Build:
    """Everything the hooks share between the locales of one run."""

    collection: Collection
    diagnostics: tuple[Diagnostic, ...]
    today: date
    repository: str
    locales: tuple[str, ...]
    """What is built, English first: all locales of the collection, unless somebody serves only some of them."""
    contact: str = ""
    """The e-mail address for corrections."""
    serving: bool = False
    """Whether somebody is writing, and so wants to see what the checks say."""
    english_addresses: frozenset[str] = frozenset()
    """Where English is read, in whichever locale: a page of its own or one that nobody has translated yet."""
    error_pages: dict[str, str] = field(default_factory=dict)
    search_entries: dict[str, list[SearchEntry]] = field(default_factory=dict)
    pictures: dict[str, Preview] = field(default_factory=dict)
    """The pictures that pages name, by address, in the words they show."""

    @cached_property
    def edition(self) -> Edition:
        """The collection as the pages show it on this day."""
        findings = self.diagnostics if self.serving else None
        return Edition(self.collection, self.today, self.repository, self.contact, findings)

    @cached_property
    def by_path(self) -> dict[str, list[Diagnostic]]:
        """Diagnostics by file."""
        found: dict[str, list[Diagnostic]] = {}
        for diagnostic in self.diagnostics:
            found.setdefault(diagnostic.path, []).append(diagnostic)
        return found

    def localiser(self, locale: str) -> Localiser:
        """Return the localiser of a locale."""
        return self.edition.localiser(locale)

    def prose(self, locale: str, uri: str) -> Prose:
        """Return a page's resolved prose."""
        return self.edition.prose(locale, uri)

    def locales_with(self, uri: str) -> tuple[str, ...]:
        """List the built locales that have a page of their own at an address; fallbacks are not."""
        return tuple(locale for locale in self.edition.locales_with(uri) if locale in self.locales)

    def page_diagnostics(self, locale: str, uri: str) -> tuple[Diagnostic, ...]:
        """List for somebody who is writing what was found in the files a page is made from."""
        if not self.serving:
            return ()
        pages = (self.collection.page(tag, uri) for tag in chain(locale))
        return tuple(found for page in pages if page for found in self.by_path.get(page.path, ()))


def start(config: MkDocsConfig, today: date, *, serving: bool = False) -> Build:
    """Load and check everything, once for all locales.

    Raises:
        PluginError: a locale has a folder but is not configured.
    """
    translations.cache_clear()
    docs, i18n = Path(config.docs_dir), i18n_of(config)
    for folder in sorted(set(find_locales(docs)) - set(i18n.all_languages)):
        raise PluginError(f"`docs/{folder}` is a locale that mkdocs.yml does not know. Add it to `languages:` there.")
    collection = load_collection(docs, i18n.all_languages)
    built = tuple(locale for locale in collection.locales if locale in i18n.build_languages)
    options = config.plugins["optout"].config
    repository = str(options["repo"]).rstrip("/")
    found, contact = check_collection(collection, today), options["contact"] or ""
    build = Build(collection, found, today, repository, built, contact, serving)
    return replace(build, english_addresses=_english(build.edition, directory_urls=config.use_directory_urls))


def _english(edition: Edition, *, directory_urls: bool) -> frozenset[str]:
    pages = product(edition.collection.locales, edition.uris)
    shown = ((locale, uri) for locale, uri in pages if edition.text_locale(locale, uri) == SOURCE)
    return frozenset(page_address(locale, uri, directory_urls=directory_urls) for locale, uri in shown)


def check_finished(build: Build, config: MkDocsConfig) -> tuple[Diagnostic, ...]:
    """Check the finished site, after the last locale."""
    site = load_site(
        Path(config.site_dir), build.collection.locales, build.repository, directory_urls=config.use_directory_urls
    )
    return check_site(site, build.collection, build.today)


def report(diagnostics: tuple[Diagnostic, ...], *, fatal: frozenset[Severity]) -> None:
    """Print every diagnostic, notices only under `-v`; those that are fatal show even under `-q`.

    What comes with the calendar is never fatal: the site is built every day so that it says what holds that day, and
    one record nobody has looked at must not keep all others from doing so. MkDocs' `--strict` counts warnings, so it
    is printed below that level.

    Raises:
        PluginError: there are fatal ones.
    """
    stopping = [found for found in diagnostics if found.severity in fatal and not found.calendar]
    for found in diagnostics:
        _log.log(logging.ERROR if found in stopping else _level(found), str(found))
    if notices := sum(found.severity is Severity.NOTICE for found in diagnostics):
        _log.info(f"{notices} notice{'s' * (notices != 1)} found; `optout check --notices` lists them.")
    if stopping:
        advice = "`optout explain CODE` says more about a rule."
        raise PluginError(f"The site must not be published: {summary(stopping)} {advice}")


def _level(found: Diagnostic) -> int:
    return min(logging.INFO, _LEVELS[found.severity]) if found.calendar else _LEVELS[found.severity]
