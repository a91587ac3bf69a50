"""News: the list, its archives, and one article with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from optout.content import Words, slug
from optout.locales import Localiser
from optout.pages import wording
from optout.pages.citations import Citations
from optout.pages.edition import Edition
from optout.pages.list_views import NewsItem, PageLink, RelatedItem
from optout.pages.rows import PlatformRow, platform_row
from optout.pages.sources import source_views
from optout.pages.views import SourceView, When

PLATFORMS = "platforms/"


@dataclass(frozen=True, slots=True)
class NewsPage:
    """Articles, newest first, with the archives beside them."""

    items: tuple[NewsItem, ...]
    years: tuple[tuple[str, str], ...]
    """(address, year), newest first."""
    platforms: tuple[PageLink, ...]
    """The archives of platforms."""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """What an article shows besides its text."""

    item: NewsItem
    updated: When | None
    regions: str
    actors: tuple[PageLink, ...]
    concerned: tuple[PlatformRow, ...]
    sources: tuple[SourceView, ...]
    related: tuple[RelatedItem, ...]


def news_page(edition: Edition, locale: str, uri: str) -> NewsPage:
    """Build the list of all news."""
    return _listing(edition, locale, news_items(edition, locale))


def year_page(edition: Edition, locale: str, uri: str) -> NewsPage:
    """Build the archive of a year."""
    year = uri.split("/")[1]
    return _listing(edition, locale, (item for item in news_items(edition, locale) if item.when.iso[:4] == year))


def platform_news_page(edition: Edition, locale: str, uri: str) -> NewsPage:
    """Build the archive of a platform."""
    guide = f"{PLATFORMS}{slug(uri)}.md"
    items = (item for item in news_items(edition, locale) if guide in {link.uri for link in item.platforms})
    return _listing(edition, locale, items)


def news_items(edition: Edition, locale: str) -> list[NewsItem]:
    """List all articles, newest first."""
    return [news_item(edition, locale, uri) for uri, _ in edition.collection.news()]


def news_item(edition: Edition, locale: str, uri: str) -> NewsItem:
    """Show one article in a list."""
    page, localiser, prose = edition.collection.source(uri), edition.localiser(locale), edition.prose(locale, uri)
    assert page
    assert page.news
    when = wording.when(localiser, page.news.date)
    assert when
    guides = (f"{PLATFORMS}{name}.md" for name in page.news.platforms)
    return NewsItem(
        uri,
        prose.title,
        prose.description,
        when,
        localiser.term("news", page.news.category),
        tuple(PageLink(guide, edition.prose(locale, guide).title) for guide in guides if _exists(edition, guide)),
    )


def article_page(edition: Edition, locale: str, uri: str) -> ArticlePage | None:
    """Build the view of one article, `None` while its front matter cannot be read."""
    page, localiser = edition.collection.source(uri), edition.localiser(locale)
    if page is None or page.news is None:
        return None
    news, item = page.news, news_item(edition, locale, uri)
    known = edition.collection.reference.regulators
    actors = [name for name in news.actors if name in known]
    return ArticlePage(
        item,
        wording.when(localiser, news.updated),
        localiser.join(localiser.regions(news.regions)),
        tuple(PageLink("authorities.md", Words(known[name].name, locale), name) for name in actors),
        tuple(platform_row(edition, locale, link.uri) for link in item.platforms),
        source_views(Citations(news.sources), localiser),
        related_items(edition, locale, uri, kinds=("news/",)),
    )


def article_headings(localiser: Localiser) -> dict[str, str]:
    """Name the sections an article adds."""
    gettext = localiser.messages.gettext
    return {"sources": gettext("Sources")}


def related_items(
    edition: Edition, locale: str, uri: str, *, kinds: tuple[str, ...], most: int = 4
) -> tuple[RelatedItem, ...]:
    """List the pages closest to one, of some folders."""
    near = [item for item in edition.neighbours.get(uri, ()) if item.uri.startswith(kinds)][:most]
    localiser, dates = edition.localiser(locale), {address: news.date for address, news in edition.collection.news()}
    return tuple(
        RelatedItem(
            item.uri, edition.prose(locale, item.uri).title, wording.when(localiser, dates.get(item.uri)), item.score
        )
        for item in near
    )


def _exists(edition: Edition, uri: str) -> bool:
    return edition.collection.record(uri) is not None


def _listing(edition: Edition, locale: str, items: Iterable[NewsItem]) -> NewsPage:
    archives = [uri for uri in edition.generated if uri.startswith("news/")]
    years = sorted((uri for uri in archives if uri.endswith("/index.md")), reverse=True)
    platforms = [uri for uri in archives if uri.startswith("news/platforms/")]
    links = [PageLink(uri, edition.prose(locale, f"{PLATFORMS}{slug(uri)}.md").title) for uri in platforms]
    return NewsPage(
        tuple(items),
        tuple((uri, uri.split("/")[1]) for uri in years),
        tuple(sorted(links, key=lambda link: wording.sort_key(link.title.text))),
    )
