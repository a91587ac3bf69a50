"""REC031-REC034: do timeline, policies and authorities fit together?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import Page
from optout.diagnostics import Severity
from optout.records import PartialDate, PlatformRecord, Training
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.needs import Need

_STARTS = frozenset({"training-starts", "policy-change", "resumed"})


@rule("REC031", Scope.RECORD, Severity.WARNING)
def announced_without_timeline(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Tell in the timeline what was announced.

    Why: "announced on 18 September" with an empty timeline leaves open by whom, how and what exactly.
    What to do: add an event of kind `announced` with its sources.
    Example: `- {id: announcement, date: 2025-09-18, kind: announced, …}`.
    """
    for index, policy in enumerate(record.policies):
        if policy.announced and not record.timeline:
            message = f"Policy `{policy.id}` was announced, but the timeline is empty. Add the event."
            yield Finding(message, at=("policies", index, "announced"))
            return


@rule("REC032", Scope.RECORD, Severity.NOTICE)
def start_without_event(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Tell in the timeline when training started.

    Why: the day a policy took effect is what readers look for in the timeline.
    What to do: add an event of kind `training-starts` or `policy-change` on that day.
    Example: `effective: 2025-11-03` and an event `training-starts` of `2025-11-03`.
    """
    starts = [event.date for event in record.timeline if event.kind in _STARTS]
    used = (Training.DEFAULT_ON, Training.ALWAYS_ON)
    for index, policy in enumerate(record.policies if record.timeline else ()):
        day = policy.effective
        if day and day.is_day and policy.training in used and not any(_meets(day, start) for start in starts):
            message = f"`{day}` has no event in the timeline. Add one of kind `training-starts`."
            yield Finding(message, at=("policies", index, "effective"))


def _meets(one: PartialDate, other: PartialDate) -> bool:
    return not one.certainly_after(other) and not other.certainly_after(one)


@rule("REC033", Scope.RECORD, Severity.WARNING, requires=(Need.REGIONS, Need.REGULATORS))
def actor_elsewhere(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Let the regions of an event hold the country of the authority that acted.

    Why: an authority acts for its own country first; where that is missing, one of the two is most often wrong.
    What to do: correct `actor:`, or add the country to `regions:`.
    Example: `actor: nl-ap` with `regions: [NL]`, or with `regions: [EEA]`.
    """
    geography, regulators = context.collection.geography, context.collection.reference.regulators
    for index, event in enumerate(record.timeline):
        authority = regulators.get(event.actor or "")
        if not geography.knows(event.regions) or (authority and not geography.knows([authority.country])):
            continue  # REC009 and REC035 report these
        if authority and authority.country not in geography.expand_all(event.regions, event.date.last_day):
            message = f"`{event.actor}` is an authority of `{authority.country}`, which `regions:` leaves out."
            yield Finding(f"{message} Correct one.", at=("timeline", index, "actor"))


@rule("REC034", Scope.RECORD, Severity.NOTICE, requires=(Need.REGIONS, Need.REGULATORS))
def authority_elsewhere(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Look twice where controller and authority are in different countries.

    Why: the authority in charge is mostly the one of the country where the controller has its seat.
    What to do: check both in the privacy policy. Where they do differ, leave it as it is.
    Example: `country: IE` with `authority: ie-dpc`.
    """
    regulators = context.collection.reference.regulators
    for index, controller in enumerate(record.platform.controllers):
        authority = regulators.get(controller.authority or "")
        if authority and authority.country != controller.country:
            where = f"`{controller.authority}` is in `{authority.country}`, the controller in `{controller.country}`."
            yield Finding(f"{where} Check it.", at=("platform", "controllers", index, "authority"))
