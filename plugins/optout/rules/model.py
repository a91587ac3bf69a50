"""What a rule is: a stable code, a severity, a scope and one generator function whose docstring is its manual."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from optout.content import Collection, Page
from optout.content.yaml_reader import KeyPath
from optout.diagnostics import Severity
from optout.locales.catalogue_files import CatalogueFile


class Scope(StrEnum):
    """How often the runner calls a rule, and with what."""

    PAGE = "page"
    RECORD = "record"
    TRANSLATION = "translation"
    COLLECTION = "collection"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule yields: a message, and a key path or a line of the page it is about."""

    message: str
    at: KeyPath | None = None
    line: int | None = None
    column: int = 1
    on_key: bool = False
    suggestion: str | None = None
    path: str | None = None
    """Another file than the page's, for rules over the whole collection."""


@dataclass(frozen=True, slots=True)
class Context:
    """What every rule may look at besides its page."""

    collection: Collection
    today: date
    catalogues: tuple[CatalogueFile, ...] = ()


Check = Callable[..., Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A registered rule."""

    code: str
    severity: Severity
    scope: Scope
    check: Check
    calendar: bool = False
    """Whether the finding depends on the day; such a rule never stops a pull request."""

    @property
    def summary(self) -> str:
        """The first line of the rule's docstring."""
        return (self.check.__doc__ or "").strip().partition("\n")[0]

    def run(self, context: Context, page: Page | None, source: Page | None) -> Iterator[Finding]:
        """Call the check with what its scope promises."""
        arguments: dict[Scope, tuple[Any, ...]] = {
            Scope.PAGE: (page, context),
            Scope.RECORD: (page, page.record if page else None, context),
            Scope.TRANSLATION: (page, source, context),
            Scope.COLLECTION: (context,),
        }
        return self.check(*arguments[self.scope])


REGISTRY: dict[str, Rule] = {}
"""Every rule by code; filled by importing the family modules."""


def rule(
    code: str, scope: Scope, severity: Severity = Severity.ERROR, *, calendar: bool = False
) -> Callable[[Check], Check]:
    """Register a generator function as a rule."""

    def register(check: Check) -> Check:
        assert code not in REGISTRY, code
        REGISTRY[code] = Rule(code, severity, scope, check, calendar)
        return check

    return register
