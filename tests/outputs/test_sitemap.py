from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from optout.outputs.sitemap import SitemapEntry, sitemap

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LINK = "{http://www.w3.org/1999/xhtml}link"
TEXT = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Cn"]), min_size=1)


@given(
    st.lists(st.builds(SitemapEntry, TEXT, st.none() | st.dates(), st.dictionaries(TEXT, TEXT, max_size=3)), max_size=4)
)
def test_any_address_is_read_back(entries: list[SitemapEntry]) -> None:
    root = ET.fromstring(sitemap(entries))
    assert sorted(str(node.text) for node in root.iter(LOC)) == sorted(entry.url for entry in entries)
    links = sorted(str(node.get("href")) for node in root.iter(LINK))
    assert links == sorted(url for entry in entries for url in entry.alternates.values())


def test_order_of_input_does_not_matter() -> None:
    one = SitemapEntry("https://a.example/", date(2026, 11, 23), {"en": "https://a.example/"})
    other = SitemapEntry("https://a.example/nl/", None, {})
    assert sitemap([one, other]) == sitemap([other, one])
    assert b"<lastmod>2026-11-23</lastmod>" in sitemap([one])
