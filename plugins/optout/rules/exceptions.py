"""Leave out the findings that `docs/_data/exceptions.yaml` excepts, and tell which exceptions nothing needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from optout.content import Collection
from optout.content.place import Span, find_place
from optout.diagnostics import Diagnostic, Severity
from optout.records import RuleException
from optout.rules.model import OF_SITE, REGISTRY, Context, Rule


@dataclass(frozen=True, slots=True)
class Sifted:
    """The findings that stay, and the exceptions, by their number in the file, that cover nothing."""

    findings: tuple[Diagnostic, ...]
    idle: tuple[int, ...]


@dataclass(frozen=True)
class _Cover:
    """What one exception covers; of the finished site only the names of files below its folder count."""

    number: int
    exception: RuleException
    collection: Collection

    @cached_property
    def rule(self) -> Rule | None:
        rule = REGISTRY.get(self.exception.code)
        return rule if rule and rule.allows_exceptions else None

    @cached_property
    def span(self) -> Span | None:
        return find_place(self.collection, self.exception.file, self.exception.at)

    def covers(self, item: Diagnostic) -> bool:
        if self.rule is None or item.code != self.rule.code:
            return False
        if self.rule.scope in OF_SITE:
            return item.path.partition("/")[2] == self.exception.file.partition("/")[2]
        return item.path == self.exception.file and self.span is not None and self.span.holds(item.line, item.column)

    def is_idle(self, judged: Iterable[Rule]) -> bool:
        """Tell whether its rule has looked at its place, so that it would have found something."""
        return any(rule is self.rule and (rule.scope in OF_SITE or self.span is not None) for rule in judged)


def sift(found: Iterable[Diagnostic], judged: Iterable[Rule], context: Context) -> Sifted:
    """Apply the exceptions to what some rules have found.

    One that has ended excepts nothing; what it covered comes back as a warning at most, and as one of the calendar:
    no change brought it.
    """
    exceptions = context.collection.reference.exceptions
    covers = [_Cover(number, item, context.collection) for number, item in enumerate(exceptions)]
    covers.sort(key=lambda cover: not cover.exception.holds(context.today))
    kept, used = [], set()
    for item in found:
        cover = next((cover for cover in covers if cover.covers(item)), None)
        if cover is None:
            kept.append(item)
            continue
        used.add(cover.number)
        if not cover.exception.holds(context.today):
            severity = Severity.WARNING if item.severity is Severity.ERROR else item.severity
            kept.append(replace(item, severity=severity, calendar=True))
    rules = tuple(judged)
    idle = (cover.number for cover in covers if cover.number not in used and cover.is_idle(rules))
    return Sifted(tuple(kept), tuple(sorted(idle)) if _is_all_readable(context.collection) else ())


def _is_all_readable(collection: Collection) -> bool:
    """Tell whether every rule could look at everything; else a silent rule proves nothing."""
    pages, files = collection.pages.values(), collection.data_files
    return not (any(page.faults for page in pages) or any(file.faults for file in files))
