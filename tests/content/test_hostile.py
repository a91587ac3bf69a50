"""Any bytes, as a page or as another file, are read or refused: never a traceback, never a hang."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from optout.content import load_collection
from optout.diagnostics import Diagnostic
from optout.rules import check_collection
from tests.linking import link, pipe

TODAY = date(2026, 11, 23)
START = b"---\ntitle: T\ndescription: D\n---\n\n"
NASTY = {
    "long-line": b"x" * 10_000_000,
    "long-line-in-limits": START + b"[" * 3_900,
    "brackets": START + b"[" * 60_000,
    "bracket-lines": START + b"[a](\n" * 10_000,
    "quotes": START + b">" * 4_000,
    "lists": START + b"".join(b" " * 4 * n + b"- a\n" for n in range(150)),
    "stars": START + b"*a_" * 20_000,
    "lines-of-stars": START + (b"*a_" * 60 + b"\n") * 300,
    "backticks": START + b"`" * 3_900,
    "backtick-steps": START + b" ".join(b"`" * n for n in range(1, 20)) + b"\n",
    "backslashes": START + b"\\" * 3_900,
    "entities": START + b"&lt;" * 900,
    "tables": START + b"|" * 3_900 + b"\n" + b"|-" * 1_900,
    "headings": START + b"# a\n" * 10_000,
    "dates": START + b"1 " * 1_900,
    "digits": START + b"1/" * 1_900,
    "words": START + b"no " * 1_200,
    "dots": START + b"a." * 1_900,
    "alias-bomb": b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n",
    "line-ends": START + "a\u0085b\u2028c".encode(),
    "nul": START + b"a\x00b",
    "latin": START + b"caf\xe9",
    "surrogate": START + b"\xed\xa0\x80",
    "empty": b"",
}


def check(docs: Path) -> tuple[Diagnostic, ...]:
    return check_collection(load_collection(docs), TODAY)


@pytest.mark.parametrize("name", sorted(NASTY))
def test_a_nasty_page(example_docs: Path, name: str) -> None:
    (example_docs / "en" / "nasty.md").write_bytes(NASTY[name])
    check(example_docs)


@pytest.mark.parametrize(
    "name",
    ["alias-bomb", "line-ends", "nul", "latin", "surrogate", "brackets", "lists", "quotes", "long-line", "stars"],
)
def test_what_no_parser_may_see_is_refused(example_docs: Path, name: str) -> None:
    (example_docs / "en" / "nasty.md").write_bytes(NASTY[name])
    assert any(found.code.startswith("FIL") and found.path == "docs/en/nasty.md" for found in check(example_docs))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(data=st.binary(max_size=400), start=st.sampled_from([b"", START, b"<svg>", b"\x89PNG\r\n\x1a\n"]))
def test_any_bytes(example_docs: Path, data: bytes, start: bytes) -> None:
    assets = example_docs / "assets"
    assets.mkdir(exist_ok=True)
    for name in ("a.svg", "a.png", "a.css", "a.webp"):
        (assets / name).write_bytes(start + data)
    (example_docs / "en" / "any.md").write_bytes(start + data)
    check(example_docs)


def test_things_that_are_no_files(example_docs: Path) -> None:
    pipe(example_docs / "en" / "pipe.md")
    (example_docs / "en" / "folder.md").mkdir()
    link(example_docs / "en" / "loop", ".")
    link(example_docs / "en" / "secret.md", "/etc/hostname")
    link(example_docs / "pt", "en")
    collection = load_collection(example_docs)
    assert "pt" not in collection.locales
    assert collection.page("en", "secret.md") is None
    found = {(item.code, item.path) for item in check_collection(collection, TODAY)}
    for name in ("en/pipe.md", "en/loop", "en/secret.md", "pt"):
        assert ("FIL010", f"docs/{name}") in found


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
def test_a_name_that_is_no_text(example_docs: Path) -> None:
    (example_docs / "en" / os.fsdecode(b"caf\xe9.md")).write_text("x", encoding="utf-8")
    found = {(item.code, item.path) for item in check_collection(load_collection(example_docs), TODAY)}
    assert any(code == "FIL007" and "caf" in path for code, path in found)


def endless(path: Path) -> None:
    """Make the device that never stops giving zeros; only root may."""
    os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 5))


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)  # a whole path may be longer than a socket's can be


@pytest.mark.parametrize("make", [pipe, endless, listening])
@pytest.mark.parametrize(
    "name",
    [
        "en/odd.md",
        "en/platforms/chatty.md",
        "en",
        "assets/odd.svg",
        "_data/domains.yaml",
        "_data/synced/platforms/chatty.json",
    ],
)
def test_what_is_no_file_is_refused_without_waiting_for_it(
    name: str, make: Callable[[Path], None], example_docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = example_docs / name
    path.parent.mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(path.parent)
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    try:
        make(path)
    except (AttributeError, OSError) as error:
        pytest.skip(f"{make.__name__}: {error}")
    assert "FIL010" in {item.code for item in check(example_docs) if item.path == f"docs/{name}"}


def test_a_published_file_that_is_none_is_refused(example_docs: Path) -> None:
    data = example_docs.parent / "data"
    data.mkdir()
    pipe(data / "published.json")
    assert "data/published.json" in {item.path for item in check(example_docs)}
