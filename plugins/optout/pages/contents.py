"""The table of contents of a page: sections of the prose and of the template, in the order they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from optout.content import LEAD, kind_of

_FIRST = {"platform": ("stop", "too-late")}
"""Headings a template shows before the rest of the prose."""

_PROSE_FIRST = ("platform", "law", "article")
"""Kinds whose template adds its sections after the prose."""

_SKIPPED = (LEAD, "answer")
"""What stands above the table of contents."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One heading; `locale` is that of its text."""

    id: str
    title: str
    locale: str


def contents(
    uri: str, locale: str, prose: Mapping[str, ContentsEntry], headings: Mapping[str, str]
) -> tuple[ContentsEntry, ...]:
    """List second-level headings; a prose section replaces the template's heading of the same id."""
    kind = kind_of(uri).name
    own = {name: ContentsEntry(name, title, locale) for name, title in headings.items()}
    merged = own | dict(prose)
    last = [*prose, *own] if kind in _PROSE_FIRST else [*own, *prose]
    order = dict.fromkeys([*_FIRST.get(kind, ()), *last])
    return tuple(merged[name] for name in order if name in merged and name not in _SKIPPED)
