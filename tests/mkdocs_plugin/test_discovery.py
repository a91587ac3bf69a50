"""Programs find on every page where to follow it, and get what they were promised."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import feedparser  # type: ignore[import-untyped]
import pytest
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser

from tests.building import URL, Site
from tests.mkdocs_plugin.test_real_site import LOCALES, prefix

KINDS = ("application/atom+xml", "application/json", "text/calendar")


def announced(page: LexborHTMLParser, address: str) -> Iterator[tuple[str, str, str]]:
    """List what a page announces: kind, title and the address as a program resolves it."""
    for link in page.css("head link[rel=alternate][type]"):
        assert "hreflang" not in link.attributes
        target = urljoin(URL + address.removesuffix("index.html"), str(link.attributes["href"]))
        yield str(link.attributes["type"]), str(link.attributes["title"]), target.removeprefix(URL)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_announces_feeds_a_calendar_and_data(locale: str, real_site: Site) -> None:
    seen = 0
    for address, page in real_site.pages():
        if not address.endswith("404.html") and address.startswith(prefix(locale)):
            found = list(announced(page, address))
            assert {kind for kind, _, _ in found} == set(KINDS), address
            assert len({title for _, title, _ in found}) == len(found), address
            assert all((real_site.folder / target).is_file() for _, _, target in found), address
            seen += 1
    assert seen > 20


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_announced_is_what_it_claims_to_be(locale: str, real_site: Site) -> None:
    for address in ("", "platforms/linkedin/", "about/corrections/", "data/"):
        where = prefix(locale) + address
        for kind, title, target in announced(real_site.html(where), where):
            check(kind, title, real_site.folder / target, locale)


def check(kind: str, title: str, file: Path, locale: str) -> None:
    if kind == "application/json":
        assert json.loads(file.read_bytes())["schema_version"]
    elif kind == "text/calendar":
        assert title.endswith(str(Calendar.from_ical(file.read_bytes())["NAME"]))
    else:
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo
        assert feed.feed.title == title
        assert feed.feed.language == locale


def test_people_are_offered_the_calendar_that_programs_are_told_of(real_site: Site) -> None:
    for locale in LOCALES:
        where = f"{prefix(locale)}platforms/linkedin/"
        page = real_site.html(where)
        [calendar] = [target for kind, _, target in announced(page, where) if kind == "text/calendar"]
        links = {str(link.attributes["href"]) for link in page.css("article a[href^='webcal:']")}
        assert links == {f"webcal:{URL.removeprefix('https:')}{calendar}"}
