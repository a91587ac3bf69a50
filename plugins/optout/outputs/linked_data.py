"""A page as JSON-LD in the words of schema.org, for search engines and other programs that read pages.

Only what is true of the page: a guide is an article, but its controls are no steps of one HowTo, and its headings are
no FAQ. The day of a news article is the day of what it tells, so it is not given as the day of publication.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from optout.content import Collection
from optout.content.calendars import ALL, calendar_address, calendar_names
from optout.content.feeds import CHANGES, feed_address
from optout.content.open_data import ARCHIVE, DATASET
from optout.outputs import licence
from optout.outputs.api.index import IndexDocument
from optout.outputs.dataset.package import KEYWORDS
from optout.outputs.dataset.rows import TABLES
from optout.records import NewsRecord, PlatformRecord
from optout.records.deadlines import last_look

Thing = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What all kinds of pages have; addresses are absolute."""

    url: str
    title: str
    description: str
    locale: str
    picture: str | None
    site_name: str
    site_url: str
    """The home page of the default locale."""
    trail: tuple[tuple[str, str], ...]
    """Name and address of each page from the home page down to this one."""


def website(page: PageFacts) -> list[Thing]:
    """Describe the site on its home page."""
    site = {"@type": "WebSite", "@id": f"{page.site_url}#website", "name": page.site_name, "url": page.site_url}
    return [site | {"description": page.description, "inLanguage": page.locale, **_ours(page)}, _publisher(page)]


def guide(page: PageFacts, record: PlatformRecord) -> list[Thing]:
    """Describe a platform page: an article on the platform, and when its facts were last checked."""
    checked = max(entry.date for entry in record.verified)
    about = {"@type": "Organization", "name": record.title}
    return [_article(page, "Article", checked) | {"about": about}, _publisher(page), *breadcrumbs(page)]


def article(page: PageFacts, news: NewsRecord) -> list[Thing]:
    """Describe a news article, with the sources it rests on."""
    told: Thing = {
        "contentReferenceTime": str(news.date),
        "citation": sorted(source.url for source in news.sources.values()),
    }
    if news.updated:
        told["dateModified"] = str(news.updated)
    return [_article(page, "NewsArticle") | told, _publisher(page), *breadcrumbs(page)]


def dataset(page: PageFacts, collection: Collection, today: date) -> list[Thing]:
    """Describe the open data on its page: what there is to take, and the day any record was last checked or changed."""
    days = [last_look(record) for record in collection.records.values()]
    days += [change.date for change in collection.changes]
    files = {ARCHIVE: "application/zip", IndexDocument.url_path(): "application/json"}
    files |= {DATASET + table.file: "text/csv" for table, _ in TABLES}
    if ALL in calendar_names(collection, today):
        files[calendar_address(page.locale, ALL)] = "text/calendar"
    files[feed_address(page.locale, CHANGES)] = "application/atom+xml"
    data: Thing = {
        "@type": "Dataset",
        "@id": f"{page.url}#dataset",
        "name": f"{page.site_name}: {page.title}",
        "description": page.description,
        "url": page.url,
        "inLanguage": list(collection.locales),
        "keywords": list(KEYWORDS),
        "version": today.isoformat(),
        "creator": {"@id": f"{page.site_url}#publisher"},
        "distribution": [_download(page.site_url + address, kind) for address, kind in files.items()],
        **_ours(page),
    }
    if days:
        data["dateModified"] = max(days).isoformat()
    return [data, _publisher(page), *breadcrumbs(page)]


def breadcrumbs(page: PageFacts) -> list[Thing]:
    """Say where a page lies; nothing for the home page."""
    if len(page.trail) < 2:
        return []
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(page.trail, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]


def as_script(things: list[Thing]) -> str:
    """Write things as the content of a `<script>`, which nothing in them can end or escape from."""
    text = json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _article(page: PageFacts, kind: str, checked: date | None = None) -> Thing:
    place: Thing = {"@type": "WebPage", "@id": page.url}
    if checked:
        place["lastReviewed"] = checked.isoformat()
    thing: Thing = {
        "@type": kind,
        "@id": f"{page.url}#article",
        "headline": page.title,
        "description": page.description,
        "inLanguage": page.locale,
        "url": page.url,
        "mainEntityOfPage": place,
        "author": {"@id": f"{page.site_url}#publisher"},
        **_ours(page),
    }
    return thing | {"image": page.picture} if page.picture else thing


def _download(url: str, kind: str) -> Thing:
    return {"@type": "DataDownload", "name": url.rpartition("/")[2], "contentUrl": url, "encodingFormat": kind}


def _ours(page: PageFacts) -> Thing:
    return {"publisher": {"@id": f"{page.site_url}#publisher"}, "license": licence.ADDRESS, "isAccessibleForFree": True}


def _publisher(page: PageFacts) -> Thing:
    return {
        "@type": "Organization",
        "@id": f"{page.site_url}#publisher",
        "name": page.site_name,
        "url": page.site_url,
    }
