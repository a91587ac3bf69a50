"""Say in the reader's language which links lead to an English text."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from optout.locales import SOURCE
from optout.mkdocs_plugin.build import Build
from optout.mkdocs_plugin.views import root_path
from optout.site import mark_foreign_links


def announce_english(build: Build, config: MkDocsConfig, locale: str, address: str, html: str) -> str:
    """Mark the links of a page of another locale that lead to English text."""
    if locale == SOURCE:
        return html
    note = build.localiser(locale).messages.gettext("(in English)")
    return mark_foreign_links(
        html, address, build.english_addresses.__contains__, SOURCE, note, folder=root_path(config)
    )
