from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from optout.content.yaml_places import KeyPath
from optout.content.yaml_reader import read_yaml

KEYS = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
SCALARS = st.text(st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=["Cc", "Cf"]), max_size=30)
TREES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=12
)


@given(st.dictionaries(KEYS, TREES, max_size=4))
def test_the_subset_survives_a_round_trip(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, default_style='"', allow_unicode=True, indent=2)
    text = text.replace("!!map ", "").replace("!!seq ", "").replace("!!str ", "")
    assert read_yaml(text).data == tree


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    document = read_yaml(text, offset=1)
    for fault in document.faults:
        assert fault.line >= 1
        assert fault.column >= 1
        assert fault.code.startswith("FIL")
    assert not (document.faults and document.data is not None)


def test_every_key_and_value_knows_its_place() -> None:
    document = read_yaml("a: 1\nb:\n  - x\n  - {c: NO}\n", offset=1)
    assert document.data == {"a": "1", "b": ["x", {"c": "NO"}]}
    assert document.keys["b",] == (3, 1)
    assert document.values["b", 1, "c"] == (5, 9)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: &x 1\nb: *x\n", "FIL006", 1),
        ("a: 1\nb: *x\n", "FIL006", 2),
        ("a: !!python/name:os.system x\n", "FIL006", 1),
        ("a: 1\nb: 2\na: 3\n", "FIL005", 3),
        ("a: [1\nb: 2\n", "FIL004", 2),
        ("a: 1\n--- \nb: 2\n", "FIL004", 2),
        ("? [a, b]\n: 1\n", "FIL004", 1),
        ("a: " + "[" * 13 + "]" * 13, "FIL003", 1),
    ],
)
def test_what_is_refused_says_where(text: str, code: str, line: int) -> None:
    (fault,) = read_yaml(text).faults
    assert (fault.code, fault.line) == (code, line)


def test_deep_nesting_is_refused() -> None:
    (fault,) = read_yaml("a: " + "[" * 40_000).faults
    assert fault.code == "FIL003"


@given(st.dictionaries(KEYS, TREES, max_size=4))
def test_every_key_and_value_has_a_place(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, default_style='"', allow_unicode=True, indent=2)
    document = read_yaml(text.replace("!!map ", "").replace("!!seq ", "").replace("!!str ", ""))
    assert set(document.values) == {(), *paths(tree)}
    assert set(document.keys) == {path for path in paths(tree) if isinstance(path[-1], str)}


def paths(value: object, start: KeyPath = ()) -> Iterator[KeyPath]:
    items: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, item in items:
        yield (*start, key)
        yield from paths(item, (*start, key))
