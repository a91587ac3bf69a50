"""The news."""

from __future__ import annotations

from typing import ClassVar

from optout.outputs.api.model import ByLocale, Document
from optout.outputs.publication import Publication
from optout.records import Model, NewsRecord


class ArticleEntry(Model):
    """One article: its facts, and where to read it."""

    id: str
    article: NewsRecord
    pages: ByLocale
    title: ByLocale
    description: ByLocale


class NewsDocument(Document):
    """News articles, newest first."""

    address: ClassVar[str] = "news.json"

    news: tuple[ArticleEntry, ...]


def news_document(publication: Publication) -> NewsDocument:
    """List the articles, newest first."""
    found = tuple(_entry(publication, uri, article) for uri, article in publication.collection.news())
    return NewsDocument(generated_for=publication.today, news=found)


def _entry(publication: Publication, uri: str, article: NewsRecord) -> ArticleEntry:
    prose = {locale: publication.prose(locale, uri) for locale in publication.own_locales(uri)}
    return ArticleEntry(
        id=uri.removeprefix("news/").removesuffix(".md"),
        article=article,
        pages=publication.page_urls(uri),
        title={locale: words.title.text for locale, words in prose.items()},
        description={locale: words.description.text for locale, words in prose.items()},
    )
