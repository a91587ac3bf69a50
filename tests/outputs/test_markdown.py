"""What we write into issues is text, whatever a page or a record says; markdown and an HTML parser read it back."""

from __future__ import annotations

from urllib.parse import unquote

import markdown
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from optout.outputs.markdown import escaped, link, table

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), min_size=1)
SPECIAL = st.text("\\`*_{}[]()#+-.!|~<>&@:/ ab", min_size=1)


def read(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(markdown.markdown(text, extensions=["tables"]))


@given(TEXT | SPECIAL)
def test_a_text_in_a_cell_is_that_text_and_nothing_else(text: str) -> None:
    page = read("\n".join(table(["a", "b"], [[f"x{escaped(text)}x", "y"]])))
    assert [cell.text() for cell in page.css("td")] == [f"x{' '.join(text.split())}x", "y"]
    assert not page.css("td *")


@given(TEXT | SPECIAL)
def test_nobody_is_mentioned(text: str) -> None:
    assert "@" not in escaped(text)


@given(TEXT, st.text("()<> []|\\\"'abc/%", min_size=1))
def test_a_link_leads_where_it_says(text: str, path: str) -> None:
    address = f"https://optout.example/{path}"
    [anchor] = read(link(text, address)).css("a")
    assert anchor.text() == " ".join(text.split())
    assert unquote(str(anchor.attributes["href"])) == unquote(address)
