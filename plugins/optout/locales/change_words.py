"""A change of a record as one sentence: "deadline moved from … to …"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from optout.locales.audiences import audience
from optout.locales.localiser import Localiser
from optout.records import Audience, Change, ChangeKind, PartialDate, PlatformRecord
from optout.records.facts import read_step

_FAMILIES = {
    "about": "topic", "accounts": "accounts", "after": "outcome", "before": "outcome", "category": "category",
    "excluded": "data", "lawful_basis": "lawful-basis", "leaves": "scope", "plans": "plans", "reason": "reason",
    "stops": "scope", "training": "training-short", "used": "data",
}  # fmt: skip
"""The vocabulary family of a fact's words, by the last step of its path."""

_DATES = frozenset({"announced", "date", "effective", "last_day"})
_AUTHORITIES = frozenset({"actor", "authority"})
_REGIONS = frozenset({"country", "except", "for_regions", "regions"})


@dataclass(frozen=True)
class ChangeWords:
    """Speak of the changes of one platform in one locale; `texts` are the record's sentences there, by text id."""

    localiser: Localiser
    record: PlatformRecord | None
    texts: Mapping[str, str]

    def sentence(self, change: Change) -> str:
        """Say what changed."""
        gettext = self.localiser.messages.gettext
        if not change.fact:
            return gettext("New guide") if change.kind is ChangeKind.ADDED else gettext("The guide was taken down")
        steps = change.fact.split("/")
        if change.fact == "gone":
            return self._end(change)
        if steps[2:3] == ["deadline"] and steps[3:] in ([], ["last_day"]):
            return self._deadline(change, steps)
        if isinstance(change.before or change.after, dict):
            pattern = gettext("Added: {what}") if change.kind is ChangeKind.ADDED else gettext("Removed: {what}")
            return pattern.format(what=self._part(steps, change))
        return self._fact(change, steps)

    def _end(self, change: Change) -> str:
        gettext = self.localiser.messages.gettext
        if not isinstance(change.after, dict):
            return gettext("This platform still exists, unlike what we said before.")
        when = PartialDate.parse(str(change.after.get("date")))
        words = self.localiser.date(when)
        if when.day:
            return gettext("This platform no longer exists since {day}.").format(day=words)
        return gettext("This platform no longer exists since {month_or_year}.").format(month_or_year=words)

    def _deadline(self, change: Change, steps: list[str]) -> str:
        gettext = self.localiser.messages.gettext
        pattern = {
            ChangeKind.ADDED: gettext("{what}: new deadline, {after}"),
            ChangeKind.CHANGED: gettext("{what}: deadline moved from {before} to {after}"),
            ChangeKind.REMOVED: gettext("{what}: no deadline any more, it was {before}"),
        }[change.kind]
        before, after = (self._last_day(value) for value in (change.before, change.after))
        return pattern.format(what=self._part(steps, change), before=before, after=after)

    def _last_day(self, value: Any) -> str:
        return self._value("last_day", value.get("last_day", "") if isinstance(value, dict) else value)

    def _fact(self, change: Change, steps: list[str]) -> str:
        gettext, name = self.localiser.messages.gettext, steps[-1]
        pattern = {
            ChangeKind.ADDED: gettext("{what}, {fact}: now “{after}”"),
            ChangeKind.CHANGED: gettext("{what}, {fact}: from “{before}” to “{after}”"),
            ChangeKind.REMOVED: gettext("{what}, {fact}: no longer “{before}”"),
        }[change.kind]
        values = {
            key: self._value(name, value, steps) for key, value in (("before", change.before), ("after", change.after))
        }
        # What happened is a sentence of its own; here it goes on.
        what = self._part(steps, change).removesuffix(".")
        return pattern.format(what=what, fact=self._label(name), **values)

    def _part(self, steps: list[str], change: Change) -> str:
        """Name the control, group of people or event a fact is about."""
        pgettext, kind, name = self.localiser.messages.pgettext, steps[0], steps[1] if len(steps) > 1 else ""
        whole = next((value for value in (change.after, change.before) if isinstance(value, dict)), {})
        if kind == "controls":
            return self.texts.get(f"control.{name}.name") or str(whole.get("name", name))
        if kind == "policies":
            return self._policy(name, whole)
        if kind == "timeline":
            return self.texts.get(f"event.{name}") or self.localiser.term("event", str(whole.get("kind", name)))
        if kind == "disputed":
            disputed = self.record.disputed if self.record else ()
            topic = whole.get("about") or next((dispute.about for dispute in disputed if dispute.id == name), name)
            return pgettext("changes", "what sources disagree on") + f" ({self.localiser.term('topic', str(topic))})"
        if steps[:2] == ["platform", "controllers"]:
            return pgettext("changes", "who decides over your data") + f" ({whole.get('name') or read_step(steps[2])})"
        return pgettext("changes", "the platform")

    def _policy(self, name: str, whole: Mapping[str, Any]) -> str:
        policies = self.record.policies if self.record else ()
        whom = next((policy.applies_to for policy in policies if policy.id == name), None)
        if whom is None and whole.get("applies_to/regions"):
            regions, without, accounts = (
                tuple(whole.get(f"applies_to/{key}", ())) for key in ("regions", "except", "accounts")
            )
            whom = Audience.model_construct(regions=regions, except_regions=without, accounts=accounts, plans=())
        if whom is None:
            return name
        people = self.localiser.join(self.localiser.terms("accounts", whom.accounts))
        return f"{people} ({audience(self.localiser, whom, inside=True)})"

    def _label(self, name: str) -> str:
        """Name a kind of fact; one without a name of its own keeps that of the record."""
        labels = fact_labels(self.localiser)
        return labels.get(name, name.replace("_", " "))

    def _value(self, name: str, value: Any, steps: list[str] | None = None) -> str:
        localiser = self.localiser
        if isinstance(value, list) and name == "path":
            return " › ".join(map(str, value))
        if isinstance(value, list):
            return localiser.join(self._value(name, item, steps) for item in value)
        if value is None:
            return ""
        if isinstance(value, bool):
            return localiser.messages.gettext("yes") if value else localiser.messages.gettext("no")
        if name in _DATES:
            return localiser.date(PartialDate.parse(str(value)))
        if name in _REGIONS:
            return localiser.region(str(value))
        if name in _AUTHORITIES:
            authority = localiser.reference.regulators.get(str(value))
            return authority.short if authority else str(value)
        if name == "policies":
            return self._policy(str(value), {})
        if name == "kind":
            return localiser.term("event" if steps and steps[0] == "timeline" else "control", str(value))
        return localiser.term(_FAMILIES.get(name, ""), str(value))


def fact_labels(localiser: Localiser) -> dict[str, str]:
    """Name the kinds of facts, by the last step of their path."""
    pgettext = localiser.messages.pgettext
    return {
        "about": pgettext("fact", "topic"),
        "accounts": pgettext("fact", "kinds of accounts"),
        "actor": pgettext("fact", "authority"),
        "after": pgettext("fact", "effect after the deadline"),
        "aliases": pgettext("fact", "other names"),
        "announced": pgettext("fact", "announced"),
        "authority": pgettext("fact", "authority"),
        "before": pgettext("fact", "effect until the deadline"),
        "category": pgettext("fact", "kind of service"),
        "country": pgettext("fact", "country"),
        "date": pgettext("fact", "date"),
        "desktop_only": pgettext("fact", "desktop only"),
        "effective": pgettext("fact", "start"),
        "email": pgettext("fact", "e-mail address"),
        "except": pgettext("fact", "regions left out"),
        "excluded": pgettext("fact", "data that stays out"),
        "for_regions": pgettext("fact", "regions"),
        "id_document": pgettext("fact", "identity document needed"),
        "kind": pgettext("fact", "kind"),
        "lawful_basis": pgettext("fact", "lawful basis"),
        "leaves": pgettext("fact", "what it leaves"),
        "login": pgettext("fact", "log-in needed"),
        "minutes": pgettext("fact", "minutes it takes"),
        "parent": pgettext("fact", "owner"),
        "path": pgettext("fact", "way through the menus"),
        "plans": pgettext("fact", "plans"),
        "policies": pgettext("fact", "groups of people"),
        "reason": pgettext("fact", "reason to give"),
        "regions": pgettext("fact", "regions"),
        "stops": pgettext("fact", "what it stops"),
        "time_zone": pgettext("fact", "time zone"),
        "training": pgettext("fact", "training"),
        "two_factor": pgettext("fact", "second factor needed"),
        "url": pgettext("fact", "address"),
        "used": pgettext("fact", "data that is used"),
    }
