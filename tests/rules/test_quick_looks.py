"""Rules take a quick look before a slow pattern: what the look passes over, the pattern would not have found."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from optout.content.nesting import nesting_faults
from optout.rules import leftovers, wording
from optout.rules.look_alikes import KnownDomains, distance
from optout.rules.translation_language import _LATIN_WORD, _WORD, _is_latin

STEMS = [(stem, pattern) for kinds in wording._PROMISES.values() for stem, pattern in kinds.items()]
LETTERS = "abcde"
NAMES = st.text(LETTERS, min_size=5, max_size=9)
DEEP = st.builds(
    str.__add__,
    st.text(" >*-", max_size=3),
    st.lists(st.sampled_from(["> ", "* ", ">", "    ", "\t", "1. "]), max_size=9).map("".join),
)
"""Starts of lines on both sides of the depth that is allowed."""


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a name and what a few slips make of it; two names drawn alone are hardly ever near."""
    name = draw(NAMES)
    other = [*name]
    for place, letter, cut in draw(
        st.lists(st.tuples(st.integers(0, 4), st.text(LETTERS, max_size=1), st.integers(0, 1)), max_size=3)
    ):
        other[place : place + cut] = letter
    return name, "".join(other).ljust(5, "a")


@given(st.sampled_from(STEMS).flatmap(lambda kind: st.tuples(st.just(kind[0]), st.from_regex(kind[1], fullmatch=True))))
def test_the_stem_stands_in_every_promise_of_its_kind(found: tuple[str, str]) -> None:
    stem, promise = found
    assert stem in promise.lower()


@given(st.from_regex(leftovers._PLACEHOLDER))
def test_every_placeholder_has_a_sign(text: str) -> None:
    assert any(sign in text for sign in leftovers._SIGNS) or "lorem" in text.lower()


@given(st.text(st.sampled_from("> -*+1.)\t a\n"), max_size=60) | st.lists(DEEP, max_size=3).map("a\n".join))
@example(">" * 7 + "a")
@example("a\n" + "* " * 7 + "a")
def test_the_quick_look_at_nesting_sees_every_deep_line(body: str) -> None:
    # Enough brackets force the thorough look, and make no fault of their own.
    thorough = nesting_faults(body + "\n" + "[]" * 61, 1)
    assert nesting_faults(body, 1) == thorough


@given(st.text(max_size=200))
def test_the_words_of_a_latin_text_are_found_either_way(text: str) -> None:
    if _is_latin(text):
        assert _LATIN_WORD.findall(text) == _WORD.findall(text)


def test_of_two_domains_that_are_near_the_first_is_named() -> None:
    assert KnownDomains(["abcdefgh.com", "abcdefgx.com"]).resembled("abcdefgy.com") == "abcdefgh.com"
    assert KnownDomains(["abcdefgx.com", "abcdefgh.com"]).resembled("abcdefgy.com") == "abcdefgx.com"


@given(st.tuples(NAMES, NAMES) | edited())
@example(("abcdeabcd", "abddeabed"))
@example(("abcdee", "abcde"))
def test_every_near_name_is_found(names: tuple[str, str]) -> None:
    name, other = names
    allowed = 1 if len(other) < 8 else 2
    near = name != other and distance(name, other) <= allowed
    assert (KnownDomains([f"{other}.com"]).resembled(f"{name}.com") is not None) == near
