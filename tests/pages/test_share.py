from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from optout.content import Collection
from optout.locales import Localiser
from optout.pages import Edition, preview, share
from optout.pages.qr_code import qr_code
from optout.pages.share import Share
from optout.records import Training
from tests.outputs.publishing import with_record

CHATTY = "platforms/chatty.md"
URL = "https://optout.example/nl/platforms/chatty/"


def shared(collection: Collection, today: date, locale: str = "nl", uri: str = CHATTY) -> Share:
    found = share(Edition(collection, today), locale, uri, URL)
    assert found
    return found


def test_the_text_is_the_answer_the_last_day_and_the_address_in_the_readers_language(
    example: Collection, today: date
) -> None:
    text = shared(example, today).text
    record = example.record(CHATTY)
    assert record
    deadline = next(control.deadline for control in record.controls if control.deadline)
    localiser = Localiser("nl", example.reference)
    assert text.startswith("Chatty: je gegevens worden gebruikt om AI te trainen, tenzij je nee zegt (")
    assert localiser.date(deadline.last_day, weekday=True) in text
    assert text.splitlines()[-1].endswith(f" {URL}")


def test_a_text_counts_no_days_because_it_is_read_on_another_day(example: Collection) -> None:
    record = example.record(CHATTY)
    assert record
    last_day = next(control.deadline.last_day for control in record.controls if control.deadline)
    eve, day = date.fromordinal(last_day.toordinal() - 1), last_day
    assert shared(example, eve).text == shared(example, day).text
    assert shared(example, date.fromordinal(last_day.toordinal() + 30)).text != shared(example, day).text


def test_each_service_gets_the_text_and_the_address_as_it_takes_them(example: Collection, today: date) -> None:
    found = shared(example, today)
    answer = found.text.splitlines()[0]
    links = {link.name: urlsplit(link.url) for link in found.links}
    assert list(links) == ["WhatsApp", "Facebook", "Mastodon", "Bluesky", "LinkedIn", "X", "E-mail"]
    assert parse_qs(links["WhatsApp"].query) == {"text": [f"{answer} {URL}"]}
    assert parse_qs(links["Facebook"].query) == {"u": [URL]}
    assert links["Mastodon"].query == ""
    assert unquote(links["Mastodon"].fragment) == f"text={answer} {URL}"
    assert parse_qs(links["Bluesky"].query) == {"text": [f"{answer} {URL}"]}
    assert parse_qs(links["LinkedIn"].query) == {"url": [URL]}
    assert parse_qs(links["X"].query) == {"text": [answer], "url": [URL]}
    mail = parse_qs(links["E-mail"].query)
    assert mail == {"subject": ["Chatty"], "body": [found.text.replace("\n", "\r\n")]}


def test_every_text_is_short_enough_for_every_service(real: Collection, today: date) -> None:
    edition = Edition(real, today)
    for uri in edition.uris:
        for locale in real.locales:
            words = preview(edition, locale, uri) if edition.text_locale(locale, uri) else None
            # Bluesky takes 300 characters with the address, X 280 of which any address is 23.
            assert words is None or len(words.text) <= 230, (locale, uri, words.text)


def test_a_page_nobody_passes_on_has_no_preview(example: Collection, today: date) -> None:
    assert preview(Edition(example, today), "en", "checks/REC001.md") is None


def test_no_colon_follows_the_question_of_a_title(real: Collection, today: date) -> None:
    edition = Edition(real, today)
    shown = [words for locale in real.locales if (words := preview(edition, locale, "index.md"))]
    # A language may have a sign of its own.
    asking = [words for words in shown if words.title.endswith(("?", "؟", "？"))]
    assert len(asking) >= 8, "else this proves nothing"
    for words in asking:
        assert words.text.startswith(f"{words.title} {words.sentence[:1]}")


def test_french_puts_a_space_before_the_colon_that_does_not_break(example: Collection, today: date) -> None:
    words = preview(Edition(example, today), "fr", CHATTY)
    assert words
    assert words.text.startswith("Chatty\u00a0: ")


@pytest.mark.parametrize(
    ("locale", "colon"), [("en", ": "), ("nl", ": "), ("de", ": "), ("fr", "\u00a0: "), ("es", ": "), ("pt", ": ")]
)
@pytest.mark.parametrize("training", Training)
@pytest.mark.parametrize("effective", ["2026-07-01", "2027-04"])
def test_each_language_goes_on_after_a_colon_in_its_own_way(
    example: Collection, today: date, locale: str, colon: str, training: Training, effective: str
) -> None:
    def same(data: dict[str, Any]) -> None:
        for policy in data["policies"]:
            policy.update(training=training, effective=effective)

    words = preview(Edition(with_record(example, CHATTY, same), today), locale, CHATTY)
    assert words
    title, _, said = words.line.partition(colon)
    assert title == "Chatty"
    assert said.casefold() == words.sentence.casefold() or locale == "en"
    assert said[0].isupper() == (locale == "de")


def test_what_has_not_begun_is_passed_on_as_something_to_come(example: Collection) -> None:
    lines = [preview(Edition(example, day), "en", CHATTY) for day in (date(2026, 6, 30), date(2026, 7, 1))]
    assert [found and found.line for found in lines] == [
        "Chatty: your data will be used to train AI, unless you say no (European Economic Area)",
        "Chatty: your data is used to train AI, unless you say no (European Economic Area)",
    ]


def test_an_answer_that_holds_in_some_places_only_says_where(example: Collection, today: date) -> None:
    record = example.record(CHATTY)
    assert record
    edition = Edition(example, today)
    words = preview(edition, "en", CHATTY)
    assert words
    leading = [policy for policy in record.policies if policy.training == words.tone]
    everywhere = any("WORLD" in policy.applies_to.regions for policy in leading)
    assert everywhere == ("(" not in words.sentence)


@pytest.mark.parametrize("address", [URL, "https://optout.example/"])
def test_a_qr_code_has_its_three_corners_and_a_quiet_zone(address: str) -> None:
    code = qr_code(address)
    assert code.path.count("h7v1h-7z") >= 6  # top and bottom edge of three finder patterns
    assert code.path.startswith("M4 4h7v1h-7z")
    assert (code.size - 8 - 17) % 4 == 0  # ISO/IEC 18004: 17 + 4 × version modules
