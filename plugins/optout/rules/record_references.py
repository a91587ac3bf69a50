"""REC005-REC009: do the ids, regions and authorities a record names exist?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from optout.content import Page
from optout.content.yaml_places import KeyPath
from optout.diagnostics import Severity, Suggestion
from optout.locales.tags import countries
from optout.records import PlatformRecord
from optout.records.spelling import meant
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.needs import Need


def _cited(page: Page) -> Iterator[tuple[KeyPath, str]]:
    """Yield each source id that a record cites, with its key path."""
    for path, part in page.record_parts:
        names = vars(part).get("sources")
        for index, name in enumerate(names if isinstance(names, tuple) else ()):
            yield (*path, "sources", index), name


def nearest(value: str, known: list[str]) -> tuple[str, Suggestion | None]:
    """Word the hint towards the nearest known value, or list them all."""
    close = meant(value, known)
    if close:
        return f"Did you mean `{close.instead}`?", close
    return "Known are " + ", ".join(f"`{name}`" for name in known) + ".", None


@rule("REC005", Scope.RECORD)
def unknown_source(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Cite only sources that the record lists.

    Why: a fact is worth what its source is worth; an id that leads nowhere hides that there is none.
    What to do: add the source under `sources:`, or correct the id.
    Example: `sources: [dpc-2025-11-07]` needs an entry `dpc-2025-11-07:` under `sources:`.
    """
    for path, name in _cited(page):
        if name not in record.sources:
            hint, close = nearest(name, sorted(record.sources))
            yield Finding(f"`{name}` is not among this page's sources. {hint}", at=path, suggestion=close)


@rule("REC006", Scope.RECORD)
def repeated_id(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Give every id once within its list.

    Why: translations, feeds and calendars find an entry by its id; two with one id become one.
    What to do: rename the newer of the two. Keep the older as it is, because others may point to it.
    Example: two entries `- id: training-switch` under `controls:`.
    """
    lists: list[tuple[KeyPath, list[str]]] = [
        (("policies",), [policy.id for policy in record.policies]),
        (("controls",), [control.id for control in record.controls]),
        (("timeline",), [event.id for event in record.timeline]),
        (("disputed",), [dispute.id for dispute in record.disputed]),
    ]
    for number, dispute in enumerate(record.disputed):
        lists.append((("disputed", number, "claims"), [claim.id for claim in dispute.claims]))
    for path, ids in lists:
        repeated = {name for name, count in Counter(ids).items() if count > 1}
        for index, name in enumerate(ids):
            if name in repeated and name in ids[:index]:
                yield Finding(f"`{name}` is already the id of another entry. Rename this one.", at=(*path, index, "id"))


@rule("REC007", Scope.RECORD)
def unknown_policy(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Name only policies that the record has.

    Why: a control that applies to no existing policy is shown to nobody.
    What to do: correct the id, or add the policy.
    Example: `policies: [europe]` needs a policy with `id: europe`.
    """
    known = sorted(policy.id for policy in record.policies)
    for index, control in enumerate(record.controls):
        places: list[tuple[KeyPath, tuple[str, ...]]] = [(("controls", index, "policies"), control.policies)]
        if control.deadline:
            places.append((("controls", index, "deadline", "policies"), control.deadline.policies))
        for path, names in places:
            for number, name in enumerate(names):
                if name not in known:
                    hint, close = nearest(name, known)
                    yield Finding(f"`{name}` is not a policy here. {hint}", at=(*path, number), suggestion=close)


@rule("REC008", Scope.RECORD, requires=(Need.REGULATORS,))
def unknown_regulator(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Name supervisory authorities by an id of the reference data.

    Why: one list gives every page the same name, country and address of an authority.
    What to do: correct the id, or add the authority to `docs/_data/regulators.yaml`.
    Example: `actor: nl-ap` is the Autoriteit Persoonsgegevens.
    """
    known = context.collection.reference.regulators
    named: list[tuple[KeyPath, str | None]] = [
        (("platform", "controllers", index, "authority"), controller.authority)
        for index, controller in enumerate(record.platform.controllers)
    ]
    named += [(("timeline", index, "actor"), event.actor) for index, event in enumerate(record.timeline)]
    for path, name in named if known else ():
        if name and name not in known:
            hint, close = nearest(name, sorted(known))
            yield Finding(f"`{name}` is not an authority we know. {hint}", at=path, suggestion=close)


@rule("REC009", Scope.RECORD, requires=(Need.REGIONS,))
def unknown_region(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Name regions by ISO 3166 code or by a group of the reference data.

    Why: readers find their answer by their country, and only known codes can be named in their language.
    What to do: use the two-letter code (`GB`, not `UK`), or a group of `docs/_data/regions.yaml`.
    Example: `regions: [EEA, GB, CH]`.
    """
    groups = context.collection.reference.regions
    known = countries() | set(groups)
    for path, code in _regions(record) if groups else ():
        if code not in known:
            hint = "Did you mean `GB`?" if code == "UK" else "Use a code such as `NL`, or a group such as `EEA`."
            close = Suggestion("UK", "GB", True) if code == "UK" else None
            yield Finding(f"`{code}` is not a region we know. {hint}", at=path, suggestion=close)


def _regions(record: PlatformRecord) -> Iterator[tuple[KeyPath, str]]:
    for index, controller in enumerate(record.platform.controllers):
        start: KeyPath = ("platform", "controllers", index)
        yield (*start, "country"), controller.country
        yield from (((*start, "regions", n), code) for n, code in enumerate(controller.regions))
        yield from (((*start, "except", n), code) for n, code in enumerate(controller.except_regions))
    for index, policy in enumerate(record.policies):
        place: KeyPath = ("policies", index, "applies_to")
        yield from (((*place, "regions", n), code) for n, code in enumerate(policy.applies_to.regions))
        yield from (((*place, "except", n), code) for n, code in enumerate(policy.applies_to.except_regions))
    for index, event in enumerate(record.timeline):
        yield from ((("timeline", index, "regions", n), code) for n, code in enumerate(event.regions))
    for index, control in enumerate(record.controls):
        yield from ((("controls", index, "for_regions", n), code) for n, code in enumerate(control.for_regions))
    for index, entry in enumerate(record.verified):
        yield from [(("verified", index, "region"), entry.region)] if entry.region else ()


@rule("REC010", Scope.RECORD, Severity.WARNING)
def unused_source(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Keep only sources that a fact cites.

    Why: a source nobody cites looks like evidence for something, and nobody can tell for what.
    What to do: cite it where it belongs, or delete it.
    Example: `ap-2025-09-24:` under `sources:`, with no `sources: [ap-2025-09-24]` anywhere.
    """
    used = {name for _, name in _cited(page)}
    for name in record.sources:
        if name not in used:
            yield Finding(f"No fact cites `{name}`. Cite it or delete it.", at=("sources", name), on_key=True)
