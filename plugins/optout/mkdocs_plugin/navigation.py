"""The pages MkDocs lists; the header's menu is our own (`pages/menu.py`)."""

from __future__ import annotations

from optout.mkdocs_plugin.build import Build


def navigation(build: Build, locale: str) -> list[str]:
    """List every page of the docs folder; addresses are language-neutral (static-i18n resolves them)."""
    home = [uri for uri in build.collection.uris if uri == "index.md"]
    return home + [uri for uri in build.collection.uris if uri not in home and build.collection.nearest(locale, uri)]
