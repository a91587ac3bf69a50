"""Fill the view of a page: its own part from the core, its links from where MkDocs put the pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from optout.content import LEAD, kind_of
from optout.locales import SOURCE, endonym, with_region
from optout.mkdocs_plugin.build import Build
from optout.pages import Alternate, ContentsEntry, LanguageLink, PageView, SectionView, contents, menu, template_of
from optout.pages.channels import channels
from optout.pages.correction import correction, lost_correction
from optout.pages.lost import lost_page
from optout.pages.search_words import finder_words
from optout.pages.sections import section_views
from optout.site import page_address, split_sections

HOME = "index.md"


def address(config: MkDocsConfig, locale: str, uri: str) -> str:
    """Return a page's address below the site's root as this build writes it."""
    return page_address(locale, uri, directory_urls=config.use_directory_urls)


def absolute(config: MkDocsConfig, locale: str, uri: str) -> str:
    """Return a page's public address; a copy to open from disk names the published page, too."""
    return urljoin(config.site_url or "/", page_address(locale, uri))


def subscription(config: MkDocsConfig, file: str) -> str:
    """Return the address at which calendar programs subscribe to a file of the site."""
    return re.sub(r"^https?:", "webcal:", urljoin(config.site_url or "/", file))


def root_path(config: MkDocsConfig) -> str:
    """Return the path of the site's root on its host: `/`, or `/guide/`."""
    return urlsplit(urljoin(config.site_url or "/", ".")).path or "/"


def alternates(build: Build, config: MkDocsConfig, uri: str) -> tuple[Alternate, ...]:
    """List the locales that have the page themselves, and `x-default`; fallbacks are not translations."""
    own = build.locales_with(uri)
    links = [Alternate(locale, absolute(config, locale, uri), with_region(locale)) for locale in own]
    return (*links, Alternate("x-default", absolute(config, SOURCE, uri))) if links else ()


def canonical(build: Build, config: MkDocsConfig, locale: str, uri: str) -> str:
    """Return the address of the page whose text this one shows."""
    return absolute(config, build.edition.text_locale(locale, uri) or locale, uri)


def page_view(build: Build, config: MkDocsConfig, page: Page, locale: str, uri: str) -> PageView:
    """Build the view of one page in one locale."""
    prose, template = build.prose(locale, uri), template_of(uri)
    sections = section_views(build.collection, prose, uri, split_sections(page.content or "", LEAD))
    headings = template.headings(build.localiser(locale))
    text_locale = build.edition.text_locale(locale, uri) or locale
    return PageView(
        locale=locale,
        title=prose.title.text,
        title_locale=prose.title.locale,
        is_fallback=prose.is_fallback,
        english_title=build.prose(SOURCE, uri).title.text if prose.title_outdated else "",
        machine_made=prose.machine_made,
        languages=_languages(build, locale, uri, lambda tag: get_relative_url(address(config, tag, uri), page.url)),
        alternates=alternates(build, config, uri) if text_locale == locale else (),
        og_locale=with_region(text_locale),
        sections=sections,
        headings=headings,
        contents=contents(uri, locale, _titles(page, sections), headings),
        kind=kind_of(uri).name,
        body=template.body(build.edition, locale, uri),
        channels=channels(build.edition, locale, uri),
        menu=menu(build.edition, locale, uri),
        finder=finder_words(build.localiser(locale)),
        diagnostics=build.page_diagnostics(locale, uri),
        correction=correction(build.edition, locale, uri, absolute(config, locale, uri)),
        home_url=get_relative_url(address(config, locale, HOME), page.url),
    )


def error_view(build: Build, config: MkDocsConfig, locale: str) -> PageView:
    """Build the view of a locale's 404 page, with absolute links because it answers for any address."""
    path, locales = root_path(config), build.locales
    localisers = {tag: build.localiser(tag) for tag in locales}
    homes = {tag: path + address(config, tag, HOME) for tag in locales}
    site = config.site_url or "/"
    lost = {tag: urljoin(site, page_address(tag, "404.md", directory_urls=False)) for tag in locales}
    ways = {tag: lost_correction(build.edition, tag, lost[tag]) for tag in locales}
    reports = {tag: way.report_url for tag, way in ways.items()}
    return PageView(
        locale=locale,
        title=localisers[locale].messages.gettext("Page not found"),
        title_locale=locale,
        is_fallback=False,
        languages=_languages(build, locale, HOME, homes.__getitem__),
        body=lost_page(localisers, homes, reports, locale, for_all=locale == SOURCE),
        menu=menu(build.edition, locale, ""),
        finder=finder_words(localisers[locale]),
        correction=ways[locale],
        home_url=homes[locale],
    )


def _languages(build: Build, locale: str, uri: str, link: Callable[[str], str]) -> tuple[LanguageLink, ...]:
    return tuple(
        LanguageLink(tag, endonym(tag), link(tag), tag == locale, not build.prose(tag, uri).is_fallback)
        for tag in build.locales
        if build.edition.text_locale(tag, uri)
    )


def _titles(page: Page, sections: Mapping[str, SectionView]) -> dict[str, ContentsEntry]:
    """Take the headings of the prose from MkDocs, which has rendered them."""
    found = {item.id: Markup(item.title).striptags() for item in page.toc}  # noqa: S704 - only its text is kept
    return {
        name: ContentsEntry(name, found[name], section.locale) for name, section in sections.items() if name in found
    }
