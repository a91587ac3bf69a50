"""REC018, REC021-REC024: does every reader find their own answer, and only one?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from optout.content import Page
from optout.content.yaml_places import KeyPath
from optout.diagnostics import Severity
from optout.records import Geography, PlatformRecord, Policy
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.needs import Need


def _policies(record: PlatformRecord, context: Context) -> Iterator[tuple[KeyPath, Policy, date]]:
    """Yield each policy with the key path of its audience and the day whose group members count."""
    for index, policy in enumerate(record.policies):
        day = policy.effective.last_day if policy.effective else context.today
        yield ("policies", index, "applies_to"), policy, day


def _some(codes: frozenset[str]) -> str:
    shown = ", ".join(f"`{code}`" for code in sorted(codes)[:3])
    return f"{shown} and {len(codes) - 3} more" if len(codes) > 3 else shown


@rule("REC018", Scope.RECORD, Severity.NOTICE, requires=(Need.REGIONS,))
def gap(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Answer for every country, for each kind of account the record names.

    Why: a reader whose country is missing cannot tell whether nothing happens there or nobody looked.
    What to do: add the countries to a policy, or add one with `training: unknown` and a note that says why.
    Example: `regions: [WORLD]` with `except: [EEA]` answers for everybody outside the EEA.
    """
    geography, policies = context.collection.geography, record.policies
    known = all(geography.knows(policy.applies_to.regions) for policy in policies)
    if not known or not all(geography.reach_of(policy, context.today) for policy in policies):
        return  # REC009 and REC024 report these
    plans = sorted({plan for policy in policies for plan in policy.applies_to.plans})
    for account in sorted({account for policy in policies for account in policy.applies_to.accounts}):
        for plan in plans or [""]:
            reached = _reached(record, account, plan, geography, context.today)
            missing = geography.countries - reached
            if missing:
                whom = f"`{account}` accounts" + (f" on the plan `{plan}`" if plan else "")
                message = f"No policy answers for {whom} in {_some(missing)}. Add one, `unknown` where nobody knows."
                yield Finding(message, at=("policies",), on_key=True)


def _reached(record: PlatformRecord, account: str, plan: str, geography: Geography, today: date) -> frozenset[str]:
    return frozenset(
        country
        for policy in record.policies
        if account in policy.applies_to.accounts and plan in (policy.applies_to.plans or (plan,))
        for country in geography.reach_of(policy, today)
    )


@rule("REC021", Scope.RECORD, Severity.WARNING, requires=(Need.REGIONS,))
def region_inside_group(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Name a country or a group that contains it, not both.

    Why: the same country said twice looks like a different statement, and one of the two will be forgotten.
    What to do: delete the country, or name the countries instead of the group.
    Example: `regions: [EEA, NL]`; the Netherlands belong to the EEA.
    """
    geography = context.collection.geography
    for path, policy, day in _policies(record, context):
        whom = policy.applies_to
        for key, codes in (("regions", whom.regions), ("except", whom.except_regions)):
            wide = [code for code in codes if (group := geography.groups.get(code)) and not group.world]
            for number, code in enumerate(codes):
                for other in (name for name in wide if name != code):
                    if geography.expand(code, day) < geography.expand(other, day):
                        yield Finding(f"`{code}` lies in `{other}`. Keep one of the two.", at=(*path, key, number))


@rule("REC022", Scope.RECORD, requires=(Need.REGIONS,))
def world_alone(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Let a group of all countries stand alone.

    Why: "everywhere and in Brazil" makes readers wonder what is different in Brazil.
    What to do: delete the other regions. To leave regions out, use `except:`.
    Example: `regions: [WORLD]` with `except: [EEA]`.
    """
    groups = context.collection.geography.groups
    for path, policy, _ in _policies(record, context):
        codes = policy.applies_to.regions
        for number, code in enumerate(codes):
            if len(set(codes)) > 1 and (group := groups.get(code)) and group.world:
                message = f"`{code}` holds every country already. Delete the others, or use `except:`."
                yield Finding(message, at=(*path, "regions", number))


@rule("REC023", Scope.RECORD, Severity.WARNING, requires=(Need.REGIONS,))
def idle_exception(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Except only what the regions would include.

    Why: an exception that takes nothing away is most often a wrong code, and the right one is still included.
    What to do: correct the code, or delete it.
    Example: `regions: [EEA]` with `except: [CH]`; Switzerland is not in the EEA.
    """
    geography = context.collection.geography
    for path, policy, day in _policies(record, context):
        included = geography.expand_all(policy.applies_to.regions, day)
        for number, code in enumerate(policy.applies_to.except_regions):
            meant = geography.expand(code, day)
            if meant <= geography.countries and not meant & included:
                message = f"`{code}` is not among the regions of this policy, so nothing is taken out. Correct one."
                yield Finding(message, at=(*path, "except", number))


@rule("REC024", Scope.RECORD, requires=(Need.REGIONS,), lenient=True)
def policy_for_nobody(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Leave somebody for every policy to answer for.

    Why: a policy whose exceptions take out every country is shown, but is nobody's answer.
    What to do: correct `regions:` or `except:`.
    Example: `regions: [EEA]` with `except: [EEA]`.
    """
    geography = context.collection.geography
    for path, policy, day in _policies(record, context):
        if not geography.reach(policy.applies_to, day):
            message = f"Policy `{policy.id}` answers for no country; its exceptions take out all. Correct one."
            yield Finding(message, at=(*path, "regions"))
