"""Pages that have no Markdown file: archives of news, one page for each rule, and what the rules find.

Their title and description come from the catalogues, their content from the template of their kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from optout.content import Collection, slug
from optout.locales import SOURCE, Localiser
from optout.rules import REGISTRY

Wording = Callable[[Localiser], str]

FINDINGS = "checks/findings.md"
"""Where all findings are listed, while somebody is writing."""


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page by its language-neutral address, and the locales that have it."""

    uri: str
    locales: tuple[str, ...]
    title: Wording
    description: Wording


def generated_pages(collection: Collection, *, writing: bool = False) -> Iterator[GeneratedPage]:
    """List all generated pages in address order; while somebody is writing, the findings have one too."""
    found = [*_archives(collection), *_checks(), *([_FINDINGS] if writing else ())]
    yield from sorted(found, key=lambda page: page.uri)


_FINDINGS = GeneratedPage(
    FINDINGS,
    (SOURCE,),
    lambda _: "All findings",
    lambda _: "What the checks say about all files as they are on disk now.",
)


def _archives(collection: Collection) -> Iterator[GeneratedPage]:
    news = list(collection.news())
    for year in sorted({record.date.year for _, record in news}):
        yield GeneratedPage(f"news/{year}/index.md", collection.locales, *_year_words(str(year)))
    titles = {slug(uri): record.title for uri, record in collection.platforms()}
    for name in sorted({name for _, record in news for name in record.platforms if name in titles}):
        yield GeneratedPage(f"news/platforms/{name}.md", collection.locales, *_platform_words(titles[name]))


def _year_words(year: str) -> tuple[Wording, Wording]:
    return (
        lambda localiser: localiser.messages.gettext("News of {year}").format(year=year),
        lambda localiser: localiser.messages.gettext(
            "All our articles of {year} on AI training and your data, newest first, each with its sources."
        ).format(year=year),
    )


def _platform_words(name: str) -> tuple[Wording, Wording]:
    return (
        lambda localiser: localiser.messages.gettext("News on {platform}").format(platform=name),
        lambda localiser: localiser.messages.gettext(
            "All our articles on {platform}, AI training and your data, newest first, each with its sources."
        ).format(platform=name),
    )


def _checks() -> Iterator[GeneratedPage]:
    """List the manual of the rules; it is written for contributors and exists in English only."""
    yield GeneratedPage(
        "checks/index.md",
        (SOURCE,),
        lambda _: "What is checked",
        lambda _: "Every rule a page of this site must pass, with the reason for it and what to do when it speaks up.",
    )
    for rule in REGISTRY.values():
        yield GeneratedPage(f"checks/{rule.code}.md", (SOURCE,), *_check_words(rule.code, rule.summary))


def _check_words(code: str, summary: str) -> tuple[Wording, Wording]:
    plain = summary.replace("`", "")
    return lambda _: f"{code}: {plain.removesuffix('.')}", lambda _: plain
