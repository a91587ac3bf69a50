"""Run every rule over a collection and return all diagnostics, sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from optout.content import Collection, Page
from optout.content.built_site import BuiltSite
from optout.diagnostics import Diagnostic, Severity
from optout.locales.catalogue_files import CatalogueFile, read_catalogues
from optout.rules.exceptions import sift
from optout.rules.locating import locate
from optout.rules.model import OF_SITE, REGISTRY, Context, Rule, Scope
from optout.rules.needs import OF_PAGE, Need, met_by_collection, met_by_page


def check_collection(
    collection: Collection,
    today: date,
    rules: Iterable[Rule] | None = None,
    catalogues: tuple[CatalogueFile, ...] | None = None,
) -> tuple[Diagnostic, ...]:
    """Apply the rules (all by default); what cannot be read silences the rules that would have to read it."""
    words = read_catalogues(collection.locales) if catalogues is None else catalogues
    context, chosen = Context(collection, today, words), _chosen(rules)
    judging = [rule for rule in _able(chosen, context) if rule.scope not in OF_SITE]
    found = {*_on_collection(judging, context), *_on_pages(judging, context)}
    return _sifted(found, judging, chosen, context)


def check_site(
    site: BuiltSite, collection: Collection, today: date, rules: Iterable[Rule] | None = None
) -> tuple[Diagnostic, ...]:
    """Apply the rules that look at the finished site."""
    context = Context(collection, today)
    chosen = _chosen(rules)
    judging = [rule for rule in _able(chosen, context) if rule.scope in OF_SITE]
    return _sifted(set(_on_site(judging, site, context)), judging, chosen, context)


def _chosen(rules: Iterable[Rule] | None) -> list[Rule]:
    return sorted(REGISTRY.values() if rules is None else rules, key=lambda rule: rule.code)


def _able(rules: list[Rule], context: Context) -> list[Rule]:
    """Leave out the rules that lack what they need for the whole run."""
    met = OF_PAGE | {Need.SITE} | met_by_collection(context.collection)
    return [rule for rule in rules if rule.requires <= met]


def _sifted(
    found: set[Diagnostic], judging: list[Rule], chosen: list[Rule], context: Context
) -> tuple[Diagnostic, ...]:
    """Leave out what is excepted, and add what is wrong with the exceptions."""
    sifted = sift(found, judging, context)
    last = [rule for rule in _able(chosen, context) if rule.scope is Scope.EXCEPTIONS]
    about = (locate(rule, item, context, None) for rule in last for item in rule.check(sifted.idle, context))
    return tuple(sorted({*sifted.findings, *about}))


def _on_collection(rules: list[Rule], context: Context) -> Iterator[Diagnostic]:
    for rule in rules:
        if rule.scope is Scope.COLLECTION:
            yield from (locate(rule, finding, context, None) for finding in rule.check(context))


def _on_pages(rules: list[Rule], context: Context) -> Iterator[Diagnostic]:
    """Apply the rules address by address, so that what a page and its English one share is still at hand."""
    collection, able = context.collection, _Able(rules)
    for uri in collection.uris:
        source = collection.source(uri)
        for locale in collection.locales:
            if page := collection.page(locale, uri):
                met = met_by_page(page, source)
                for scope, arguments in _calls(page, source, context):
                    for rule in able[scope, met]:
                        for finding in rule.check(*arguments):
                            yield locate(rule, finding, context, page)


def _calls(page: Page, source: Page | None, context: Context) -> Iterator[tuple[Scope, tuple[Any, ...]]]:
    """Yield the scopes a page falls under, with what each promises its rules."""
    yield Scope.PAGE, (page, context)
    if page is source:
        yield Scope.RECORD, (page, page.record, context)
    elif source:
        yield Scope.TRANSLATION, (page, source, context)


class _Able(dict[tuple[Scope, frozenset[Need]], list[Rule]]):
    """The rules of a scope that can judge a page, by what there is of it: the same for most pages."""

    def __init__(self, rules: list[Rule]) -> None:
        self.rules = rules

    def __missing__(self, key: tuple[Scope, frozenset[Need]]) -> list[Rule]:
        scope, met = key
        self[key] = [rule for rule in self.rules if rule.scope is scope and rule.requires & OF_PAGE <= met]
        return self[key]


def _on_site(rules: list[Rule], site: BuiltSite, context: Context) -> Iterator[Diagnostic]:
    """Apply the rules page by page, so that no more than one page is in memory."""
    for rule in rules:
        if rule.scope is Scope.SITE:
            yield from (locate(rule, item, context, None) for item in rule.check(site, context))
    for document in site.documents():
        for rule in rules:
            if rule.scope is Scope.DOCUMENT:
                found = (replace(item, path=document.path) for item in rule.check(document, site, context))
                yield from (locate(rule, item, context, None) for item in found)


def as_scheduled(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Make errors of the warnings that the calendar brings: somebody must see to them."""
    return tuple(
        replace(item, severity=Severity.ERROR) if item.calendar and item.severity is Severity.WARNING else item
        for item in found
    )
