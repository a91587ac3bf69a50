"""Every page of every locale, on the whole site: which language it is in, and what it says of itself to others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from urllib.parse import urldefrag, urljoin
from xml.etree import ElementTree as ET

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from optout.content import Collection
from optout.locales import Localiser, own_languages, with_region
from optout.pages import Edition
from optout.site import page_address
from tests.building import URL, Site

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Subject:
    """A built site and what it was built from."""

    site: Site
    edition: Edition

    @property
    def locales(self) -> tuple[str, ...]:
        return self.edition.collection.locales

    def text_locales(self) -> dict[str, str]:
        """The locale of the text, by public address."""
        pairs = product(self.locales, self.edition.uris)
        found = {(tag, uri): self.edition.text_locale(tag, uri) for tag, uri in pairs}
        return {URL + page_address(tag, uri): text for (tag, uri), text in found.items() if text}

    def pages(self) -> list[tuple[str, str, str, LexborHTMLParser]]:
        """Each page with its locale, its neutral address and its public address."""
        pairs = product(self.locales, self.edition.uris)
        return [
            (tag, uri, URL + page_address(tag, uri), self.site.html(page_address(tag, uri) + "index.html"))
            for tag, uri in pairs
            if self.edition.text_locale(tag, uri)
        ]


@pytest.fixture(params=["real", "example"])
def subject(request: pytest.FixtureRequest, today: date) -> Subject:
    collection: Collection = request.getfixturevalue(request.param)
    site: Site = request.getfixturevalue(f"{request.param}_site")
    return Subject(site, Edition(collection, today))


def attribute(page: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = page.css_first(selector)
    return node.attributes.get(name) if node else None


def alternates(page: LexborHTMLParser) -> dict[str, str]:
    links = page.css("head link[hreflang]")
    assert all(str(link.attributes["rel"]).split() == ["alternate"] for link in links)
    return {str(link.attributes["hreflang"]): str(link.attributes["href"]) for link in links}


def test_every_file_is_a_page_of_one_locale(subject: Subject) -> None:
    files = {address for address, _ in subject.site.pages() if not address.endswith("404.html")}
    expected = {address.removeprefix(URL) + "index.html" for _, _, address, _ in subject.pages()}
    assert files == expected


def test_own_pages_name_all_their_translations_and_fallbacks_name_none(subject: Subject) -> None:
    own = 0
    for locale, uri, address, page in subject.pages():
        assert attribute(page, "html", "lang") == locale
        text = subject.edition.text_locale(locale, uri)
        canonical = attribute(page, "link[rel=canonical]", "href")
        assert canonical == URL + page_address(str(text), uri)
        assert attribute(page, "meta[property='og:url']", "content") == canonical
        if text != locale:
            assert canonical != address
            assert alternates(page) == {}
            continue
        own += 1
        locales = subject.edition.locales_with(uri)
        expected = {tag: URL + page_address(tag, uri) for tag in locales}
        assert alternates(page) == expected | {"x-default": expected["en"]}
        assert expected[locale] == address
    assert own


def test_translations_name_each_other(subject: Subject) -> None:
    named = {address: alternates(page) for _, _, address, page in subject.pages()}
    for address, links in named.items():
        for tag, other in links.items():
            assert named[other] == links, f"{address} names {other} as {tag}"


def test_previews_name_language_and_region(subject: Subject) -> None:
    for locale, uri, address, page in subject.pages():
        text = str(subject.edition.text_locale(locale, uri))
        assert attribute(page, "meta[property='og:locale']", "content") == with_region(text), address
        others = [node.attributes["content"] for node in page.css("meta[property='og:locale:alternate']")]
        expected = [with_region(tag) for tag in subject.edition.locales_with(uri) if tag != locale]
        assert sorted(map(str, others)) == (sorted(expected) if text == locale else []), address


def test_the_sitemap_lists_own_pages_with_the_same_alternates(subject: Subject) -> None:
    assert [path.name for path in subject.site.folder.rglob("sitemap*")] == ["sitemap.xml"]
    root = ET.fromstring((subject.site.folder / "sitemap.xml").read_bytes())
    listed = {
        str(url.findtext(f"{SITEMAP}loc")): {
            str(link.get("hreflang")): str(link.get("href")) for link in url.findall(f"{XHTML}link")
        }
        for url in root.findall(f"{SITEMAP}url")
    }
    pages = {
        address: alternates(page)
        for locale, uri, address, page in subject.pages()
        if subject.edition.text_locale(locale, uri) == locale
    }
    assert listed == pages


def test_the_script_of_the_theme_is_not_loaded(subject: Subject) -> None:
    """It would fetch a sitemap from every alternate address, and weighs more than all else a page loads."""
    for address, page in subject.site.pages():
        assert not page.css("script[src*='assets/javascripts/bundle']"), address


def test_no_link_changes_the_language_unannounced(subject: Subject) -> None:
    texts = subject.text_locales()
    folders = {tag: URL + page_address(tag, "index.md") for tag in subject.locales}
    for locale, _uri, address, page in subject.pages():
        note = Localiser(locale, subject.edition.collection.reference).messages.gettext("(in English)")
        for link in page.css("a[href]"):
            target = urldefrag(urljoin(address, link.attributes["href"] or ""))[0]
            if target not in texts or target == address:
                continue
            if texts[target] == "en" != locale:
                assert link.attributes.get("hreflang") == "en", f"{address}: {link.html}"
                assert in_english(link) or announced(link, note), f"{address}: {link.html}"
            else:
                in_place = target.startswith(folders[locale]) or "hreflang" in link.attributes
                assert in_place, f"{address}: {link.html}"


def around(link: LexborNode) -> Iterator[LexborNode]:
    """The link and all that it stands in."""
    node: LexborNode | None = link
    while node is not None and node.tag != "html":
        yield node
        node = node.parent


def in_english(link: LexborNode) -> bool:
    """Whether the text around a link is in English as well."""
    return any(node.attributes.get("lang") == "en" for node in around(link))


def announced(link: LexborNode, note: str) -> bool:
    """Whether a link says that it leads elsewhere: by the note, by its language's own name, or in a sentence."""
    in_a_sentence = any("notice" in str(node.attributes.get("class")).split() for node in around(link))
    return note in link.text() or bool(link.css_first("[lang]")) or in_a_sentence


def test_english_text_is_marked_in_other_locales(subject: Subject) -> None:
    for locale, uri, address, page in subject.pages():
        if subject.edition.text_locale(locale, uri) in own_languages(locale):
            continue
        heading = page.css_first("h1")
        assert heading
        assert heading.attributes.get("lang") == "en", address
        assert heading.attributes.get("dir") == "ltr", address
        for prose in page.css("article .prose"):
            assert prose.attributes.get("lang") == "en", address
        assert page.css_first("article .notice"), address


def test_the_language_menu_is_the_same_page_in_every_language(subject: Subject) -> None:
    for locale, uri, address, page in subject.pages():
        shown = [tag for tag in subject.locales if subject.edition.text_locale(tag, uri)]
        menus = page.css(".languages")
        assert menus, address
        for menu in menus:
            links = menu.css("a[href]")
            addresses = [urljoin(address, str(link.attributes["href"])) for link in links]
            assert sorted(addresses) == sorted(URL + page_address(tag, uri) for tag in shown)
            for link in links:
                name = link.css_first("[lang]")
                assert name
                tag = str(name.attributes["lang"])
                assert urljoin(address, str(link.attributes["href"])) == URL + page_address(tag, uri)
                assert (link.attributes.get("aria-current") == "page") == (tag == locale)
                text = str(subject.edition.text_locale(tag, uri))
                assert link.attributes["hreflang"] == (tag if text in own_languages(tag) else text)
