"""A platform record as a page: the answer first, then everything it rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from optout.content import Prose, Words, slug
from optout.locales import SOURCE, Localiser
from optout.locales.audiences import audience, regions_except, regions_of_control
from optout.pages import wording
from optout.pages.answer import answer_card
from optout.pages.citations import Citations
from optout.pages.edition import Edition
from optout.pages.guide_view import GoneView, GuidePage
from optout.pages.list_views import PageLink
from optout.pages.news import news_item, related_items
from optout.pages.picker import country_groups
from optout.pages.region_card import region_cards
from optout.pages.sources import source_views
from optout.pages.views import (
    Button,
    ClaimView,
    ControllerRow,
    ControlStep,
    DataLists,
    DisputeView,
    EventView,
    PolicyRow,
    When,
)
from optout.records import Control, Controller, Event, PlatformRecord, Policy
from optout.records.difficulty import difficulty


@dataclass(frozen=True)
class _Builder:
    record: PlatformRecord
    prose: Prose
    localiser: Localiser
    today: date
    citations: Citations

    def control(self, control: Control) -> ControlStep:
        localiser, seen = self.localiser, self.prose.labels.get(control.id)
        policies = [policy for policy in self.record.policies if policy.id in control.policies]
        button = wording.button(wording.open_label(localiser, control), control.url)
        return ControlStep(
            control.id,
            control.kind,
            self._words(f"control.{control.id}.name", control.name),
            regions_of_control(localiser, control, policies, inside=True),
            wording.admins_only(localiser, control),
            seen.path if seen else control.path,
            self.prose.locale if seen else SOURCE,
            wording.button(seen.publisher, seen.url) if seen else None,
            button,
            self._run_by(button),
            control.email,
            tuple(localiser.terms("scope", control.stops)),
            tuple(localiser.terms("scope", control.leaves)),
            wording.effort(localiser, control.effort),
            localiser.term("difficulty", difficulty(control)),
            wording.deadline_line(localiser, self.record, control, self.today, self.citations),
            self._note(f"control.{control.id}", control.note),
            self.citations.cite(control.sources),
        )

    def policy(self, policy: Policy) -> PolicyRow:
        localiser = self.localiser
        return PolicyRow(
            policy.id,
            audience(localiser, policy.applies_to),
            wording.people(localiser, policy.applies_to),
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
        return EventView(
            event.id,
            When(localiser.date(event.date), str(event.date)),
            localiser.term("event", event.kind),
            localiser.join(localiser.regions(event.regions)),
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

    def data(self) -> DataLists:
        data, localiser = self.record.platform.data, self.localiser
        used, excluded = localiser.terms("data", data.used), localiser.terms("data", data.excluded)
        return DataLists(tuple(used), tuple(excluded), self.citations.cite(data.sources))

    def gone(self) -> GoneView | None:
        gone = self.record.gone
        when = wording.when(self.localiser, gone.date) if gone else None
        if gone is None or when is None:
            return None
        return GoneView(when, self._words("gone", gone.reason), self.citations.cite(gone.sources))

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
    gone = build.gone()
    answer = answer_card(record, localiser, today, citations)
    controls = tuple(build.control(control) for control in record.controls)
    return GuidePage(
        answer=answer,
        controls=controls,
        data=build.data(),
        policies=tuple(build.policy(policy) for policy in record.policies),
        disputes=build.disputes(),
        timeline=tuple(build.event(event) for event in record.timeline),
        sources=source_views(citations, localiser),
        ledger=tuple(wording.checked(localiser, entry) for entry in sorted(record.verified, key=lambda e: e.date)),
        controllers=tuple(build.controller(controller) for controller in record.platform.controllers),
        parent=record.platform.parent,
        gone=gone,
    )


def guide_body(edition: Edition, locale: str, uri: str) -> GuidePage | None:
    """Build the view of the platform page at an address, `None` while its record cannot be read."""
    record = edition.collection.record(uri)
    if record is None:
        return None
    localiser = edition.localiser(locale)
    page = guide_page(record, edition.prose(locale, uri), localiser, edition.today)
    answers = edition.answers(uri)
    concerning = [other for other, news in edition.collection.news() if slug(uri) in news.platforms]
    return replace(
        page,
        cards=region_cards(record, answers, localiser, edition.today, Citations(record.sources)),
        picker=country_groups(edition, locale),
        related=related_items(edition, locale, uri, kinds=("platforms/",)),
        news=tuple(news_item(edition, locale, other) for other in concerning),
        archive=f"news/platforms/{slug(uri)}.md",
        successor=_successor(edition, locale, record),
    )


def _successor(edition: Edition, locale: str, record: PlatformRecord) -> PageLink | None:
    target = f"platforms/{record.gone.redirect}.md" if record.gone and record.gone.redirect else ""
    return PageLink(target, edition.prose(locale, target).title) if edition.collection.record(target) else None
