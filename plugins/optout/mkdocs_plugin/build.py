"""The state of one run over all locales: what was loaded, what was found, which day it is."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from optout.content import Collection, Prose, load_collection, resolve_prose
from optout.diagnostics import Diagnostic, Severity
from optout.locales import Localiser, chain
from optout.locales.catalogues import translations
from optout.outputs.findings import summary
from optout.rules import check_collection

_log = get_plugin_logger("optout")
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTICE: logging.INFO}


@dataclass
class Build:
    """Everything the hooks share between the locales of one run."""

    collection: Collection
    diagnostics: tuple[Diagnostic, ...]
    today: date
    error_pages: dict[str, str] = field(default_factory=dict)
    _localisers: dict[str, Localiser] = field(default_factory=dict)
    _prose: dict[tuple[str, str], Prose] = field(default_factory=dict)

    @cached_property
    def by_path(self) -> dict[str, list[Diagnostic]]:
        """Diagnostics by file."""
        found: dict[str, list[Diagnostic]] = {}
        for diagnostic in self.diagnostics:
            found.setdefault(diagnostic.path, []).append(diagnostic)
        return found

    def localiser(self, locale: str) -> Localiser:
        """Return the localiser of a locale, made once."""
        return self._localisers.setdefault(locale, Localiser(locale, self.collection.reference))

    def prose(self, locale: str, uri: str) -> Prose:
        """Return a page's resolved prose, made once."""
        if (locale, uri) not in self._prose:
            self._prose[locale, uri] = resolve_prose(self.collection, locale, uri)
        return self._prose[locale, uri]

    def page_diagnostics(self, locale: str, uri: str) -> tuple[Diagnostic, ...]:
        """List what was found in the files a page is made from."""
        pages = (self.collection.page(tag, uri) for tag in chain(locale))
        return tuple(found for page in pages if page for found in self.by_path.get(page.path, ()))


def start(config: MkDocsConfig, today: date) -> Build:
    """Load and check everything, once, and print every diagnostic."""
    translations.cache_clear()
    collection = load_collection(Path(config.docs_dir))
    diagnostics = check_collection(collection, today)
    for diagnostic in diagnostics:
        _log.log(_LEVELS[diagnostic.severity], str(diagnostic))
    return Build(collection, diagnostics, today)


def stop_on_findings(build: Build, *, strict: bool) -> None:
    """Stop the build, whatever the log level.

    Raises:
        PluginError: there are errors, or in a strict build warnings.
    """
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    stopping = [found for found in build.diagnostics if found.severity in fatal]
    if stopping:
        listed = "\n".join(str(found) for found in stopping)
        raise PluginError(
            f"The site was not built.\n{listed}\n{summary(stopping)} `optout explain CODE` says more about a rule."
        )
