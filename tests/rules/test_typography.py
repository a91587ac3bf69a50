"""`--fix` keeps French signs with their words, and leaves all else as it is."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from optout.content import Collection
from optout.content.mending import mended_bytes
from optout.content.page import read_page
from optout.diagnostics import Diagnostic
from optout.rules import REGISTRY
from optout.rules.model import Context
from tests.cli.test_commands import run
from tests.rules.fixture import FOLDER, TODAY, apply, read

NO_BREAK = "\u00a0"
BAD = read(FOLDER / "TXT017" / "bad.yaml")["edits"]
PIECES = st.sampled_from(
    ["mot", "« ", " »", " :", " ;", " ?", " !", "100 %", "`a : b`", " ", "\n", "**", ".", "(", ")"]
)


def test_fix_puts_no_break_spaces_and_nothing_else(example_docs: Path) -> None:
    apply(example_docs, BAD)
    path = example_docs / "fr" / "index.md"
    before = path.read_text(encoding="utf-8")
    arguments = ("check", "--docs", str(example_docs), "--today", "2026-11-23", "--select", "TXT017")
    run(*arguments, "--fix")
    after = path.read_text(encoding="utf-8")
    assert after.replace(NO_BREAK, " ") == before
    assert after.count(NO_BREAK) == 16
    assert "Nothing found" in run(*arguments).output


def findings(data: bytes, context: Context) -> list[Diagnostic]:
    page = read_page("fr", "index.md", "docs/fr/index.md", data, {})
    found = REGISTRY["TXT017"].check(page, context)
    return [
        Diagnostic(page.path, item.line or 1, item.column, "TXT017", item.message, suggestion=item.suggestion.instead,
                   length=len(item.suggestion.written))
        for item in found if item.suggestion
    ]  # fmt: skip


@given(body=st.lists(PIECES, max_size=30).map("".join))
def test_what_is_mended_is_found_no_more(example: Collection, body: str) -> None:
    context = Context(example, TODAY)
    data = f"---\ntitle: Titre\ndescription: Mots.\n---\n\n{body}\n".encode()
    mended = data
    for _ in range(2):  # of two that overlap only one is put in place at a time
        mended, _ = mended_bytes(mended, findings(mended, context))
    assert findings(mended, context) == []
    assert mended.decode().replace(NO_BREAK, " ") == data.decode()
