"""Run every rule over a collection and return all diagnostics, sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from optout.content import Collection, Page
from optout.diagnostics import Diagnostic
from optout.locales.catalogue_files import CatalogueFile, read_catalogues
from optout.rules.model import REGISTRY, Context, Finding, Rule, Scope


def check_collection(
    collection: Collection,
    today: date,
    rules: Iterable[Rule] | None = None,
    catalogues: tuple[CatalogueFile, ...] | None = None,
) -> tuple[Diagnostic, ...]:
    """Apply the rules (all by default); what cannot be read silences the rules that would have to read it."""
    words = read_catalogues(collection.locales) if catalogues is None else catalogues
    context = Context(collection, today, words)
    chosen = sorted(REGISTRY.values() if rules is None else rules, key=lambda rule: rule.code)
    return tuple(sorted({diagnostic for rule in chosen for diagnostic in _apply(rule, context)}))


def _apply(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    collection = context.collection
    if rule.scope is Scope.COLLECTION:
        yield from (_locate(rule, finding, None) for finding in rule.run(context, None, None))
        return
    for page, source in _pages(rule.scope, collection):
        yield from (_locate(rule, finding, page) for finding in rule.run(context, page, source))


def _pages(scope: Scope, collection: Collection) -> Iterator[tuple[Page, Page | None]]:
    if scope is Scope.TRANSLATION:
        yield from ((page, source) for page, source in collection.translations() if page.meta and source.meta)
    elif scope is Scope.RECORD:
        yield from ((page, None) for page in collection.sources() if page.record)
    else:
        for locale in collection.locales:
            pages = (collection.page(locale, uri) for uri in collection.uris)
            yield from ((page, None) for page in pages if page and page.is_readable)


def _locate(rule: Rule, finding: Finding, page: Page | None) -> Diagnostic:
    line, column = finding.line or 1, finding.column
    if page and finding.at is not None:
        at = page.front.key_position if finding.on_key else page.front.value_position
        line, column = at(finding.at)
    path = finding.path or (page.path if page else "docs")
    return Diagnostic(path, line, column, rule.code, finding.message, rule.severity, finding.suggestion)
