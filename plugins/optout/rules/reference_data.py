"""REC035, REC036, DDL018: is the reference data of `docs/_data/` sound?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.locales.tags import countries
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.needs import Need
from optout.rules.placing import placed


@rule("REC035", Scope.COLLECTION, requires=(Need.REGULATORS,))
def authority_id(context: Context) -> Iterator[Finding]:
    """Start the id of an authority with its country.

    Why: ids stay for good and are read without the list beside them; two countries may have a DPC.
    What to do: write the country in lower case, a hyphen and the short name.
    Example: `ie-dpc` with `country: IE`.
    """
    file = context.collection.data_file("regulators")
    for name, regulator in context.collection.reference.regulators.items() if file else ():
        start = f"{regulator.country.lower()}-"
        if file and regulator.country not in countries():
            yield placed(
                file, f"`{regulator.country}` is not a country code. Correct it.", ("regulators", name, "country")
            )
        elif file and not name.startswith(start):
            message = f"`{name}` does not start with its country. Write `{start}…`, or correct `country:`."
            yield placed(file, message, ("regulators", name), on_key=True)


@rule("REC036", Scope.COLLECTION, requires=(Need.REGIONS,))
def group_member(context: Context) -> Iterator[Finding]:
    """Put only countries into a group of regions.

    Why: a member with a wrong code leaves a whole country without its answer.
    What to do: use the ISO 3166 code of the country. Groups cannot hold groups.
    Example: `GR` for Greece; `EL` is not an ISO code.
    """
    file = context.collection.data_file("regions")
    for name, group in context.collection.reference.regions.items() if file else ():
        for code in group.members if file else ():
            if file and code not in countries():
                yield placed(
                    file,
                    f"`{code}` is not a country code. Correct it.",
                    ("regions", name, "members", code),
                    on_key=True,
                )
        if file and not group.members and not group.world:
            yield placed(
                file, f"`{name}` has no members. Add `members:` with their days.", ("regions", name), on_key=True
            )


@rule("DDL018", Scope.COLLECTION, requires=(Need.REGIONS,))
def membership_order(context: Context) -> Iterator[Finding]:
    """Let a membership end after it began.

    Why: with the days the wrong way round a country would belong to its group on no day at all.
    What to do: check both days.
    Example: `GB: {since: 1973-01-01, until: 2020-01-31}`.
    """
    file = context.collection.data_file("regions")
    for name, group in context.collection.reference.regions.items():
        for code, membership in group.members.items():
            if file and membership.until and membership.until < membership.since:
                message = f"`{membership.until}` is before `{membership.since}`, when `{code}` joined. Check both."
                yield placed(file, message, ("regions", name, "members", code, "until"))
