from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from optout.safety import META_POLICY
from optout.site import finish_html, page_address, split_sections


@pytest.mark.parametrize(
    ("locale", "uri", "expected"),
    [
        ("en", "index.md", ""),
        ("nl", "index.md", "nl/"),
        ("en", "platforms/x.md", "platforms/x/"),
        ("pt-BR", "platforms/x.md", "pt-BR/platforms/x/"),
        ("nl", "news/index.md", "nl/news/"),
    ],
)
def test_addresses(locale: str, uri: str, expected: str) -> None:
    assert page_address(locale, uri) == expected


def test_addresses_of_files() -> None:
    assert page_address("nl", "index.md", directory_urls=False) == "nl/index.html"
    assert page_address("en", "platforms/x.md", directory_urls=False) == "platforms/x.html"


def test_language_and_direction_of_the_document() -> None:
    assert finish_html('<!doctype html>\n<html lang="pt" class="no-js">', "pt-BR") == (
        '<!doctype html>\n<html lang="pt-BR" dir="ltr" class="no-js">'
    )
    assert 'lang="ar" dir="rtl"' in finish_html('<html lang="ar">', "ar")


def test_the_skip_link_of_the_theme_is_left_out() -> None:
    theirs = '<div data-md-component="skip">\n  <a href="#how" class="md-skip">\n  Saltar a contenido\n  </a>\n</div>\n'
    ours = '<a class="skip" href="#content">Ir al texto</a><div><p>Text</p></div>'
    assert finish_html(theirs + ours, "es") == ours
    assert finish_html('<div data-md-component="skip"></div>' + ours, "es") == ours


@given(st.lists(st.sampled_from(["stop", "late", "more"]), unique=True), st.text(alphabet="ab <p>", max_size=20))
def test_sections_put_together_are_the_page(names: list[str], text: str) -> None:
    html = text + "".join(f'<h2 id="{name}">{name}</h2>{text}' for name in names)
    sections = split_sections(html, "lead")
    assert "".join(sections.values()) == (html if text.strip() else html.removeprefix(text))
    assert [name for name in sections if name != "lead"] == names


PAGE = '<!doctype html>\n<html lang="es">\n  <head>\n    <meta charset="utf-8"></head><body>{}</body></html>'


def test_the_policy_comes_before_anything_it_could_miss() -> None:
    html = finish_html(PAGE.format("<head></head>"), "es-MX")
    head = LexborHTMLParser(html).css("head > *")
    assert head[0].attributes == {"http-equiv": "Content-Security-Policy", "content": META_POLICY}
    assert html.count("Content-Security-Policy") == 1
    # Browsers look for the charset in the first 1,024 bytes (https://html.spec.whatwg.org/#charset).
    assert html.encode().index(b"charset=") < 1024


@pytest.mark.parametrize(
    ("link", "rel"),
    [
        ('<a href="https://a.example/">', "noopener noreferrer external"),
        ('<a class="x" href="https://a.example/">', "noopener noreferrer external"),
        ('<a href="https://a.example/" rel="license">', "license"),
        ('<a href="../nl/">', None),
        ('<a href="mailto:me@a.example">', None),
        ('<a href="#x" title=\'href="https://a.example/\'>', None),
    ],
)
def test_links_that_leave_the_site_say_so(link: str, rel: str | None) -> None:
    found = LexborHTMLParser(finish_html(PAGE.format(f"{link}x</a>"), "en")).css_first("a")
    assert found
    assert found.attributes.get("rel") == rel
