"""Rules take a quick look before a slow pattern: what the look passes over, the pattern would not have found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from optout.content.nesting import nesting_faults
from optout.rules import leftovers, wording
from optout.rules.look_alikes import KnownDomains, distance
from optout.rules.translation_language import _LATIN_WORD, _WORD, _is_latin

STEMS = [(stem, pattern) for kinds in wording._PROMISES.values() for stem, pattern in kinds.items()]
NAMES = st.text("abcde", min_size=5, max_size=9)


@given(st.sampled_from(STEMS).flatmap(lambda kind: st.tuples(st.just(kind[0]), st.from_regex(kind[1], fullmatch=True))))
def test_the_stem_stands_in_every_promise_of_its_kind(found: tuple[str, str]) -> None:
    stem, promise = found
    assert stem in promise.lower()


@given(st.from_regex(leftovers._PLACEHOLDER))
def test_every_placeholder_has_a_sign(text: str) -> None:
    assert any(sign in text for sign in leftovers._SIGNS) or "lorem" in text.lower()


@given(st.text(st.sampled_from("> -*+1.)\t a\n"), max_size=60))
def test_the_quick_look_at_nesting_sees_every_deep_line(body: str) -> None:
    # Enough brackets force the thorough look, and make no fault of their own.
    thorough = nesting_faults(body + "\n" + "[]" * 61, 1)
    assert nesting_faults(body, 1) == thorough


@given(st.text(max_size=200))
def test_the_words_of_a_latin_text_are_found_either_way(text: str) -> None:
    if _is_latin(text):
        assert _LATIN_WORD.findall(text) == _WORD.findall(text)


@given(NAMES, NAMES)
def test_every_near_name_is_found(name: str, other: str) -> None:
    allowed = 1 if len(other) < 8 else 2
    near = name != other and distance(name, other) <= allowed
    assert (KnownDomains([f"{other}.com"]).resembled(f"{name}.com") is not None) == near
