"""What others see of the published pages."""

from __future__ import annotations

import json
from io import BytesIO
from urllib.parse import urlsplit

from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from tests.building import URL, Site
from tests.mkdocs_plugin.test_real_site import LOCALES, attribute, prefix


def meta(page: LexborHTMLParser, name: str) -> str | None:
    return attribute(page, f'meta[property="{name}"]', "content")


def test_every_page_has_a_picture_that_exists_with_its_words(real_site: Site) -> None:
    seen = set()
    for address, page in real_site.pages():
        if address.endswith("404.html"):
            continue
        url, alt = meta(page, "og:image"), meta(page, "og:image:alt")
        assert url, address
        assert alt, address
        file = real_site.folder / urlsplit(url).path.lstrip("/")
        size = (int(meta(page, "og:image:width") or 0), int(meta(page, "og:image:height") or 0))
        if file not in seen:
            with Image.open(BytesIO(file.read_bytes())) as image:
                assert image.size == size
        seen.add(file)
    assert seen == set((real_site.folder / "pictures").rglob("*.png"))


def test_a_guide_is_announced_in_each_language(real_site: Site) -> None:
    titles = set()
    for locale in LOCALES:
        page = real_site.html(f"{prefix(locale)}platforms/linkedin/index.html")
        title = page.css_first("title")
        assert title
        assert title.text().startswith(f"{meta(page, 'og:title')} – ")
        assert (meta(page, "og:image") or "").startswith(f"{URL}pictures/{locale}/linkedin-")
        titles.add(meta(page, "og:title"))
    assert len(titles) >= 7  # Mexico may speak as Spain does


def test_a_page_that_shows_anothers_text_says_so_to_search_engines_but_speaks_to_readers(example_site: Site) -> None:
    own, fallback = example_site.html("platforms/quiet/index.html"), example_site.html("nl/platforms/quiet/index.html")
    assert meta(fallback, "og:url") == meta(own, "og:url")
    assert (meta(fallback, "og:image:alt") or "").startswith("Quiet: ")
    assert meta(fallback, "og:image:alt") != meta(own, "og:image:alt")
    assert fallback.css_first("script[type='application/ld+json']") is None
    assert own.css_first("script[type='application/ld+json']")


def test_linked_data_tells_what_the_page_shows(real_site: Site) -> None:
    for locale in LOCALES:
        page = real_site.html(f"{prefix(locale)}platforms/linkedin/index.html")
        script = page.css_first("script[type='application/ld+json']")
        assert script
        article = json.loads(script.text())["@graph"][0]
        assert article["@type"] == "Article"
        assert article["inLanguage"] == locale
        assert article["url"] == attribute(page, "link[rel=canonical]", "href")
        assert article["description"] == attribute(page, "meta[name=description]", "content")
        assert article["image"] == meta(page, "og:image")


def test_a_guide_can_be_passed_on_in_the_readers_language(example_site: Site) -> None:
    page = example_site.html("nl/platforms/quiet/index.html")
    text = page.css_first(".share__text")
    assert text
    assert text.text().strip().endswith(f"{URL}nl/platforms/quiet/")
    assert example_site.html("nl/index.html").css_first(".share") is None
