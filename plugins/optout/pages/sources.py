"""Numbered sources, as they stand at the end of a page."""

from __future__ import annotations

from collections.abc import Mapping

from optout.locales import Localiser, direction
from optout.pages import wording
from optout.pages.citations import Citations
from optout.pages.views import SourceView
from optout.records import Source


def source_views(citations: Citations, localiser: Localiser) -> tuple[SourceView, ...]:
    """List every source by number; those nobody cited in a visible place come last."""
    citations.cite(citations.sources)
    ordered = sorted(citations.numbers.items(), key=lambda item: item[1])
    return tuple(_view(number, name, citations.sources, localiser) for name, number in ordered)


def _view(number: int, name: str, sources: Mapping[str, Source], localiser: Localiser) -> SourceView:
    source = sources[name]
    return SourceView(
        number, f"source-{name}", source.title, source.language, direction(source.language),
        localiser.language(source.language), source.publisher,
        localiser.term("source", source.kind), source.kind.is_primary,
        source.url, wording.when(localiser, source.date), wording.when(localiser, source.seen),
        source.archive,
    )  # fmt: skip
