"""The navigation of one locale, from the pages there are."""

from __future__ import annotations

from typing import Any

from optout.content import is_platform
from optout.mkdocs_plugin.build import Build


def navigation(build: Build, locale: str) -> list[dict[str, Any]]:
    """List the home page, then all guides by title; addresses are language-neutral (static-i18n resolves them)."""
    gettext = build.localiser(locale).messages.gettext
    pages = [{gettext("Home"): "index.md"}] if build.collection.source("index.md") else []
    guides = {uri: build.prose(locale, uri).title.text for uri in build.collection.uris if is_platform(uri)}
    listed = sorted(guides.items(), key=lambda item: item[1].casefold())
    return [*pages, {gettext("Guides"): [{title: uri} for uri, title in listed]}] if listed else [*pages]
