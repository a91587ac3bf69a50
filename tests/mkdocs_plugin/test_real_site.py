"""The published site, inspected page by page."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from optout.content import Collection, kind_of, resolve_prose, template_anchors
from optout.locales import Localiser
from optout.safety import APPROVED, HEADERS, META_POLICY, fingerprint
from optout.site import page_address
from tests.building import ROOT, URL, Site, build, real_epoch

LOCALES = ["en", "nl", "de", "fr", "es", "es-MX", "pt", "pt-BR"]
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def prefix(locale: str) -> str:
    return "" if locale == "en" else f"{locale}/"


def attribute(page: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = page.css_first(selector)
    return node.attributes.get(name) if node else None


def alternates(page: LexborHTMLParser) -> dict[str, str]:
    links = page.css("head link[hreflang]")
    return {str(link.attributes["hreflang"]): str(link.attributes["href"]) for link in links}


def test_every_locale_has_its_pages_and_its_404(real_site: Site) -> None:
    for locale in LOCALES:
        for address in ("", "platforms/linkedin/"):
            page = real_site.html(prefix(locale) + address + "index.html")
            assert attribute(page, "html", "lang") == locale
            assert attribute(page, "html", "dir") == "ltr"
        missing = real_site.html(f"{prefix(locale)}404.html")
        assert attribute(missing, "html", "lang") == locale


def test_a_404_page_describes_itself_in_its_own_language(real_site: Site) -> None:
    for locale in LOCALES:
        missing = real_site.html(f"{prefix(locale)}404.html")
        text = missing.css_first(".lost p")
        assert text is not None
        assert attribute(missing, 'meta[name="description"]', "content") == text.text()


STANDING = {"home", "deadlines", "compare", "news", "rights", "authorities", "data"}


def test_no_standing_page_is_a_fallback(real: Collection) -> None:
    for locale in LOCALES:
        for uri in real.uris:
            if kind_of(uri).name in STANDING or uri.startswith("about/"):
                assert not resolve_prose(real, locale, uri).is_fallback, f"{locale}: {uri}"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_guide_speaks_its_language(real_site: Site, real: Collection, locale: str) -> None:
    page = real_site.html(f"{prefix(locale)}platforms/linkedin/index.html")
    localiser = Localiser(locale, real.reference)
    card = page.css_first("#answer")
    assert card
    text = card.text()
    assert localiser.term("training", "default-on") in text
    record = real.record("platforms/linkedin.md")
    assert record
    deadline = record.controls[0].deadline
    assert deadline
    assert localiser.date(deadline.last_day, weekday=True) in text
    assert localiser.date(record.verified[-1].date) in text
    body = page.css_first("article")
    assert body
    for event in record.timeline:
        assert localiser.date(event.date) in body.text()
    if locale != "en":
        assert localiser.term("training", "default-on") != Localiser("en", real.reference).term(
            "training", "default-on"
        )


def test_the_page_answers_first(real_site: Site) -> None:
    page = real_site.html("platforms/linkedin/index.html")
    ids = [str(node.attributes["id"]) for node in page.css("article [id]")]
    order = ["answer", "stop", "too-late", "data", "regions", "disputes", "timeline", "sources", "checked"]
    assert [name for name in ids if name in order] == order
    assert len(ids) == len(set(ids))
    for link in page.css("article a[href^='#']"):
        assert str(link.attributes["href"])[1:] in ids
    assert len(page.css("h1")) == 1


def test_controls_show_the_host_they_lead_to(real_site: Site) -> None:
    page = real_site.html("platforms/linkedin/index.html")
    links = page.css("article a[href^='https://www.linkedin.com/mypreferences']")
    assert links
    assert all("linkedin.com" in link.text() for link in links)
    assert all("noreferrer" in str(link.attributes.get("rel")) for link in links)


def test_only_news_reports_what_could_not_be_confirmed(real_site: Site) -> None:
    # An article may report such a number as somebody's claim; no other page may.
    others = [(address, page) for address, page in real_site.pages() if "news/" not in address]
    assert len(others) > 100
    for address, page in others:
        text = page.body.text() if page.body else ""
        assert not re.search(r"1[.,]7\s*(million|miljoen|Million|millones|milh|mio)", text), address
        assert "405" not in text, address


def test_every_internal_link_arrives(real_site: Site) -> None:
    pages = dict(real_site.pages())
    ids = {address: {node.attributes["id"] for node in page.css("[id]")} for address, page in pages.items()}
    for address, page in pages.items():
        base = urljoin(URL, address.removesuffix("index.html"))
        for link in page.css("a[href], link[href], script[src], img[src]"):
            target = urljoin(base, str(link.attributes.get("href") or link.attributes.get("src")))
            target = target.replace("webcal://", "https://", 1)  # the same file, asked for by a calendar program
            if not target.startswith(URL):
                assert target.startswith(("https://", "mailto:")), f"{address}: {target}"
                continue
            path, _, anchor = target.removeprefix(URL).partition("#")
            file = real_site.folder / path / "index.html" if path.endswith("/") or not path else real_site.folder / path
            assert file.is_file(), f"{address}: {target}"
            if anchor and not anchor.startswith("__"):
                assert anchor in ids[file.relative_to(real_site.folder).as_posix()], f"{address}: {target}"


def test_templates_have_the_anchors_they_promise(real_site: Site, real: Collection) -> None:
    for uri in real.uris:
        page = real_site.html(page_address("de", uri) + "index.html")
        ids = {str(node.attributes["id"]) for node in page.css("[id]")}
        assert template_anchors(real, uri) <= ids, uri


def test_nothing_is_loaded_from_elsewhere(real_site: Site) -> None:
    for address, page in real_site.pages():
        for node in page.css(
            "script[src], img[src], link[rel=stylesheet], link[rel=preconnect], link[rel=icon], iframe"
        ):
            url = str(node.attributes.get("src") or node.attributes.get("href"))
            assert "://" not in url, f"{address}: {url}"


def test_the_theme_is_given_no_way_to_call_out(real_site: Site) -> None:
    for _, page in real_site.pages():
        assert not page.css("[data-md-component=source]")
        assert not page.css("style")
        handlers = [name for node in page.css("body *") for name in node.attributes if name.startswith("on")]
        assert handlers == []


def test_every_page_starts_with_the_policy_and_needs_each_line_of_it(real_site: Site) -> None:
    inline = set()
    for address, page in real_site.pages():
        first = page.css_first("head > *")
        assert first, address
        assert first.attributes["content"] == META_POLICY, address
        scripts = page.css("script:not([src]):not([type$='json'])")
        inline |= {fingerprint(script.text(deep=True)) for script in scripts}
    assert inline == set(APPROVED)


def test_headers_and_security_txt_are_published(real_site: Site) -> None:
    lines = (real_site.folder / "_headers").read_text(encoding="utf-8").splitlines()
    sent = dict(line.strip().split(": ", 1) for line in lines[1 : 1 + len(HEADERS)])
    assert lines[0] == "/*"
    assert sent == HEADERS
    text = (real_site.folder / ".well-known" / "security.txt").read_text(encoding="ascii")
    assert "Contact: https://forge.example/optout/guide/security/advisories/new\n" in text
    day = datetime.fromtimestamp(int(real_epoch()), UTC).date()
    assert f"Expires: {day + timedelta(days=180)}T00:00:00Z\n" in text


def test_the_licence_is_said_on_every_page(real_site: Site) -> None:
    for address, page in real_site.pages():
        assert page.css("footer a[href^='https://creativecommons.org/licenses/by/4.0/']"), address


def test_reference_data_is_not_published_as_files(real_site: Site) -> None:
    assert not (real_site.folder / "_data").exists()


def test_two_builds_of_one_day_are_identical(real_site: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    again = build(
        ROOT,
        tmp_path_factory.mktemp("Ünï cödé") / "site",
        "--strict",
        TZ="Asia/Tokyo",
        LC_ALL="C",
        PYTHONHASHSEED="7",
        SOURCE_DATE_EPOCH=real_epoch(),
    )
    assert again.code == 0, again.output
    assert tree(again) == tree(real_site)


def tree(site: Site) -> dict[str, bytes]:
    return {
        path.relative_to(site.folder).as_posix(): path.read_bytes()
        for path in sorted(site.folder.rglob("*"))
        if path.is_file()
    }


def test_properdocs_builds_the_same_site(real_site: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("properdocs")
    other = build(ROOT, folder / "site", "--strict", builder="properdocs", SOURCE_DATE_EPOCH=real_epoch())
    assert other.code == 0, other.output
    generator = re.compile(rb'<meta name="generator"[^>]*>')
    ours, theirs = tree(real_site), tree(other)
    assert set(ours) == set(theirs)
    for name in ours:
        assert generator.sub(b"", ours[name]) == generator.sub(b"", theirs[name]), name
