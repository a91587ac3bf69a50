"""How each kind of page looks: its template, what the template shows, and the headings it adds.

This table is the one place to add a kind of page; `content/kinds.py` says which addresses are of a kind, and
`content/anchors.py` which anchors its template adds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from optout.content import kind_of
from optout.locales import Localiser
from optout.pages.authorities import authorities_page
from optout.pages.checks import check_page, checks_page
from optout.pages.compare import compare_page
from optout.pages.corrections import correction_headings, corrections_page
from optout.pages.data import data_headings, data_page
from optout.pages.deadlines import deadline_headings, deadlines_page
from optout.pages.edition import Edition
from optout.pages.findings import findings_page
from optout.pages.glossary import glossary_headings, glossary_page
from optout.pages.guide import guide_body
from optout.pages.headings import record_headings, translation_headings
from optout.pages.home import home_page
from optout.pages.news import article_headings, article_page, news_page, platform_news_page, year_page
from optout.pages.rights import law_headings, law_page, rights_page
from optout.pages.translations import translations_page

Body = Callable[[Edition, str, str], object]
"""From an edition, a locale and an address to the one view a template needs; `None` where there is nothing to show."""

Headings = Callable[[Localiser], Mapping[str, str]]
"""Second-level headings of a template by anchor, in page order."""


def _nothing(edition: Edition, locale: str, uri: str) -> None:
    return None


def _none(localiser: Localiser) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Template:
    """A template of `overrides/`, with what fills `view.body` and `view.headings`."""

    file: str
    body: Body = _nothing
    headings: Headings = _none


TEMPLATES: Mapping[str, Template] = {
    "home": Template("home.html", home_page),
    "platform": Template("platform.html", guide_body, record_headings),
    "deadlines": Template("deadlines.html", deadlines_page, deadline_headings),
    "compare": Template("compare.html", compare_page),
    "news": Template("news.html", news_page),
    "news-year": Template("news.html", year_page),
    "news-platform": Template("news.html", platform_news_page),
    "article": Template("article.html", article_page, article_headings),
    "rights": Template("rights.html", rights_page),
    "law": Template("law.html", law_page, law_headings),
    "authorities": Template("authorities.html", authorities_page),
    "data": Template("data.html", data_page, data_headings),
    "corrections": Template("corrections.html", corrections_page, correction_headings),
    "translations": Template("translations.html", translations_page, translation_headings),
    "glossary": Template("glossary.html", glossary_page, glossary_headings),
    "checks": Template("checks.html", checks_page),
    "findings": Template("findings.html", findings_page),
    "check": Template("check.html", check_page),
}
"""Templates by kind of page; a kind without an entry shows its prose alone."""

PROSE = Template("main.html")


def template_of(uri: str) -> Template:
    """Return the template of a page by its address."""
    return TEMPLATES.get(kind_of(uri).name, PROSE)
