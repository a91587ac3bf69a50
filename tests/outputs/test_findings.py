from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from optout.diagnostics import Diagnostic, Severity
from optout.outputs.findings import as_github, as_json, as_text, summary

FOUND = st.builds(
    Diagnostic,
    path=st.text(min_size=1),
    line=st.integers(1, 999),
    column=st.integers(1, 99),
    code=st.just("LNK001"),
    message=st.text(),
    severity=st.sampled_from(Severity),
)


@given(FOUND)
def test_one_finding_is_one_workflow_command_whatever_it_says(found: Diagnostic) -> None:
    text = as_github([found])
    assert "\n" not in text
    assert "\r" not in text
    assert text.startswith(f"::{found.severity} file=")
    properties = text.removeprefix("::").partition("::")[0]
    assert properties.count(",") == 3


@given(st.lists(FOUND, max_size=4))
def test_json_is_read_back(found: list[Diagnostic]) -> None:
    rows = json.loads(as_json(found))
    assert [Diagnostic(**row) for row in rows] == found


def test_text_is_for_people() -> None:
    one = Diagnostic("docs/en/index.md", 3, 7, "LNK003", "`x.md` is not a page of this site.")
    assert as_text([one]).splitlines() == [
        "docs/en/index.md:3:7: LNK003 `x.md` is not a page of this site. [error]",
        "1 error found.",
    ]
    assert summary([]) == "Nothing found: all pages are fine."
