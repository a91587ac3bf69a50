"""A date somebody typed is found with its place and the section it belongs to."""

from __future__ import annotations

from optout.content.page import read_page

FRONT = "---\ntitle: Since 3 May 2024\ndescription: D\n---\n"


def test_a_date_belongs_to_the_section_whose_heading_or_text_it_is_in() -> None:
    body = "It began on 1 May 2024.\n\n## From 2 June 2024 {#start}\n\nOr from 3 June 2024.\n"
    page = read_page("en", "about/method.md", "docs/en/about/method.md", (FRONT + body).encode(), {})
    assert [(typed.written.text, typed.section, typed.line, typed.column) for typed in page.dates] == [
        ("1 May 2024", "lead", 5, 13),
        ("2 June 2024", "start", 7, 9),
        ("3 June 2024", "start", 9, 9),
        ("3 May 2024", None, 2, 8),
    ]
    assert [typed.at for typed in page.dates] == [None, None, None, ("title",)]
