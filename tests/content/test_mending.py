"""`--fix` does what is certain, nothing else, and doing it twice changes nothing."""

from __future__ import annotations

import shutil
import stat
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from optout.content import load_collection, mend
from optout.content.mending import mended_bytes
from optout.diagnostics import Diagnostic, Severity
from optout.rules import check_collection
from tests.building import EXAMPLE
from tests.linking import link
from tests.rules.fixture import TODAY

CHATTY, NL = "en/platforms/chatty.md", "nl/platforms/chatty.md"
SLIPS = (
    (CHATTY, "category:", "categroy:"),
    (CHATTY, "training: default-on", "training: Default_On"),
    (CHATTY, "effective: 2026-07-01", "effective: 2026/7/1"),
    (CHATTY, "announced: 2026-05\n", "announced: May 2026\n"),
    (CHATTY, "kind: regulator-warning", "kind: regulator-waring"),
    (CHATTY, "kind: regulator-warning", 'kind: "regulator-warnings"'),
    (CHATTY, "(#late-or-not)", "(#late-or-nott)"),
    (CHATTY, "actor: nl-ap", "actor: nl-pa"),
    (CHATTY, "chatty.example/help/training\n", "chatty.example/help/training?utm_source=x\n"),
    (NL, "event.warning:", "event.warnin:"),
    (NL, "\n  switch:", "\n  swich:"),
    ("nl/index.md", "platforms/chatty.md)", "platforms/chaty.md)"),
    ("_data/domains.yaml", "own: [chatty.example]", "own: [www.chatty.example]"),
)
"""A file, what it says, and a slip whose meaning is beyond doubt."""


def found(docs: Path) -> tuple[Diagnostic, ...]:
    return check_collection(load_collection(docs), TODAY)


def mend_all(docs: Path) -> int:
    rounds = 0
    while mend(docs, found(docs)):
        rounds += 1
        assert rounds < 10
    return rounds


def tree(docs: Path) -> dict[str, bytes]:
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in sorted(docs.rglob("*")) if path.is_file()}


def unquoted(data: bytes) -> bytes:
    return data.replace(b'"', b"")


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip[2].strip())
def test_each_slip_is_there(slip: tuple[str, str, str], example_docs: Path) -> None:
    file, right, wrong = slip
    path = example_docs / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    assert [item for item in found(example_docs) if item.is_fixable]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(st.sets(st.sampled_from(SLIPS)), st.sampled_from([b"\n", b"\r\n"]), st.booleans())
def test_slips_are_mended_back_byte_by_byte(slips: set[tuple[str, str, str]], end: bytes, marked: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(shutil.copytree(EXAMPLE, Path(folder) / "docs"))
        for path in docs.rglob("*.md"):
            mark = b"\xef\xbb\xbf" if marked else b""
            path.write_bytes(
                mark + path.read_bytes().replace(b"\n", end).replace(b"the switch first.", b"the switch first.  ")
            )
        right, before = tree(docs), {str(item) for item in found(docs)}
        for file, good, bad in sorted(slips):
            data = (
                (docs / file)
                .read_bytes()
                .replace(good.encode().replace(b"\n", end), bad.encode().replace(b"\n", end), 1)
            )
            (docs / file).write_bytes(data)
        mend_all(docs)
        assert {name: unquoted(data) for name, data in tree(docs).items()} == {
            name: unquoted(data) for name, data in right.items()
        }
        assert {str(item) for item in found(docs)} == before
        assert mend_all(docs) == 0


def test_a_guess_is_never_put_in_place(example_docs: Path) -> None:
    for file, right, wrong in (
        (CHATTY, "kind: regulator-warning", "kind: regulator-alarm"),
        (CHATTY, "effective: 2026-07-01", "effective: 7/1/2026"),
        (CHATTY, "url: https://chatty.example/help", "url: https://chaty.example/help"),
    ):
        path = example_docs / file
        path.write_text(path.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")
    broken = tree(example_docs)
    assert mend(example_docs, found(example_docs)) == ()
    assert tree(example_docs) == broken


def at(line: int, column: int, length: int, text: str) -> Diagnostic:
    return Diagnostic("docs/en/a.md", line, column, "REC002", "…", Severity.ERROR, text, length)


def test_of_two_that_overlap_one_is_put_in_place() -> None:
    data, done = mended_bytes(b"abcdef\r\n", [at(1, 1, 3, "X"), at(1, 3, 2, "Y"), at(1, 5, 2, "Z")])
    assert len(done) == 2
    assert data in (b"abYZ\r\n", b"XdZ\r\n")


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 9), st.integers(1, 9), st.integers(1, 9))
def test_everything_around_stays(text: str, line: int, column: int, length: int) -> None:
    data, done = mended_bytes(text.encode(), [at(line, column, length, "né")])
    lines = text.removeprefix("\ufeff").split("\n")
    if done:
        old = lines[line - 1]
        lines[line - 1] = old[: column - 1] + "né" + old[column - 1 + length :]
    assert data.decode().removeprefix("\ufeff") == "\n".join(lines)
    assert data.decode().startswith("\ufeff") == text.startswith("\ufeff")


def test_only_regular_files_below_the_folder_are_written(example_docs: Path) -> None:
    outside = example_docs.parent / "outside.md"
    outside.write_text("titel: x\n", encoding="utf-8")
    link(example_docs / "en" / "link.md", outside)
    paths = ("docs/en/link.md", "docs/../outside.md", "docs/en/nothing.md", "docs/en")
    assert mend(example_docs, [Diagnostic(p, 1, 1, "REC002", "…", Severity.ERROR, "title", 5) for p in paths]) == ()
    assert outside.read_text(encoding="utf-8") == "titel: x\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights")
def test_rights_stay_and_no_draft_is_left(example_docs: Path) -> None:
    path = example_docs / CHATTY
    path.write_text(path.read_text(encoding="utf-8").replace("category:", "categroy:"), encoding="utf-8")
    path.chmod(0o640)
    assert mend(example_docs, found(example_docs))
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert not [entry for entry in path.parent.iterdir() if entry.name.startswith(".")]
