"""Fill the view of a page: its own part from the core, its links from where MkDocs put the pages."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote, urlencode, urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from optout.content import LEAD, Prose, State, is_platform, section_states
from optout.locales import SOURCE, chain, direction, endonym
from optout.mkdocs_plugin.build import Build
from optout.pages import Alternate, LanguageLink, PageView, SectionView, guide_cards, guide_page, record_headings
from optout.site import page_address, split_sections

HOME = "index.md"


def address(config: MkDocsConfig, locale: str, uri: str) -> str:
    """Return a page's address below the site's root as this build writes it."""
    return page_address(locale, uri, directory_urls=config.use_directory_urls)


def absolute(config: MkDocsConfig, locale: str, uri: str) -> str:
    """Return a page's public address."""
    return urljoin(config.site_url or "/", address(config, locale, uri))


def alternates(build: Build, config: MkDocsConfig, uri: str) -> tuple[Alternate, ...]:
    """List the locales that have the page themselves, and `x-default`; fallbacks are not translations."""
    own = [locale for locale in build.collection.locales if build.collection.page(locale, uri)]
    links = [Alternate(locale, absolute(config, locale, uri)) for locale in own]
    return (*links, Alternate("x-default", absolute(config, SOURCE, uri))) if links else ()


def canonical(build: Build, config: MkDocsConfig, locale: str, uri: str) -> str:
    """Return the address of the page whose text this one shows."""
    nearest = build.collection.nearest(locale, uri)
    return absolute(config, nearest.locale if nearest else locale, uri)


def page_view(build: Build, config: MkDocsConfig, page: Page, locale: str, uri: str, *, serving: bool) -> PageView:
    """Build the view of one page in one locale."""
    prose, localiser, record = build.prose(locale, uri), build.localiser(locale), build.collection.record(uri)
    nearest = build.collection.nearest(locale, uri)
    repository = str(config.plugins["optout"].config["repo"]).rstrip("/")
    return PageView(
        locale=locale,
        direction=direction(locale),
        title=prose.title.text,
        title_locale=prose.title.locale,
        is_fallback=prose.is_fallback,
        languages=_languages(build, locale, uri, lambda tag: get_relative_url(address(config, tag, uri), page.url)),
        alternates=alternates(build, config, uri),
        sections=_sections(build, prose, page.content or "", uri),
        headings=record_headings(localiser) if is_platform(uri) else {},
        guide=guide_page(record, prose, localiser, build.today) if record else None,
        guides=guide_cards(build.collection, localiser, build.today) if uri == HOME else (),
        diagnostics=build.page_diagnostics(locale, uri) if serving else (),
        edit_url=f"{repository}/edit/main/{quote(nearest.path)}" if nearest else None,
        report_url=f"{repository}/issues/new?{urlencode({'title': f'{uri} ({locale})'})}",
        home_url=get_relative_url(address(config, locale, HOME), page.url),
    )


def error_view(build: Build, config: MkDocsConfig, locale: str) -> PageView:
    """Build the view of a locale's 404 page, with absolute links because it answers for any address."""
    localiser = build.localiser(locale)
    root = urljoin(config.site_url or "/", ".")
    path = "/" + root.split("://", 1)[-1].partition("/")[2]
    return PageView(
        locale=locale,
        direction=direction(locale),
        title=localiser.messages.gettext("Page not found"),
        title_locale=locale,
        is_fallback=False,
        languages=_languages(build, locale, HOME, lambda tag: path + address(config, tag, HOME)),
        guides=guide_cards(build.collection, localiser, build.today),
        home_url=path + address(config, locale, HOME),
    )


def _languages(build: Build, locale: str, uri: str, link: Callable[[str], str]) -> tuple[LanguageLink, ...]:
    return tuple(
        LanguageLink(tag, endonym(tag), link(tag), tag == locale, not build.prose(tag, uri).is_fallback)
        for tag in build.collection.locales
    )


def _sections(build: Build, prose: Prose, html: str, uri: str) -> dict[str, SectionView]:
    states = section_states(build.collection, prose.locale, uri)
    locales = {section.id: section.locale for section in prose.sections}
    own = chain(prose.locale)[:-1] or (prose.locale,)
    return {
        name: SectionView(
            name,
            text,
            locales.get(name, prose.locale),
            states.get(name, State.CURRENT),
            foreign=locales.get(name, prose.locale) not in own,
        )
        for name, text in split_sections(html, LEAD).items()
    }
