"""Every outside address of a page, with the place it stands at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from optout.content import Page
from optout.content.yaml_places import KeyPath
from optout.diagnostics import Suggestion
from optout.rules.model import Finding


class Use(StrEnum):
    """What an address is for."""

    CONTROL = "control"
    SOURCE = "source"
    ARCHIVE = "archive"
    LABEL = "label"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Target:
    """One address as written."""

    url: str
    use: Use
    at: KeyPath | None = None
    line: int | None = None
    column: int = 1

    def finding(self, message: str, suggestion: Suggestion | None = None) -> Finding:
        """Report something about this address where it stands."""
        return Finding(message, at=self.at, line=self.line, column=self.column, suggestion=suggestion)

    @property
    def own_part(self) -> str:
        """The address without the one it wraps, for a copy in an archive."""
        if self.use is not Use.ARCHIVE:
            return self.url
        return self.url[:8] + self.url[8:].partition("http")[0]


def page_targets(page: Page) -> Iterator[Target]:
    """Yield the addresses of a record or of labels first, then those in the prose."""
    yield from front_targets(page)
    for link in page.outline.links:
        if ":" in link.target or link.target.startswith("//"):
            yield Target(link.target, Use.PROSE, line=link.target_line, column=link.target_column)


def front_targets(page: Page) -> Iterator[Target]:
    """Yield the addresses in the front matter."""
    record = page.record
    facts = record or page.news or page.law
    for index, control in enumerate(record.controls if record else ()):
        if control.url:
            yield Target(control.url, Use.CONTROL, ("controls", index, "url"))
    for name, source in (facts.sources if facts else {}).items():
        yield Target(source.url, Use.SOURCE, ("sources", name, "url"))
        if source.archive:
            yield Target(source.archive, Use.ARCHIVE, ("sources", name, "archive"))
    for name, labels in getattr(page.meta, "labels", {}).items():
        yield Target(labels.url, Use.LABEL, ("labels", name, "url"))
