from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from optout.content import Collection, Words, resolve_prose
from optout.locales import Localiser
from optout.locales.tags import countries
from optout.pages import GuidePage, guide_page
from optout.pages.answer import answer_card, headline, since
from optout.pages.citations import Citations
from optout.pages.region_card import reach_text, region_cards
from optout.pages.wording import checked, open_label
from optout.records import ControlKind, Method, PartialDate, PlatformRecord, Training, Verification
from optout.records.deadlines import DeadlineState
from optout.records.regional import regional_answers
from tests.goldens import as_json, assert_golden

CHATTY = "platforms/chatty.md"
COUNTRIES = {"Switzerland": "CH", "United Kingdom": "GB", "Brazil": "BR", "Canada": "CA"}


def view(collection: Collection, locale: str, today: date, uri: str = CHATTY) -> GuidePage:
    record = collection.record(uri)
    assert record
    return guide_page(record, resolve_prose(collection, locale, uri), Localiser(locale, collection.reference), today)


def test_a_guide_as_templates_see_it(example: Collection, today: date, pytestconfig: pytest.Config) -> None:
    assert_golden("guide.json", as_json(view(example, "en", today)), pytestconfig)


def test_a_translation_brings_its_own_words(example: Collection, today: date) -> None:
    page = view(example, "nl", today)
    assert page.controls[0].name == Words("De schakelaar", "nl")
    assert page.timeline[1].text.text.startswith("De Autoriteit Persoonsgegevens")
    assert page.timeline[0].when.words == "4 mei 2026"
    assert view(example, "es", today).controls[1].name == Words("The form", "en")


@pytest.mark.parametrize(
    ("method", "how", "then"),
    [
        (Method.PUBLISHED_SOURCES, "Checked against published sources on", ", not in the product itself"),
        (Method.CLAIMS_COMPARED,
         "Each claim compared with the published sources a second time on", ", not in the product itself"),
        (Method.IN_PRODUCT, "Checked in the product itself on", ""),
    ],
)  # fmt: skip
def test_the_ledger_says_how_somebody_looked(example: Collection, method: Method, how: str, then: str) -> None:
    entry = Verification.model_validate({"date": date(2026, 11, 21), "by": "reviewers", "method": method})
    assert checked(Localiser("en", example.reference), entry) == f"{how} 21 November 2026{then}"


def test_where_nothing_can_be_refused_the_card_offers_no_switch(example: Collection, today: date) -> None:
    record = example.record(CHATTY)
    assert record
    first = record.policies[0].model_copy(update={"id": "nowhere", "training": Training.ALWAYS_ON})
    locked = record.model_copy(update={"policies": (first, *record.policies)})
    page = guide_page(locked, resolve_prose(example, "en", CHATTY), Localiser("en", example.reference), today)
    assert page.answer.training == Training.ALWAYS_ON
    assert page.answer.way_out is None
    assert page.answer.deadline is None


def test_the_card_does_not_say_since_when_it_knows_no_date(example: Collection, today: date) -> None:
    record = example.record(CHATTY)
    assert record
    localiser = Localiser("en", example.reference)
    undated = record.model_copy(
        update={"policies": tuple(one.model_copy(update={"effective": None}) for one in record.policies)}
    )
    assert since(record, localiser)
    assert since(undated, localiser) == ()


@pytest.mark.parametrize("locale", ["en", "nl", "de", "fr", "es", "es-MX", "pt", "pt-BR"])
@pytest.mark.parametrize("training", [state for state in Training if state is not Training.UNKNOWN])
def test_the_card_speaks_of_what_will_be_until_it_has_begun(
    example: Collection, locale: str, training: Training
) -> None:
    record = example.record(CHATTY)
    assert record
    start = {"training": training, "effective": PartialDate(2026, 12, 1)}
    ahead = record.model_copy(update={"policies": tuple(one.model_copy(update=start) for one in record.policies)})
    localiser, days = Localiser(locale, example.reference), (date(2026, 11, 30), date(2026, 12, 1))
    cards = [answer_card(ahead, localiser, day, Citations(ahead.sources)) for day in days]
    assert cards[0].sentence != cards[1].sentence == localiser.term("training", training)
    answers = regional_answers(ahead, example.geography, days[0])
    regions = [region_cards(ahead, answers, localiser, day, Citations(ahead.sources)) for day in days]
    assert [{card.sentence for card in found} for found in regions] == [{card.sentence} for card in cards]


def test_what_holds_for_some_people_already_is_not_announced(example: Collection, today: date) -> None:
    record = example.record(CHATTY)
    assert record
    later = record.policies[0].model_copy(update={"id": "later", "effective": PartialDate(2027, 4)})
    mixed = record.model_copy(update={"policies": (later, *record.policies)})
    card = answer_card(mixed, Localiser("en", example.reference), today, Citations(mixed.sources))
    assert card.sentence == "Used to train AI, unless you say no"


def test_an_answer_for_sellers_only_does_not_stand_above_everybodys(example: Collection, today: date) -> None:
    record = example.record(CHATTY)
    assert record
    whom = record.policies[0].applies_to.model_copy(update={"accounts": ("creator",)})
    changes = {"id": "sellers", "training": Training.ALWAYS_ON, "applies_to": whom}
    mixed = record.model_copy(update={"policies": (*record.policies, record.policies[0].model_copy(update=changes))})
    page = guide_page(mixed, resolve_prose(example, "en", CHATTY), Localiser("en", example.reference), today)
    assert page.answer.training == view(example, "en", today).answer.training
    assert page.answer.exceptions[-1].startswith("Always on")


@pytest.mark.parametrize("order", [*permutations([Training.UNKNOWN, Training.DEFAULT_OFF, Training.NOT_USED])])
def test_what_nobody_knows_weighs_more_than_what_does_no_harm(example: Collection, order: tuple[Training, ...]) -> None:
    record = example.record(CHATTY)
    assert record
    policies = tuple(record.policies[0].model_copy(update={"training": training}) for training in order)
    assert headline(record.model_copy(update={"policies": policies})) is Training.UNKNOWN


def test_an_exception_names_its_regions_unless_it_holds_everywhere(example: Collection, today: date) -> None:
    record = example.record(CHATTY)
    assert record
    always = record.policies[0].model_copy(update={"training": Training.ALWAYS_ON})
    europe, world = always.applies_to, always.applies_to.model_copy(update={"regions": ("WORLD",)})
    elsewhere = world.model_copy(update={"except_regions": ("EEA",)})
    others = [record.policies[0].model_copy(update={"applies_to": whom}) for whom in (europe, world, elsewhere)]
    mixed = record.model_copy(update={"policies": (always, *others)})
    card = answer_card(mixed, Localiser("en", example.reference), today, Citations(record.sources))
    said = card.exceptions[1]
    assert "(" not in said
    assert card.exceptions == (f"{said} (European Economic Area)", said, f"{said} (everywhere else)")


def test_countries_are_written_the_shorter_way() -> None:
    assert reach_text(frozenset({"NL", "AT"})) == "AT NL"
    assert reach_text(countries() - {"NL", "AT"}) == "!AT NL"
    assert reach_text(countries()) == "!"


def test_a_source_cited_twice_has_one_mark(example: Collection) -> None:
    record = example.record(CHATTY)
    assert record
    marks = Citations(record.sources).cite(["ap", "help", "ap"])
    assert [mark.number for mark in marks] == [1, 2]


def test_the_card_follows_the_day(example: Collection) -> None:
    lines = {
        day: view(example, "en", date.fromisoformat(day)).answer.deadline
        for day in ("2026-05-01", "2026-06-29", "2026-06-30", "2026-07-02")
    }
    assert {day: line.state for day, line in lines.items() if line} == {
        "2026-05-01": DeadlineState.UPCOMING,
        "2026-06-29": DeadlineState.OPEN,
        "2026-06-30": DeadlineState.LAST_DAY,
        "2026-07-02": DeadlineState.PASSED,
    }
    assert lines["2026-06-29"]
    assert lines["2026-06-29"].summary == "Open until Tuesday, 30 June 2026, 1 day left"


def test_a_deadline_says_for_whom_it_is(example: Collection, today: date) -> None:
    page = view(example, "en", today)
    assert page.answer.deadline
    assert page.answer.deadline.where == "European Economic Area"


def test_what_has_not_begun_has_a_start_and_no_since(example: Collection, today: date) -> None:
    record = example.record(CHATTY)
    assert record
    assert page_of(example, record, today).answer.since_label == "Since"
    first, *others = record.policies
    later = first.model_copy(update={"effective": PartialDate(today.year + 1)})
    waiting = record.model_copy(update={"policies": (later, *others)})
    assert page_of(example, waiting, today).answer.since_label == "Start"
    answers = regional_answers(waiting, example.geography, today)
    cards = region_cards(waiting, answers, Localiser("en", example.reference), today, Citations(waiting.sources))
    begun = {card.since.words if card.since else "": card.begun for card in cards}
    assert begun.pop(str(today.year + 1)) is False
    assert set(begun.values()) == {True}


def test_all_regions_together_are_all_countries(real: Collection, today: date) -> None:
    page = view(real, "en", today, "platforms/linkedin.md")
    switch, _, ads = page.controls
    assert switch.for_whom == "all countries"
    assert ads.for_whom == "Canada, Hong Kong and everywhere else"
    assert switch.deadline
    assert "Canada and Hong Kong" in switch.deadline.where


def test_every_number_on_the_page_leads_to_one_source(example: Collection, today: date) -> None:
    page = view(example, "en", today)
    assert [source.number for source in page.sources] == [1, 2]
    assert page.answer.citations[0].number == 1
    anchors = {source.anchor: source.number for source in page.sources}
    marks = [mark for event in page.timeline for mark in event.citations]
    assert marks
    assert all(anchors[mark.anchor] == mark.number for mark in marks)


def test_labels_nobody_has_seen_stay_english(example: Collection, today: date) -> None:
    dutch, spanish = view(example, "nl", today), view(example, "es", today)
    assert dutch.controls[0].path == ("Instellingen", "Gegevens", "Chatty beter maken")
    assert dutch.controls[0].path_locale == "nl"
    assert spanish.controls[0].path_locale == "en"
    assert spanish.controls[0].seen_at is None


def test_a_platform_that_does_not_train_offers_nothing_to_press(example: Collection, today: date) -> None:
    page = view(example, "en", today, "platforms/quiet.md")
    assert page.answer.training == "not-used"
    assert page.answer.way_out is None
    assert page.answer.deadline is None
    assert "product itself" in page.answer.checked


def changed(record: PlatformRecord, **control: object) -> PlatformRecord:
    first, *others = record.controls
    return record.model_copy(update={"controls": (first.model_copy(update=control), *others)})


def page_of(example: Collection, record: PlatformRecord, today: date, locale: str = "en") -> GuidePage:
    return guide_page(record, resolve_prose(example, locale, CHATTY), Localiser(locale, example.reference), today)


def test_a_control_of_administrators_says_so_on_card_and_step(example: Collection, today: date) -> None:
    record = example.record(CHATTY)
    assert record
    assert page_of(example, record, today).controls[0].admins_only == ""
    locked = changed(record, kind=ControlKind.ADMIN_ONLY)
    page = page_of(example, locked, today, "nl")
    assert page.answer.way_out
    assert page.answer.way_out.admins_only == page.controls[0].admins_only == "Alleen een beheerder kan dit doen."
    answers = regional_answers(locked, example.geography, today)
    cards = region_cards(locked, answers, Localiser("en", example.reference), today, Citations(locked.sources))
    assert "Only an administrator can do this." in {card.way_out.admins_only for card in cards if card.way_out}


def test_a_country_is_named_in_one_answer_only(real: Collection, today: date) -> None:
    for name, record in real.records.items():
        answers = regional_answers(record, real.geography, today)
        for card, answer in zip(
            region_cards(record, answers, Localiser("en", real.reference), today, Citations(record.sources)),
            answers,
            strict=True,
        ):
            elsewhere = [country for country, code in COUNTRIES.items() if code not in answer.countries]
            assert [country for country in elsewhere if country in card.where] == [], f"{name}: {card.where}"


def test_a_control_of_some_regions_names_only_them(example: Collection, today: date) -> None:
    record = example.record(CHATTY)
    assert record
    step = page_of(example, changed(record, for_regions=("GB", "CH")), today).controls[0]
    assert step.for_whom == "United Kingdom and Switzerland"
    assert step.deadline
    assert step.deadline.where == step.for_whom


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        (ControlKind.SETTING, "Open the switch"),
        (ControlKind.ADMIN_ONLY, "Open the switch"),
        (ControlKind.FORM, "Open the form"),
        (ControlKind.EMAIL, "Open the page"),
        (ControlKind.ACCOUNT_DELETION, "Open the page"),
    ],
)
def test_a_button_says_what_it_opens(example: Collection, kind: ControlKind, label: str) -> None:
    record = example.record(CHATTY)
    assert record
    assert open_label(Localiser("en", example.reference), changed(record, kind=kind).controls[0]) == label


def test_the_table_of_regions_names_the_plans(example: Collection, today: date) -> None:
    record = example.record(CHATTY)
    assert record
    first, *others = record.policies
    free = first.model_copy(update={"applies_to": first.applies_to.model_copy(update={"plans": ("free",)})})
    page = page_of(example, record.model_copy(update={"policies": (free, *others)}), today)
    assert page.policies[0].accounts.endswith("(free plan)")
