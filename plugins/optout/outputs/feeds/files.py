"""The feeds of every locale."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from optout.content.feeds import CHANGES, NEWS, feed_address, feed_names, feed_title, platform_feed
from optout.locales import as_line
from optout.outputs import licence
from optout.outputs.feeds.atom import Entry, Feed, write_feed
from optout.outputs.feeds.told import Told, told
from optout.outputs.publication import TITLE, Files, Publication, platform_uri
from optout.records import NewsRecord

_PAGES = {NEWS: "news/index.md", CHANGES: "about/corrections.md"}


def feed_files(publication: Publication) -> Files:
    """Write every feed in every locale."""
    names, changes = feed_names(publication.collection), told(publication)
    files = {}
    for locale in publication.collection.locales:
        entries = list(_entries(publication, locale, changes))
        for name in names:
            chosen = (entry for feeds, entry in entries if name in feeds)
            files[feed_address(locale, name)] = write_feed(_feed(publication, locale, name), chosen)
    return files


def _entries(publication: Publication, locale: str, changes: tuple[Told, ...]) -> Iterator[tuple[set[str], Entry]]:
    """List the entries of a locale, each with the feeds it stands in."""
    for one in changes:
        yield {CHANGES, platform_feed(one.platform)}, _change(publication, locale, one)
    for uri, article in publication.collection.news():
        yield {NEWS, *map(platform_feed, article.platforms)}, _article(publication, locale, uri, article)


def _feed(publication: Publication, locale: str, name: str) -> Feed:
    uri = _PAGES.get(name) or f"{name}.md"
    platform = publication.prose(locale, uri).title.text if name not in _PAGES else ""
    return Feed(
        id=_tag(publication, f"feeds/{locale}/{name}"),
        title=as_line(f"{TITLE} – {feed_title(publication.localiser(locale), name, platform)}", locale),
        url=publication.url(feed_address(locale, name)),
        page=publication.page_url(locale, uri),
        home=publication.root,
        author=TITLE,
        rights=f"{licence.NAME}, {licence.CONTRIBUTORS}",
        locale=locale,
        since=publication.collection.published.day or publication.today,
    )


def _article(publication: Publication, locale: str, uri: str, article: NewsRecord) -> Entry:
    prose = publication.prose(locale, uri)
    return Entry(
        id=_tag(publication, f"{locale}/{uri.removesuffix('.md')}"),
        title=as_line(prose.title.text, prose.title.locale),
        summary=as_line(prose.description.text, prose.description.locale),
        url=publication.page_url(locale, uri),
        updated=article.updated or article.date,
        about=article.date,
        category=article.category,
        label=publication.localiser(locale).term("news", article.category),
        locale=prose.title.locale,
        summary_locale=prose.description.locale,
    )


def _change(publication: Publication, locale: str, one: Told) -> Entry:
    uri, localiser = platform_uri(one.platform), publication.localiser(locale)
    title = publication.prose(locale, uri).title.text if one.entry.record else one.platform
    sentence, event = one.entry.sentence(publication, locale), one.entry.event
    head = f"{localiser.term('event', event.kind)} ({localiser.date(event.date)})" if event else sentence
    page = publication.page_url(locale, uri if one.entry.record else "index.md")
    return Entry(
        id=_tag(publication, f"{locale}/changes/{one.entry.id}"),
        title=as_line(f"{title} – {head}", locale),
        summary=as_line(sentence, one.entry.language(publication, locale)),
        url=f"{page}#{one.anchor}" if one.anchor else page,
        updated=one.day,
        about=one.entry.date.first_day,
        category=one.entry.origin,
        label=localiser.term("event", event.kind) if event else localiser.messages.gettext("Changes"),
        locale=locale,
        summary_locale=one.entry.language(publication, locale),
    )


def _tag(publication: Publication, name: str) -> str:
    """Name something for good (RFC 4151), by the host that publishes it."""
    return f"tag:{urlsplit(publication.root).hostname},2026:{name}"
