"""The rows that fill the tables of the dataset."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from optout.content import slug
from optout.locales import SOURCE
from optout.outputs.dataset.table import Row, Table
from optout.outputs.dataset.tables import CONTROLS, DEADLINES, PLATFORMS, POLICIES, SOURCES, TIMELINE
from optout.outputs.dated import dated_deadlines
from optout.outputs.publication import Publication
from optout.records.deadlines import last_look, next_deadline, review_due, status
from optout.records.difficulty import difficulty


def _platforms(publication: Publication) -> Iterator[Row]:
    today = publication.today
    for uri, record in publication.collection.platforms():
        found, what = next_deadline([record], today), record.platform
        yield (
            slug(uri), record.title, record.description, what.category, what.parent, what.aliases, what.data.used,
            what.data.excluded, found[2].last_day if found else None, record.gone.date if record.gone else None,
            last_look(record), review_due(record, today), publication.page_url(SOURCE, uri),
        )  # fmt: skip


def _policies(publication: Publication) -> Iterator[Row]:
    geography, today = publication.collection.geography, publication.today
    for uri, record in publication.collection.platforms():
        for one in record.policies:
            whom = one.applies_to
            yield (
                slug(uri), one.id, whom.regions, whom.except_regions, sorted(geography.reach_of(one, today)),
                whom.accounts, whom.plans, one.training, one.announced, one.effective, one.lawful_basis, one.note,
                one.sources,
            )  # fmt: skip


def _controls(publication: Publication) -> Iterator[Row]:
    for uri, record in publication.collection.platforms():
        for one in record.controls:
            effort = one.effort
            yield (
                slug(uri), one.id, one.kind, one.name, one.policies, one.for_regions, one.url, one.email, one.path,
                one.stops, one.leaves, effort.login, effort.two_factor, effort.id_document, effort.reason,
                effort.minutes, effort.desktop_only, difficulty(one), one.note, one.sources,
            )  # fmt: skip


def _deadlines(publication: Publication) -> Iterator[Row]:
    for item in dated_deadlines(publication):
        one, names = item.deadline, tuple(policy.id for policy in item.policies)
        yield (
            item.platform, item.control.id, one.last_day, one.time_zone, status(one, publication.today).state,
            one.announced, one.before, one.after, names, sorted(item.countries), item.sequence, one.sources,
        )  # fmt: skip


def _timeline(publication: Publication) -> Iterator[Row]:
    for uri, record in publication.collection.platforms():
        for one in record.timeline:
            yield slug(uri), one.id, one.date, one.kind, one.actor, one.regions, one.text, one.sources


def _sources(publication: Publication) -> Iterator[Row]:
    for uri, record in publication.collection.platforms():
        for name, one in record.sources.items():
            yield (
                slug(uri), name, one.url, one.title, one.publisher, one.kind, one.date, one.seen, one.language,
                one.archive,
            )  # fmt: skip


TABLES: tuple[tuple[Table, Callable[[Publication], Iterator[Row]]], ...] = (
    (PLATFORMS, _platforms),
    (POLICIES, _policies),
    (CONTROLS, _controls),
    (DEADLINES, _deadlines),
    (TIMELINE, _timeline),
    (SOURCES, _sources),
)
"""Every table with what fills it, in the order the descriptor lists them."""
