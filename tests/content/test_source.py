from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.content.page import read_page
from optout.content.source import MAX_PAGE_BYTES, _line_faults, read_text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    source = read_text(data)
    assert not (source.faults and source.text)
    page = read_page("en", "platforms/x.md", "docs/en/platforms/x.md", data, {})
    assert page.meta is None
    assert page.faults
    assert all(fault.line >= 1 and fault.column >= 1 for fault in page.faults)


@given(st.text(max_size=100))
def test_any_front_matter_is_read_or_refused(text: str) -> None:
    data = f"---\n{text}\n---\nbody\n".encode("utf-8", "surrogatepass")
    for locale in ("en", "nl", "es-MX"):
        read_page(locale, "index.md", f"docs/{locale}/index.md", data, {})


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"---\ntitle: \xff\n", "FIL001", 2),
        ("---\ntitle: a\u200bb\n".encode(), "FIL001", 2),
        ("---\ntitle: a\u2028b\n".encode(), "FIL001", 2),
        ("---\n\ntitle: \u202eevil\n".encode(), "FIL001", 3),
        (b"a\x00b", "FIL001", 1),
        (b"x" * 4001, "FIL003", 1),
        (b"x\n" * MAX_PAGE_BYTES, "FIL003", 1),
        (b"# no front matter", "FIL002", 1),
        (b"---\ntitle: x\n", "FIL002", 1),
        (b"---\n- a\n---\n", "FIL002", 2),
    ],
)
def test_what_is_refused_says_where(data: bytes, code: str, line: int) -> None:
    page = read_page("en", "index.md", "docs/en/index.md", data, {})
    assert (page.faults[0].code, page.faults[0].line) == (code, line)


def test_the_quick_look_sees_every_letter_that_nobody_can_see() -> None:
    letters = [chr(number) for number in range(0x2100)]
    refused = [letter for letter in letters if read_text(letter.encode()).faults]
    assert refused == [letter for letter in letters if _line_faults(letter)]
    assert {"\x00", "\x7f", "\u200b", "\u2028"} <= set(refused)


def test_windows_line_ends_and_a_byte_order_mark_are_fine() -> None:
    page = read_page("en", "index.md", "p", b"\xef\xbb\xbf---\r\ntitle: T\r\ndescription: D\r\n---\r\nBody\r\n", {})
    assert page.faults == ()
    assert page.front.body == "Body\n"
