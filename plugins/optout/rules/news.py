"""NWS001-NWS004: does a news article name what exists, and lie where its date says?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import Collection, Page, is_platform, slug
from optout.records.spelling import meant
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.needs import Need


@rule("NWS001", Scope.PAGE)
def unknown_platform(page: Page, context: Context) -> Iterator[Finding]:
    """Name only platforms that have a guide.

    Why: the article shows the answer of every platform it concerns, and the guide shows the article.
    What to do: write the file name of the guide without `.md`, or leave the platform out.
    Example: `platforms: [linkedin]` leads to `docs/en/platforms/linkedin.md`.
    """
    known = context.once(_guides) if page.news else []
    for number, name in enumerate(page.news.platforms if page.news else ()):
        if name not in known:
            yield _unknown(name, "has no guide", known, ("platforms", number))


@rule("NWS002", Scope.PAGE)
def year_of_folder(page: Page, context: Context) -> Iterator[Finding]:
    """Keep an article in the folder of its year.

    Why: the archive is sorted by year, and the address of an article never changes afterwards.
    What to do: move the file to the folder of the year, or correct `date:`.
    Example: `date: 2025-09-24` belongs in `docs/en/news/2025/`.
    """
    year = page.uri.split("/")[1] if page.news else ""
    if page.news and str(page.news.date.year) != year:
        message = f"`{page.news.date}` is not in `{year}`, the folder of this file. Move the file, or correct the date."
        yield Finding(message, at=("date",))


@rule("NWS003", Scope.PAGE, requires=(Need.REGIONS, Need.REGULATORS))
def unknown_place_or_actor(page: Page, context: Context) -> Iterator[Finding]:
    """Name only regions and authorities of the reference data.

    Why: readers filter news by region, and an authority's page lists what it said.
    What to do: use a two-letter country code, a group of `docs/_data/regions.yaml`, or an id of `regulators.yaml`.
    Example: `actors: [nl-ap]`, `regions: [NL]`.
    """
    facts = page.news or page.law
    if facts is None:
        return
    geography, regulators = context.collection.geography, context.collection.reference.regulators
    for number, code in enumerate(facts.regions):
        if not geography.knows((code,)):
            yield _unknown(code, "is no country or group", sorted(geography.groups), ("regions", number))
    for number, name in enumerate(page.news.actors if page.news else ()):
        if name not in regulators:
            yield _unknown(name, "is no authority we know", sorted(regulators), ("actors", number))


@rule("NWS004", Scope.PAGE, lenient=True)
def updated_before_written(page: Page, context: Context) -> Iterator[Finding]:
    """Update an article on or after its date.

    Why: "updated" tells readers that the text is newer than the story.
    What to do: correct one of the two dates, or delete `updated:`.
    Example: `date: 2025-09-24` with `updated: 2025-09-20`.
    """
    if page.news and page.news.updated and page.news.updated < page.news.date:
        message = (
            f"`{page.news.updated}` is before `{page.news.date}`, the date of the article. Correct one of the two."
        )
        yield Finding(message, at=("updated",))


def _guides(collection: Collection) -> list[str]:
    return sorted(slug(uri) for uri in collection.uris if is_platform(uri))


def _unknown(name: str, what: str, known: list[str], at: tuple[str, int]) -> Finding:
    close = meant(name, known)
    advice = f"Did you mean `{close.instead}`?" if close else "Correct it, or leave it out."
    return Finding(f"`{name}` {what}. {advice}", at=at, suggestion=close)
