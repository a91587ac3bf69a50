"""Which calendars there are, and where: for the outputs that write them and for the pages that link to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from optout.content.collection import Collection
from optout.content.kinds import slug
from optout.locales.localiser import Localiser
from optout.records import PlatformRecord
from optout.records.standing import deadline_countries

ALL, DEADLINES, REVIEWS = "all", "deadlines", "reviews"


def calendar_address(locale: str, name: str) -> str:
    """Return where a calendar lies below the root of the site."""
    return f"calendars/{locale}/{name}.ics"


def platform_calendar(name: str) -> str:
    """Name the calendar of a platform."""
    return f"platforms/{name}"


def region_calendar(code: str) -> str:
    """Name the calendar of a country or a group of countries."""
    return f"regions/{code}"


def calendar_names(collection: Collection, today: date) -> tuple[str, ...]:
    """List the calendars that have something to say, in order; the same in every locale.

    A calendar without any event is none: RFC 5545 wants at least one.
    """
    living = [(uri, record) for uri, record in collection.platforms() if record.gone is None]
    countries = {code for _, record in living for code in _deadline_countries(collection, record, today)}
    names = {ALL, REVIEWS, *(platform_calendar(slug(uri)) for uri, _ in living)} if living else set()
    for one in collection.withdrawn:
        # Whoever follows a calendar must learn from it that its last deadline is off.
        record = collection.records.get(one.platform)
        countries |= one.countries(record, collection.geography, today)
        names |= {ALL, platform_calendar(one.platform)} if record else {ALL}
    names |= {DEADLINES} if countries else set()
    reach = {code: collection.geography.expand(code, today) for code in named_regions(collection)}
    return tuple(sorted([*names, *(region_calendar(code) for code in reach if reach[code] & countries)]))


def named_regions(collection: Collection) -> tuple[str, ...]:
    """List the countries and groups that a record or the reference data names, except the whole world."""
    reference, found = collection.reference, set[str]()
    for _, record in collection.platforms():
        for policy in record.policies:
            found |= {*policy.applies_to.regions, *policy.applies_to.except_regions}
    found |= {regulator.country for regulator in reference.regulators.values()}
    for code, group in reference.regions.items():
        found |= set() if group.world else {code, *group.members}
    return tuple(sorted(code for code in found if code not in reference.regions or not reference.regions[code].world))


def _deadline_countries(collection: Collection, record: PlatformRecord, today: date) -> Iterator[str]:
    for control in record.controls:
        if control.deadline:
            yield from deadline_countries(record, control, control.deadline, collection.geography, today)


def calendar_title(localiser: Localiser, name: str, platform: str = "") -> str:
    """Title a calendar by its name; that of a platform by the platform's."""
    gettext = localiser.messages.gettext
    if name in (ALL, DEADLINES, REVIEWS):
        return {
            ALL: gettext("AI opt-out: deadlines and checks"),
            DEADLINES: gettext("AI opt-out: deadlines"),
            REVIEWS: gettext("AI opt-out: checks of the guides"),
        }[name]
    if platform:
        return gettext("AI opt-out: {platform}").format(platform=platform)
    region = localiser.region(name.rpartition("/")[2])
    return gettext("AI opt-out: deadlines, {region}").format(region=region)
