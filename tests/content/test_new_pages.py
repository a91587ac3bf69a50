from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.content import Collection
from optout.content.insertion import domain_entry, with_check, with_domains
from optout.content.new_pages import NewArticle, NewControl, NewPlatform, NewSource, article_page, platform_page, scalar
from optout.content.page import read_page
from optout.content.yaml_reader import read_yaml
from optout.records import ControlKind, Training

DAY = date(2026, 11, 25)
# Titles as people write them: the records refuse markup, control characters and blanks at either end anyway.
WORDS = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters="<>\u200b\u00ad", include_characters=" "),
    min_size=1,
    max_size=60,
).filter(lambda text: text == text.strip())


@given(WORDS)
def test_a_text_is_read_back_as_it_was_written(text: str) -> None:
    assert read_yaml(f"key: {scalar(text)}").data == {"key": text}
    assert read_yaml(f"key: [{scalar(text)}, b]").data == {"key": [text, "b"]}


sources = st.builds(
    NewSource,
    st.just("https://www.example.com/a?b=c#d"),
    WORDS,
    WORDS,
    st.sampled_from(["platform", "press"]),
    st.just("en"),
    st.just(DAY),
    st.sampled_from(["", "2025", "2025-09"]),
)
controls = st.none() | st.builds(
    NewControl,
    st.sampled_from([str(kind) for kind in ControlKind]),
    WORDS,
    st.just("https://www.example.com/x"),
    st.just(""),
    st.lists(WORDS, max_size=3).map(tuple),
)


@given(title=WORDS, name=WORDS, note=WORDS, training=st.sampled_from(Training), source=sources, control=controls)
def test_a_new_guide_is_a_record_whatever_is_known(
    example: Collection, title: str, name: str, note: str, training: Training, source: NewSource, control: NewControl
) -> None:
    new = NewPlatform(
        title, note, name, "NL", "forum", str(training), ("EEA", "GB"), ("personal",), source, name, note, control
    )
    page = read_page("en", "platforms/new.md", "p", platform_page(new).encode(), example.reference.vocabulary)
    assert page.faults == ()
    assert page.record
    assert (page.record.title, page.record.policies[0].note) == (title, note)
    assert page.record.verified[0].by == name
    assert page.record.sources["first"].title == source.title


@given(title=WORDS, source=sources)
def test_a_new_article_is_a_record(example: Collection, title: str, source: NewSource) -> None:
    new = NewArticle(title, title, DAY, "authority", ("chatty",), ("NL",), ("nl-ap",), source)
    page = read_page("en", "news/2026/new.md", "p", article_page(new).encode(), example.reference.vocabulary)
    assert page.faults == ()
    assert page.news
    assert (page.news.title, page.news.platforms, page.news.actors) == (title, ("chatty",), ("nl-ap",))


DOMAINS = """# Why
domains:
  alpha: {own: [alpha.com]}
  delta:
    own: [delta.com]  # two
    helpers:
      a.com: x
"""


@pytest.mark.parametrize(
    ("slug", "before"), [("aaa", "  alpha:"), ("beta", "  delta:"), ("zulu", None)], ids=["first", "middle", "last"]
)
def test_domains_go_where_the_alphabet_puts_them(slug: str, before: str | None) -> None:
    entry = domain_entry(slug, ["x.com", "y.co.uk"], ["alpha"])
    assert entry == f"  {slug}: {{own: [x.com, y.co.uk], shares_with: [alpha]}}\n"
    text = with_domains(DOMAINS, slug, entry)
    assert text.replace(entry, "") == DOMAINS
    assert text.partition(entry)[2].startswith(before or "\0") or text.endswith(entry)
    data = read_yaml(text).data
    assert isinstance(data, dict)
    assert sorted(data["domains"]) == list(data["domains"])


@pytest.mark.parametrize(
    "ledger",
    [
        "verified:\n  - date: 2026-01-01\n    by: a\n    method: in-product\n",
        "verified:\n  - {date: 2026-01-01, by: a, method: in-product}\n\nreview_every: 90d\n",
        "verified:\n\n  # the first one\n  - date: 2026-01-01\n    by: a\n    method: in-product\n\nsources: x\n",
    ],
)
def test_a_check_is_added_to_the_ledger_and_nothing_else_changes(ledger: str) -> None:
    text = f"---\ntitle: A\n{ledger}---\n\nText with verified:\n"
    changed = with_check(text, {"date": "2026-11-25", "by": "me: myself", "method": "in-product"})
    assert changed
    data = read_yaml(changed.split("---\n")[1]).data
    assert isinstance(data, dict)
    assert [entry["date"] for entry in data["verified"]] == ["2026-01-01", "2026-11-25"]
    assert data["verified"][1]["by"] == "me: myself"
    added = [line for line in changed.splitlines() if line not in text.splitlines()]
    assert len(added) == len(changed.splitlines()) - len(text.splitlines()) or "method: in-product" in changed


def test_a_ledger_in_brackets_is_left_to_people() -> None:
    assert with_check("---\nverified: [{date: 2026-01-01}]\n---\n", {"date": "2026-11-25"}) is None
