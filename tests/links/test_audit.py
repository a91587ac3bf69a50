"""What is read from the pages, remembered between runs and reported, without any network."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.content import Collection
from optout.links import (
    Failure,
    Hop,
    Observation,
    Outbound,
    Place,
    Reason,
    Result,
    Sign,
    judge,
    outbound_links,
    read_notebook,
    retry_after,
    wait_before,
    write_notebook,
)
from optout.links.notebook import Note, noted
from optout.outputs.link_report import EXPLANATIONS, Checked, as_json, as_markdown, as_text, failing

DAY = date(2026, 11, 25)
LINK = Outbound("https://platform.test/a", (), (Place("docs/en/index.md", 7, "text", date(2026, 11, 1)),))


def test_every_outside_link_is_found_with_its_line(real: Collection) -> None:
    found = outbound_links(real)
    places = [place for link in found for place in link.places]
    assert {place.what for place in places} == {"control", "source", "archive", "authority", "text"} - (
        set() if any(place.what == "archive" for place in places) else {"archive"}
    )
    lines = {(place.path, place.line): link.url for link in found for place in link.places}
    for (path, line), url in lines.items():
        assert url in real.line(path, line), (path, line)
    assert not [link for link in found if not link.url.startswith("https://")]


def test_a_control_may_end_on_the_hosts_of_its_platform_only(example: Collection) -> None:
    hosts = {link.url: link.hosts for link in outbound_links(example) if link.places[0].what == "control"}
    assert hosts
    assert all("chatty.example" in known for known in hosts.values())


def test_only_the_links_of_some_pages(example: Collection) -> None:
    some = outbound_links(example, ("docs/en/news",))
    assert {place.path for link in some for place in link.places} == {"docs/en/news/2026/chatty-warning.md"}


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Wed, 25 Nov 2026 12:01:00 GMT", 60),
        ("Wed, 25 Nov 2026 11:00:00 GMT", 0),
        ("soon", None),
        ("-5", None),
        ("²", None),
        (None, None),
    ],
)
def test_retry_after(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, datetime(2026, 11, 25, 12, tzinfo=UTC)) == seconds


@given(st.text())
def test_any_retry_after_is_read_or_refused(header: str) -> None:
    seconds = retry_after(header, datetime(2026, 11, 25, tzinfo=UTC))
    assert seconds is None or seconds >= 0


def test_waits_grow_until_they_are_too_long() -> None:
    assert [wait_before(attempt, 1, None, 5) for attempt in (1, 2, 3)] == [2, 4, None]
    assert wait_before(1, 1, 30, 60) == 30


def test_a_wall_is_neither_good_nor_bad() -> None:
    for status in (401, 403, 407, 429, 451, 999, 500, 503, 418):
        verdict = judge(LINK, Observation((Hop(LINK.url, status),)), DAY)
        assert verdict.result is Result.UNVERIFIABLE, status


@pytest.mark.parametrize("failure", list(Failure))
def test_silence_counts_as_gone_only_after_two_weeks(failure: Failure) -> None:
    seen = Observation(failure=failure)
    first = judge(LINK, seen, DAY, DAY)
    later = judge(LINK, seen, DAY, DAY - timedelta(days=14))
    assert first == judge(LINK, seen, DAY, DAY - timedelta(days=13))
    assert (later.reason is Reason.SILENT) == (failure in (Failure.TIMEOUT, Failure.UNREACHABLE))


def test_trouble_is_remembered_until_there_is_a_page() -> None:
    bad, good = Observation(failure=Failure.TIMEOUT), Observation((Hop(LINK.url, 200),))
    first = noted(bad, DAY, None)
    second = noted(bad, DAY + timedelta(days=7), first)
    assert second.trouble_since == DAY
    assert noted(good, DAY, second).trouble_since is None


observations = st.builds(
    Observation,
    st.lists(st.builds(Hop, st.text(), st.integers(100, 999), st.text())).map(tuple),
    st.none() | st.sampled_from(Failure),
    st.frozensets(st.sampled_from(Sign)),
    st.none() | st.frozensets(st.text()),
)


@given(st.dictionaries(st.text(), st.builds(Note, observations, st.dates(), st.none() | st.dates())))
def test_a_notebook_is_read_as_it_was_written(notes: dict[str, Note]) -> None:
    assert read_notebook(write_notebook(notes)) == notes


@pytest.mark.parametrize("text", ["", "[]", "{", '{"version": 0, "links": {}}', '{"version": 1, "links": {"a": 1}}'])
def test_a_spoilt_notebook_is_an_empty_one(text: str) -> None:
    assert read_notebook(text) == {}


@given(observations)
def test_every_observation_has_a_verdict(seen: Observation) -> None:
    assert judge(LINK, seen, DAY).reason in EXPLANATIONS


def checked(url: str, status: int, since: date | None = None) -> Checked:
    link = Outbound(url, (), LINK.places)
    return Checked(link, judge(link, Observation((Hop(url, status),)), DAY), DAY, since)


def test_the_report_says_what_to_do() -> None:
    found = [checked("https://a.test/x", 404, date(2026, 11, 18)), checked("https://b.test/", 403)]
    text = as_markdown(found, DAY)
    assert "2 links: 0 ok, 1 gone, 0 moved, 1 unverifiable." in text
    assert "### Gone (1)" in text
    assert "`https://web.archive.org/web/20261101/https://a.test/x`" in text
    assert "No page since 2026-11-18." in text
    assert "Last seen by a person: 2026-11-01." in text
    assert "`docs/en/index.md:7` (text)" in text
    assert failing(found)
    assert not failing(found[1:])
    assert as_text(found, DAY).startswith("docs/en/index.md:7: gone: https://a.test/x The server says")
    entry = json.loads(as_json(found, DAY))["links"][0]
    assert (entry["result"], entry["status"], entry["archive"]) == (
        "gone",
        404,
        "https://web.archive.org/web/20261101/https://a.test/x",
    )


@given(st.text(min_size=1))
def test_an_address_cannot_write_into_the_issue(tail: str) -> None:
    url = f"https://a.test/{tail}"
    line = next(line for line in as_markdown([checked(url, 404)], DAY).split("\n") if line.startswith("- [ ]"))
    assert line.count("`") == 2
    assert line.endswith(EXPLANATIONS[Reason.NOT_FOUND])


def test_the_report_has_a_title_and_is_empty_when_all_links_are_fine() -> None:
    assert as_markdown([checked("https://a.test/x", 404)], DAY).startswith("# Links to look at\n\nLinks that leave")
    assert as_markdown([checked("https://a.test/x", 200)], DAY) == ""
    assert as_markdown([], DAY) == ""


def test_a_report_fits_into_an_issue() -> None:
    found = [checked(f"https://a.test/{number}", status) for number in range(900) for status in (404, 403)]
    text = as_markdown(found, DAY)
    assert len(text) < 65_000
    assert "more: `optout links` lists them all" in text
