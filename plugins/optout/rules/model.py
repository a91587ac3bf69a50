"""What a rule is: a stable code, a severity, a scope and one generator function whose docstring is its manual."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from optout.content import Collection
from optout.content.yaml_places import KeyPath
from optout.diagnostics import Severity, Suggestion
from optout.locales.catalogue_files import CatalogueFile
from optout.rules.manual import Manual, read_manual
from optout.rules.needs import Need

T = TypeVar("T")

FIRST_VERSION = "2026.11"


class Scope(StrEnum):
    """How often the runner calls a rule, and with what."""

    PAGE = "page"
    """Once for each page of each locale: (page, context)."""
    RECORD = "record"
    """Once for each English page with a record: (page, record, context)."""
    TRANSLATION = "translation"
    """Once for each page that has an English one: (page, source, context)."""
    COLLECTION = "collection"
    """Once: (context)."""
    SITE = "site"
    """Once, after the build: (site, context)."""
    DOCUMENT = "document"
    """Once for each page of the finished site: (document, site, context)."""
    EXCEPTIONS = "exceptions"
    """Once, after all others: (numbers of the exceptions that cover nothing, context)."""


_IMPLIED: Mapping[Scope, frozenset[Need]] = {
    Scope.PAGE: frozenset({Need.TEXT}),
    Scope.RECORD: frozenset({Need.RECORD}),
    Scope.TRANSLATION: frozenset({Need.META, Need.SOURCE}),
    Scope.COLLECTION: frozenset(),
    Scope.SITE: frozenset({Need.SITE}),
    Scope.DOCUMENT: frozenset({Need.SITE}),
    Scope.EXCEPTIONS: frozenset({Need.EXCEPTIONS}),
}

OF_SITE = frozenset({Scope.SITE, Scope.DOCUMENT})
"""Scopes that need the finished site."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule yields: a message, and a key path or a line of the page it is about."""

    message: str
    at: KeyPath | None = None
    line: int | None = None
    column: int = 1
    on_key: bool = False
    suggestion: Suggestion | None = None
    path: str | None = None
    """Another file than the page's, for rules over the whole collection."""


@dataclass(frozen=True)
class Context:
    """What every rule may look at besides its page."""

    collection: Collection
    today: date
    catalogues: tuple[CatalogueFile, ...] = ()
    _made: dict[Callable[[Collection], Any], Any] = field(init=False, compare=False, repr=False, default_factory=dict)

    def once(self, make: Callable[[Collection], T]) -> T:
        """Make something of the whole collection the first time a rule asks for it, and keep it for all pages."""
        if make not in self._made:
            self._made[make] = make(self.collection)
        made: T = self._made[make]
        return made


Check = Callable[..., Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A registered rule."""

    code: str
    severity: Severity
    scope: Scope
    check: Check
    calendar: bool = False
    """Whether the finding depends on the day; such a rule never stops a pull request."""
    requires: frozenset[Need] = frozenset()
    """What it cannot judge without; what its scope implies is included."""
    lenient: bool = False
    """Whether an exception may be made although it is an error."""
    since: str = FIRST_VERSION
    """The version it came with."""

    @cached_property
    def manual(self) -> Manual:
        """What the rule asks, and why."""
        return read_manual(self.check)

    @property
    def summary(self) -> str:
        """What the rule asks, in one line."""
        return self.manual.summary

    @property
    def allows_exceptions(self) -> bool:
        """Whether `docs/_data/exceptions.yaml` may switch it off at a place; never what keeps readers safe."""
        return self.lenient or (self.severity is not Severity.ERROR and not self.code.startswith("EXC"))


REGISTRY: dict[str, Rule] = {}
"""Every rule by code; filled by importing the family modules."""


def rule(
    code: str,
    scope: Scope,
    severity: Severity = Severity.ERROR,
    *,
    calendar: bool = False,
    requires: tuple[Need, ...] = (),
    lenient: bool = False,
    since: str = FIRST_VERSION,
) -> Callable[[Check], Check]:
    """Register a generator function as a rule."""

    def register(check: Check) -> Check:
        assert code not in REGISTRY, code
        needs = _IMPLIED[scope] | frozenset(requires)
        REGISTRY[code] = Rule(code, severity, scope, check, calendar, needs, lenient, since)
        return check

    return register
