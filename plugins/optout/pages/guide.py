"""A platform record as a page: the answer first, then everything it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from optout.content import Prose, Words
from optout.locales import SOURCE, Localiser
from optout.locales.audiences import audience, regions_except, regions_of
from optout.pages import wording
from optout.pages.answer import answer_card
from optout.pages.citations import Citations
from optout.pages.edition import Edition
from optout.pages.views import (
    Button,
    ClaimView,
    ControllerRow,
    ControlStep,
    DataLists,
    DisputeView,
    EventView,
    GuidePage,
    PolicyRow,
    SourceView,
    When,
)
from optout.records import Control, Controller, Event, PlatformRecord, Policy


@dataclass(frozen=True)
class _Builder:
    record: PlatformRecord
    prose: Prose
    localiser: Localiser
    today: date
    citations: Citations

    def control(self, control: Control) -> ControlStep:
        localiser, seen = self.localiser, self.prose.labels.get(control.id)
        gettext = localiser.messages.gettext
        policies = [policy for policy in self.record.policies if policy.id in control.policies]
        label = gettext("Open the form") if control.kind == "form" else gettext("Open the switch")
        button = wording.button(label, control.url)
        return ControlStep(
            control.id,
            control.kind,
            localiser.term("control", control.kind),
            self._words(f"control.{control.id}.name", control.name),
            regions_of(localiser, policies),
            seen.path if seen else control.path,
            self.prose.locale if seen else SOURCE,
            wording.button(seen.publisher, seen.url) if seen else None,
            button,
            self._run_by(button),
            control.email,
            tuple(localiser.terms("scope", control.stops)),
            tuple(localiser.terms("scope", control.leaves)),
            wording.effort(localiser, control.effort),
            wording.deadline_line(localiser, self.record, control, self.today, self.citations),
            self._note(f"control.{control.id}", control.note),
            self.citations.cite(control.sources),
        )

    def policy(self, policy: Policy) -> PolicyRow:
        localiser = self.localiser
        return PolicyRow(
            policy.id,
            audience(localiser, policy.applies_to),
            localiser.join(localiser.terms("accounts", policy.applies_to.accounts)),
            policy.training,
            localiser.term("training-short", policy.training),
            wording.when(localiser, policy.announced),
            wording.when(localiser, policy.effective),
            localiser.term("lawful-basis", policy.lawful_basis) if policy.lawful_basis else "",
            self._note(f"policy.{policy.id}", policy.note),
            self.citations.cite(policy.sources),
        )

    def event(self, event: Event) -> EventView:
        localiser = self.localiser
        actor = localiser.reference.regulators.get(event.actor or "")
        return EventView(
            event.id,
            When(localiser.date(event.date), str(event.date)),
            event.kind,
            localiser.term("event", event.kind),
            localiser.join(localiser.regions(event.regions)),
            actor.name if actor else None,
            self._words(f"event.{event.id}", event.text),
            self.citations.cite(event.sources),
        )

    def controller(self, controller: Controller) -> ControllerRow:
        authority = self.localiser.reference.regulators.get(controller.authority or "")
        return ControllerRow(
            controller.name,
            regions_except(self.localiser, controller.regions, controller.except_regions),
            wording.button(authority.name, authority.website) if authority else None,
            self.citations.cite(controller.sources),
        )

    def disputes(self) -> tuple[DisputeView, ...]:
        return tuple(
            DisputeView(
                dispute.id,
                self.localiser.term("topic", dispute.about),
                tuple(
                    ClaimView(
                        self._words(f"claim.{dispute.id}.{claim.id}", claim.text), self.citations.cite(claim.sources)
                    )
                    for claim in dispute.claims
                ),
            )
            for dispute in self.record.disputed
        )

    def sources(self) -> tuple[SourceView, ...]:
        """List every source by number; those nobody cited in a visible place come last."""
        self.citations.cite(self.record.sources)
        localiser = self.localiser
        ordered = sorted(self.citations.numbers.items(), key=lambda item: item[1])
        views = []
        for name, number in ordered:
            source = self.record.sources[name]
            link = wording.button(source.title, source.url)
            assert link
            views.append(
                SourceView(
                    number, f"source-{name}", source.title, source.language, localiser.language(source.language),
                    source.publisher, source.kind, localiser.term("source", source.kind), source.kind.is_primary,
                    link.url, link.host, wording.when(localiser, source.date), wording.when(localiser, source.seen),
                    source.archive,
                )
            )  # fmt: skip
        return tuple(views)

    def data(self) -> DataLists:
        data, localiser = self.record.platform.data, self.localiser
        used, excluded = localiser.terms("data", data.used), localiser.terms("data", data.excluded)
        return DataLists(tuple(used), tuple(excluded), self.citations.cite(data.sources))

    def _run_by(self, button: Button | None) -> str | None:
        domains = self.localiser.reference.domains.values()
        helpers = {host: helper for entry in domains for host, helper in entry.helpers.items()}
        helper = helpers.get(urlsplit(button.url).hostname or "") if button else None
        return helper.operator if helper else None

    def _words(self, name: str, english: str) -> Words:
        return self.prose.texts.get(name) or Words(english, SOURCE)

    def _note(self, name: str, english: str | None) -> Words | None:
        return self._words(name, english) if english else None


def guide_page(record: PlatformRecord, prose: Prose, localiser: Localiser, today: date) -> GuidePage:
    """Build the view of one platform page; the order of the calls is the order of the reference numbers."""
    citations = Citations(record.sources)
    build = _Builder(record, prose, localiser, today, citations)
    answer = answer_card(record, localiser, today, citations)
    controls = tuple(build.control(control) for control in record.controls)
    return GuidePage(
        answer=answer,
        controls=controls,
        late=tuple(step.deadline for step in controls if step.deadline),
        data=build.data(),
        policies=tuple(build.policy(policy) for policy in record.policies),
        disputes=build.disputes(),
        timeline=tuple(build.event(event) for event in record.timeline),
        sources=build.sources(),
        ledger=tuple(wording.checked(localiser, entry) for entry in sorted(record.verified, key=lambda e: e.date)),
        controllers=tuple(build.controller(controller) for controller in record.platform.controllers),
        parent=record.platform.parent,
    )


def guide_body(edition: Edition, locale: str, uri: str) -> GuidePage | None:
    """Build the view of the platform page at an address, `None` while its record cannot be read."""
    record = edition.collection.record(uri)
    if record is None:
        return None
    return guide_page(record, edition.prose(locale, uri), edition.localiser(locale), edition.today)
