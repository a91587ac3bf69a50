from __future__ import annotations

from datetime import date

import pytest

from optout.content import Collection
from optout.records import Audience

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "belongs"),
    [
        (date(1972, 12, 31), False),
        (date(1973, 1, 1), True),
        (date(2020, 1, 31), True),
        (date(2020, 2, 1), False),
    ],
)
def test_membership_begins_and_ends_on_its_days(real: Collection, day: date, *, belongs: bool) -> None:
    assert ("GB" in real.geography.expand("EU", day)) is belongs


def test_a_country_means_itself_and_the_world_every_country(real: Collection) -> None:
    assert real.geography.expand("BR", TODAY) == {"BR"}
    assert real.geography.expand("WORLD", TODAY) == real.geography.countries


def test_an_audience_is_what_it_includes_without_what_it_excludes(real: Collection) -> None:
    whom = Audience.model_validate({"regions": ["WORLD"], "except": ["EEA", "GB"], "accounts": ["personal"]})
    reached = real.geography.reach(whom, TODAY)
    assert {"US", "CH", "BR"} <= reached
    assert not {"GB", "DE", "NO", "IS"} & reached
    assert reached | real.geography.expand("EEA", TODAY) | {"GB"} == real.geography.countries


def test_a_policy_counts_the_members_of_the_day_it_took_effect(real: Collection) -> None:
    record = real.record("platforms/linkedin.md")
    assert record
    europe = record.policies[0]
    early = europe.model_copy(update={"effective": None, "applies_to": europe.applies_to})
    assert "HR" in real.geography.reach_of(europe, date(2013, 1, 1))
    assert "HR" not in real.geography.reach_of(early, date(2013, 1, 1))
