"""Write what belongs to the whole site: once, after the last locale."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from optout.locales import SOURCE
from optout.mkdocs_plugin.build import Build
from optout.mkdocs_plugin.searching import search_files
from optout.mkdocs_plugin.sharing import draw_pictures
from optout.mkdocs_plugin.views import absolute, alternates
from optout.outputs.headers import RULES, as_netlify
from optout.outputs.open_data import open_data
from optout.outputs.publication import Publication
from optout.outputs.robots import robots
from optout.outputs.security_txt import PATH, security_txt
from optout.outputs.sitemap import SitemapEntry, sitemap
from optout.pages.translations import drafts


def write_site(build: Build, config: MkDocsConfig) -> None:
    """Write a 404 page and a search index a locale, and once what hosts, crawlers and finders of weaknesses read."""
    site = Path(config.site_dir)
    files = {_error_address(locale): html.encode() for locale, html in build.error_pages.items()}
    files["sitemap.xml"] = sitemap(_entries(build, config))
    files["_headers"] = as_netlify(RULES).encode()
    files |= _for_finders(build, config)
    files |= search_files(build)
    files |= draw_pictures(build.pictures, config)
    files |= open_data(_publication(build, config))
    files |= {address: draft.encode() for address, draft in drafts(build.edition)}
    write_files(site, files)
    # MkDocs compressed the theme's sitemap of the last locale; ours replaces it.
    (site / "sitemap.xml.gz").unlink(missing_ok=True)


def _for_finders(build: Build, config: MkDocsConfig) -> dict[str, bytes]:
    options, site_url = config.plugins["optout"].config, config.site_url or "/"
    repository = build.repository
    contact = options["security_contact"] or f"{repository}/security/advisories/new"
    policy = f"{repository}/security/policy"
    return {
        "robots.txt": robots(site_url),
        PATH: security_txt(contact, policy, site_url, build.collection.locales, build.today),
    }


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their address below a folder; each is there in full or not at all, even if we are interrupted."""
    for address, data in sorted(files.items()):
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.part")
        draft.write_bytes(data)
        draft.replace(path)


def _publication(build: Build, config: MkDocsConfig) -> Publication:
    root = urljoin(config.site_url or "/", ".")
    return Publication(build.collection, build.today, root, lambda locale, uri: absolute(config, locale, uri))


def _error_address(locale: str) -> str:
    return "404.html" if locale == SOURCE else f"{locale}/404.html"


def _entries(build: Build, config: MkDocsConfig) -> list[SitemapEntry]:
    entries = []
    for uri in build.edition.uris:
        record = build.collection.record(uri)
        checked = max(entry.date for entry in record.verified) if record else None
        links = {link.hreflang: link.url for link in alternates(build, config, uri)}
        for locale in build.locales_with(uri):
            entries.append(SitemapEntry(absolute(config, locale, uri), checked, links))
    return entries
