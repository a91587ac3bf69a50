"""The list of all findings, for somebody who is writing."""

from __future__ import annotations

from datetime import date

from optout.content import Collection
from optout.diagnostics import Diagnostic, Severity
from optout.pages import Edition
from optout.pages.findings import findings_page
from optout.pages.generated import FINDINGS

DAY = date(2026, 11, 23)
PAGE, OTHER = "docs/en/index.md", "docs/nl/index.md"
FOUND = (
    Diagnostic(OTHER, 3, 1, "TXT010", "`TBD` is a placeholder. Write the text.", Severity.WARNING),
    Diagnostic(PAGE, 9, 4, "REC004", "Did you mean `form`?", suggestion="form", length=3),
    Diagnostic(PAGE, 2, 1, "REC004", "Did you mean `email`?", suggestion="email"),
)


def test_findings_stand_below_their_file_from_top_to_bottom(example: Collection) -> None:
    page = findings_page(Edition(example, DAY, findings=FOUND), "en", FINDINGS)
    assert page.summary == "2 errors, 1 warning found."
    assert [(file.path, [item.line for item in file.findings]) for file in page.files] == [(PAGE, [2, 9]), (OTHER, [3])]
    guess, certain = page.files[0].findings
    assert (guess.suggestion, guess.is_certain) == ("email", False)
    assert (certain.suggestion, certain.is_certain, certain.uri) == ("form", True, "checks/REC004.md")
    assert [(run.text, run.is_code) for run in certain.message] == [
        ("Did you mean ", False), ("form", True), ("?", False)
    ]  # fmt: skip


def test_readers_have_no_list_of_findings(example: Collection) -> None:
    assert FINDINGS not in Edition(example, DAY).generated
    assert Edition(example, DAY, findings=()).locales_with(FINDINGS) == ("en",)
