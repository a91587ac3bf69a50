"""The answer card: am I affected, since when, what do I press, until when, what does it leave."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from optout.locales import Localiser
from optout.locales.audiences import WORLD, audience, regions_of
from optout.pages import wording
from optout.pages.citations import Citations
from optout.pages.views import AnswerCard, Since, When
from optout.records import Control, PartialDate, PlatformRecord, Policy, Training

WEIGHT = (Training.ALWAYS_ON, Training.DEFAULT_ON, Training.UNKNOWN, Training.DEFAULT_OFF, Training.NOT_USED)
"""What a reader must hear first, where answers differ."""

_ORDINARY = "personal"
"""Most readers' account. What holds for sellers or companies alone must not stand above everybody's answer."""


def headline(record: PlatformRecord) -> Training:
    """Choose the one state a page leads with: the weightiest of the policies for an ordinary account, if it has any."""
    ordinary = [policy for policy in record.policies if _ORDINARY in policy.applies_to.accounts]
    return min((policy.training for policy in ordinary or record.policies), key=WEIGHT.index)


def has_begun(record: PlatformRecord, today: date) -> bool:
    """Tell whether the headline state holds for anybody yet."""
    state = headline(record)
    return any(wording.has_begun(policy.effective, today) for policy in record.policies if policy.training is state)


def since(record: PlatformRecord, localiser: Localiser) -> tuple[Since, ...]:
    """Say where the headline state holds and since when, policies with the same date together.

    A policy without a date is left out: the card does not say since when it does not know.
    """
    by_date: dict[PartialDate, list[Policy]] = {}
    for policy in record.policies:
        if policy.training is headline(record) and policy.effective:
            by_date.setdefault(policy.effective, []).append(policy)
    return tuple(
        Since(regions_of(localiser, policies, inside=True), When(localiser.date(day), str(day)))
        for day, policies in by_date.items()
    )


def main_control(record: PlatformRecord) -> Control | None:
    """Choose the control the card offers: the first one that stops training for the people the card speaks of."""
    leading = {policy.id for policy in record.policies if policy.training is headline(record)}
    stopping = (control for control in record.controls if any("training" in scope for scope in control.stops))
    return next((control for control in stopping if leading & set(control.policies)), None)


def answer_card(record: PlatformRecord, localiser: Localiser, today: date, citations: Citations) -> AnswerCard:
    """Build the card of a record as it stands on one day."""
    training, control = headline(record), main_control(record)
    leading = [policy for policy in record.policies if policy.training is training]
    others = [policy for policy in record.policies if policy not in leading]
    latest = max(record.verified, key=lambda entry: entry.date)
    marks = citations.cite(name for policy in leading for name in policy.sources)
    return AnswerCard(
        training=training,
        sentence=wording.state(localiser, training, begun=has_begun(record, today)),
        since_label=_since_label(leading, localiser, today),
        since=since(record, localiser),
        exceptions=tuple(exception(localiser, policy, _place(localiser, policy)) for policy in others),
        way_out=wording.way_out(localiser, control) if control else None,
        deadline=wording.deadline_line(localiser, record, control, today, citations) if control else None,
        checked=wording.checked(localiser, latest),
        citations=marks,
    )


def _since_label(policies: Iterable[Policy], localiser: Localiser, today: date) -> str:
    """Name the dates on which a state began, or will begin."""
    begun = all(wording.has_begun(policy.effective, today) for policy in policies)
    return localiser.messages.gettext("Since") if begun else localiser.messages.gettext("Start")


def exception(localiser: Localiser, policy: Policy, where: str = "") -> str:
    """Say for whom another state holds, and where if that has to be said."""
    gettext = localiser.messages.gettext
    pattern = gettext("{state}: {whom} ({where})") if where else gettext("{state}: {whom}")
    state, whom = localiser.term("training-short", policy.training), wording.people(localiser, policy.applies_to)
    return pattern.format(state=state, whom=whom, where=where)


def _place(localiser: Localiser, policy: Policy) -> str:
    """Name the regions of a policy; nothing where it holds everywhere."""
    whom = policy.applies_to
    return audience(localiser, whom, inside=True) if whom.regions != (WORLD,) or whom.except_regions else ""
