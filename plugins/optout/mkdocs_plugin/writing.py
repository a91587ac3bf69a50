"""Write what belongs to the whole site: once, after the last locale."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from optout.locales import SOURCE
from optout.mkdocs_plugin.build import Build
from optout.mkdocs_plugin.views import absolute, alternates
from optout.outputs.sitemap import SitemapEntry, sitemap


def write_site(build: Build, config: MkDocsConfig) -> None:
    """Write the sitemap and one 404 page a locale."""
    site = Path(config.site_dir)
    for locale, html in sorted(build.error_pages.items()):
        folder = site if locale == SOURCE else site / locale
        (folder / "404.html").write_text(html, encoding="utf-8", newline="\n")
    (site / "sitemap.xml").write_bytes(sitemap(_entries(build, config)))
    # MkDocs compressed the theme's sitemap of the last locale; ours replaces it.
    (site / "sitemap.xml.gz").unlink(missing_ok=True)


def _entries(build: Build, config: MkDocsConfig) -> list[SitemapEntry]:
    entries = []
    for (locale, uri), _page in sorted(build.collection.pages.items()):
        record = build.collection.record(uri)
        checked = max(entry.date for entry in record.verified) if record else None
        links = {link.hreflang: link.url for link in alternates(build, config, uri)}
        entries.append(SitemapEntry(absolute(config, locale, uri), checked, links))
    return entries
