from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from optout.site.search import SearchEntry, SearchSection, search_entry, search_index

PAGE = """<!doctype html><html lang="nl"><head><meta name="description" content="Zo stop je &amp; blijf je weg."></head>
<body><header><h2 id="search-title">Zoeken</h2></header><article><h1>Chatty &amp; Co</h1>
<h2 id="answer">In het kort</h2><p>Dit staat op elke pagina.</p>
<div class="prose"><p>Eerst <a href="#x">de knop</a>.</p>\n<p>Dan het formulier.</p></div>
<div class="prose"><h2 id="stop">Zo stop je het</h2><p>Zo stop je het, stap voor stap.</p></div>
<ol class="steps"><li class="step"><h3>De <em>schakelaar</em></h3>
<ol class="path"><li>Instellingen</li><li>Privacy</li></ol></li></ol>
<div class="prose" lang="en" dir="ltr"><h2 id="late">Too late?</h2><p>Switch it off.</p></div>
<ol class="path" lang="en" dir="ltr"><li>Settings &amp; Privacy</li><li>Data</li></ol>
<h2 id="sources">Bronnen</h2><ol class="sources"><li>Een krant</li></ol></article></body></html>"""


def test_a_page_is_read_as_readers_see_it() -> None:
    entry = search_entry(PAGE, "nl/platforms/chatty/", ["Talky", "chatty.example", "Talky"], foreign=False)
    assert entry.title == "Chatty & Co"
    assert entry.description == "Zo stop je & blijf je weg."
    assert entry.names == ("Talky", "chatty.example")
    assert entry.sections == (
        SearchSection("answer", "In het kort", "Eerst de knop. Dan het formulier."),
        SearchSection(
            "stop", "Zo stop je het", "Zo stop je het, stap voor stap. · De schakelaar · Instellingen › Privacy"
        ),
        SearchSection("late", "Too late?", "Switch it off. · \u2066Settings & Privacy › Data\u2069", foreign=True),
    )


CHANGED = """<!doctype html><html lang="nl"><body><article><h1>Chatty</h1>
<div class="prose" lang="en"><h2 id="stop">How to stop it</h2></div><div class="notice">Oud</div>
<div class="prose" lang="en"><p>Do the form first.</p></div>
<details class="earlier">
<div class="prose"><h2 id="stop-before">Zo stop je het</h2><p>Eerst de knop.</p></div></details>
<div class="prose"><h2 id="late">Te laat?</h2><p>Nee.</p></div></article></body></html>"""


def test_a_section_that_changed_is_found_as_it_is_today_and_in_its_language() -> None:
    english = SearchSection("stop", "How to stop it", "Do the form first.", foreign=True)
    late = SearchSection("late", "Te laat?", "Nee.")
    assert search_entry(CHANGED, "nl/platforms/chatty/", [], foreign=False).sections == (english, late)


def test_a_page_in_english_says_so_once() -> None:
    entry = search_entry(CHANGED, "nl/platforms/chatty/", [], foreign=True)
    [page] = json.loads(search_index("nl", [entry], {}))["pages"]
    assert page[4] == 1
    assert [section[3:] for section in page[5]] == [[], []]


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SECTIONS = st.lists(st.builds(SearchSection, TEXT, TEXT, TEXT, st.booleans()), max_size=2).map(tuple)
ENTRIES = st.lists(
    st.builds(SearchEntry, TEXT, TEXT, TEXT, st.lists(TEXT, max_size=2).map(tuple), st.booleans(), SECTIONS),
    max_size=3,
    unique_by=lambda entry: entry.address,
)


@given(ENTRIES)
def test_any_text_comes_back_and_order_does_not_matter(entries: list[SearchEntry]) -> None:
    written = search_index("nl", entries, {"none": "Niets"})
    assert written == search_index("nl", reversed(entries), {"none": "Niets"})
    index = json.loads(written)
    assert index["locale"] == "nl"
    assert index["words"] == {"none": "Niets"}
    assert [page[0] for page in index["pages"]] == sorted(entry.address for entry in entries)
    for entry, page in zip(sorted(entries, key=lambda entry: entry.address), index["pages"], strict=True):
        assert page[1:3] == [entry.title, entry.description]
        assert bool(page[4]) == entry.foreign
        assert [part[:3] for part in page[5]] == [[part.anchor, part.title, part.text] for part in entry.sections]
        assert [bool(part[3:]) for part in page[5]] == [part.foreign and not entry.foreign for part in entry.sections]
