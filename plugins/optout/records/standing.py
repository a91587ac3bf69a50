"""Where one person stands on one day: which answer is theirs, which deadline, and what opting out achieves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from optout.records.control import Control, Deadline
from optout.records.deadlines import DeadlineState, DeadlineStatus, has_passed, running, status
from optout.records.policy import Policy
from optout.records.record import PlatformRecord
from optout.records.regions import Geography
from optout.records.vocabulary import Training

NOT_APPLICABLE = DeadlineStatus(DeadlineState.NOT_APPLICABLE, 0)

Found = tuple[PlatformRecord, Control, Deadline]


@dataclass(frozen=True, slots=True)
class DataSubject:
    """A person as far as a record tells people apart; no plan means that it is not known."""

    region: str
    """A country, never a group."""
    account: str
    plan: str | None = None

    def is_in(self, policy: Policy, geography: Geography, today: date) -> bool:
        """Tell whether a policy answers for this person."""
        whom = policy.applies_to
        if self.account not in whom.accounts or (whom.plans and self.plan and self.plan not in whom.plans):
            return False
        return self.region in geography.reach_of(policy, today)


def policy_for(record: PlatformRecord, subject: DataSubject, geography: Geography, today: date) -> Policy | None:
    """Find the one answer for a person, `None` where the record has none."""
    return next((policy for policy in record.policies if subject.is_in(policy, geography, today)), None)


def deadline_for(
    record: PlatformRecord, control: Control, subject: DataSubject, geography: Geography, today: date
) -> DeadlineStatus:
    """Tell where a day stands relative to a control's deadline, for one person."""
    deadline = control.deadline
    policy = policy_for(record, subject, geography, today)
    if deadline is None or policy is None or record.gone or not reaches(control, subject, geography, today):
        return NOT_APPLICABLE
    return status(deadline, today) if policy.id in (deadline.policies or control.policies) else NOT_APPLICABLE


def reaches(control: Control, subject: DataSubject, geography: Geography, today: date) -> bool:
    """Tell whether a control exists in a person's region; most controls exist everywhere."""
    return not control.for_regions or subject.region in geography.expand_all(control.for_regions, today)


@dataclass(frozen=True, slots=True)
class Effect:
    """What using a control achieves; `outcome` is set where a deadline decides how much that is."""

    outcome: str | None
    stops: tuple[str, ...]
    leaves: tuple[str, ...]


def effect_today(
    record: PlatformRecord, control: Control, subject: DataSubject, geography: Geography, today: date
) -> Effect | None:
    """Tell what a control achieves on a day, `None` where it does nothing for this person."""
    policy = policy_for(record, subject, geography, today)
    if policy is None or policy.id not in control.policies or not reaches(control, subject, geography, today):
        return None
    if record.gone or policy.training in (Training.NOT_USED, Training.DEFAULT_OFF):
        return None
    deadline, outcome = control.deadline, None
    if deadline and policy.id in (deadline.policies or control.policies):
        outcome = deadline.after if has_passed(deadline, today) else deadline.before
    return Effect(outcome, control.stops, control.leaves)


def next_deadline_in(records: Iterable[PlatformRecord], region: str, geography: Geography, today: date) -> Found | None:
    """Find the earliest deadline that has not passed and holds for anybody in a country."""
    found = ((record, *pair) for record in records for pair in running(record, today))
    here = (item for item in found if region in deadline_countries(*item, geography, today))
    return min(here, key=lambda item: (item[2].last_day, item[0].title, item[1].id), default=None)


def next_deadlines(records: Iterable[PlatformRecord], geography: Geography, today: date) -> dict[str, Found]:
    """Find the next deadline of every country that has one, in the order of the country codes."""
    records = tuple(records)
    countries = {
        country
        for record in records
        for pair in running(record, today)
        for country in deadline_countries(record, *pair, geography, today)
    }
    found = {country: next_deadline_in(records, country, geography, today) for country in sorted(countries)}
    return {country: item for country, item in found.items() if item}


def deadline_countries(
    record: PlatformRecord, control: Control, deadline: Deadline, geography: Geography, today: date
) -> frozenset[str]:
    """List the countries a control's deadline holds for."""
    names = deadline.policies or control.policies
    policies = [policy for policy in record.policies if policy.id in names]
    reached = frozenset(country for policy in policies for country in geography.reach_of(policy, today))
    return reached & geography.expand_all(control.for_regions, today) if control.for_regions else reached
