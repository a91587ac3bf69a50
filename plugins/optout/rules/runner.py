"""Run every rule over a collection and return all diagnostics, sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from optout.content import Collection, Page
from optout.content.built_site import BuiltSite
from optout.content.front_matter import FrontMatter
from optout.diagnostics import Diagnostic, Severity, Suggestion
from optout.locales.catalogue_files import CatalogueFile, read_catalogues
from optout.rules.exceptions import sift
from optout.rules.model import OF_SITE, REGISTRY, Context, Finding, Rule, Scope


def check_collection(
    collection: Collection,
    today: date,
    rules: Iterable[Rule] | None = None,
    catalogues: tuple[CatalogueFile, ...] | None = None,
) -> tuple[Diagnostic, ...]:
    """Apply the rules (all by default); what cannot be read silences the rules that would have to read it."""
    words = read_catalogues(collection.locales) if catalogues is None else catalogues
    context, chosen = Context(collection, today, words), _chosen(rules)
    judging = [rule for rule in chosen if rule.scope not in OF_SITE and rule.is_ready(context, None)]
    found = (diagnostic for rule in judging for diagnostic in _apply(rule, context))
    return _sifted(found, judging, chosen, context)


def check_site(
    site: BuiltSite, collection: Collection, today: date, rules: Iterable[Rule] | None = None
) -> tuple[Diagnostic, ...]:
    """Apply the rules that look at the finished site."""
    context = Context(collection, today)
    chosen = _chosen(rules)
    judging = [rule for rule in chosen if rule.scope in OF_SITE and rule.is_ready(context, None)]
    found = (_locate(rule, item, context, None) for rule, item in _judge(judging, site, context))
    return _sifted(found, judging, chosen, context)


def _sifted(
    found: Iterable[Diagnostic], judging: list[Rule], chosen: list[Rule], context: Context
) -> tuple[Diagnostic, ...]:
    """Leave out what is excepted, and add what is wrong with the exceptions."""
    sifted = sift(set(found), judging, context)
    last = [rule for rule in chosen if rule.scope is Scope.EXCEPTIONS and rule.is_ready(context, None)]
    about = (_locate(rule, item, context, None) for rule in last for item in rule.run(context, idle=sifted.idle))
    return tuple(sorted({*sifted.findings, *about}))


def _judge(rules: list[Rule], site: BuiltSite, context: Context) -> Iterator[tuple[Rule, Finding]]:
    """Apply the rules page by page, so that no more than one page is in memory."""
    for rule in rules:
        if rule.scope is Scope.SITE:
            yield from ((rule, item) for item in rule.run(context, site=site))
    for document in site.documents():
        for rule in rules:
            if rule.scope is Scope.DOCUMENT:
                found = rule.run(context, site=site, document=document)
                yield from ((rule, replace(item, path=document.path)) for item in found)


def comes_with_the_calendar(found: Diagnostic) -> bool:
    """Tell whether the day brought a finding: no change caused it, so it must stop neither a change nor a build."""
    return REGISTRY[found.code].calendar


def as_scheduled(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Make errors of the warnings that the calendar brings: somebody must see to them."""
    return tuple(
        replace(item, severity=Severity.ERROR)
        if comes_with_the_calendar(item) and item.severity is Severity.WARNING
        else item
        for item in found
    )


def _chosen(rules: Iterable[Rule] | None) -> list[Rule]:
    return sorted(REGISTRY.values() if rules is None else rules, key=lambda rule: rule.code)


def _apply(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    collection = context.collection
    if rule.scope is Scope.EXCEPTIONS:
        return
    if rule.scope is Scope.COLLECTION:
        yield from (_locate(rule, finding, context, None) for finding in rule.run(context))
        return
    for page, source in _pages(rule.scope, collection):
        if rule.is_ready(context, page):
            yield from (_locate(rule, finding, context, page) for finding in rule.run(context, page, source))


def _pages(scope: Scope, collection: Collection) -> Iterator[tuple[Page, Page | None]]:
    if scope is Scope.TRANSLATION:
        yield from collection.translations()
    elif scope is Scope.RECORD:
        yield from ((page, None) for page in collection.sources())
    else:
        for locale in collection.locales:
            pages = (collection.page(locale, uri) for uri in collection.uris)
            yield from ((page, None) for page in pages if page)


def _locate(rule: Rule, finding: Finding, context: Context, page: Page | None) -> Diagnostic:
    path = finding.path or (page.path if page else "docs")
    front, suggestion = context.collection.front(path), finding.suggestion
    line, column, length = finding.line or 1, finding.column, 0
    if front and finding.at is not None:
        line, column = (front.key_position if finding.on_key else front.value_position)(finding.at)
    if front and suggestion and suggestion.is_certain and not _is_there(front, finding, suggestion):
        column, length = _replaced(front.line(line), column, suggestion.written)
    instead = suggestion.instead if suggestion else None
    return Diagnostic(path, line, column, rule.code, finding.message, rule.severity, instead, length)


def _is_there(front: FrontMatter, finding: Finding, suggestion: Suggestion) -> bool:
    """Tell whether the list or mapping holds already what is suggested; twice would be wrong as well."""
    return bool(finding.at) and suggestion.instead in front.beside(finding.at or ())


def _replaced(line: str, column: int, text: str) -> tuple[int, int]:
    """Find the text to replace exactly where it is expected, or right behind a quotation mark; else it has no length.

    A value may be written otherwise than it reads, with an escape or over two lines; then nothing is replaced.
    """
    start = column - 1
    if line[start : start + 1] in ("'", '"') and line[start + 1 :].startswith(text + line[start]):
        return column + 1, len(text)
    after = line[start + len(text) : start + len(text) + 1]
    whole = line.startswith(text, start) and not (after.isalnum() or after in ("-", "_"))
    return column, len(text) if whole else 0
