from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optout.content.nesting import nesting_faults
from optout.content.rendering import Kind, looks_plain, rendered_refusals, scheme_of

PIECES = st.sampled_from(
    [
        *"[]()<>{}!#:&;/\\`*_\"'=|.- \n\t",
        *(
            "](",
            "]:",
            "[a](",
            "![",
            "{: ",
            "{#id}",
            "{ #id }",
            "&#106;",
            "&colon;",
            "javascript:",
            "data:",
            "//",
            "http://",
        ),
        *("https://a.example/", "alert(1)", "onclick=a", "style=b", "<b>", "<script>", "<!--", "-->", "\n\n", "\n    "),
        *(
            "> ",
            "- ",
            "1. ",
            "```\n",
            "~~~\n",
            "!!! note\n    ",
            "a",
            "b c",
            "x@y.example",
            "[TOC]",
            "\n===\n",
            "\n---\n",
        ),
    ]
)
BODIES = st.lists(PIECES, max_size=25).map("".join)


@given(BODIES)
def test_the_cheap_look_lets_nothing_through_that_the_full_look_refuses(body: str) -> None:
    if looks_plain(body) and not nesting_faults(body, 1):
        assert rendered_refusals(body) == ()


@given(st.lists(PIECES, max_size=6).map("".join), st.lists(PIECES, max_size=6).map("".join))
def test_the_cheap_look_inside_a_link(target: str, rest: str) -> None:
    body = f"[text]({target}) {rest}\n\n[text][a]\n"
    if looks_plain(body):
        assert rendered_refusals(body) == ()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<script>alert(1)</script>", Kind.ELEMENT),
        ("a <img src=x onerror=alert(1)>", Kind.ELEMENT),
        ("<p onmouseover=alert(1)>a</p>", Kind.ELEMENT),
        ("<iframe src='https://evil.example'></iframe>", Kind.ELEMENT),
        ("<form action='https://evil.example'><input></form>", Kind.ELEMENT),
        ("<base href='https://evil.example'>", Kind.ELEMENT),
        ("<svg><script>alert(1)</script></svg>", Kind.ELEMENT),
        ("<div markdown='1'>a</div>", Kind.ELEMENT),
        ("<style>*{}</style>", Kind.ELEMENT),
        ("<!--><script>alert(1)</script>-->", Kind.ELEMENT),
        ("<a href='javascript:alert(1)'>x</a>", Kind.ELEMENT),
        ("[x](y){ onclick=alert(1) }", Kind.ATTRIBUTE),
        ("# x { style=a }", Kind.ATTRIBUTE),
        ("| a |\n| --- |\n| b { onclick=x } |", Kind.ATTRIBUTE),
        ("[x](javascript:alert(1))", Kind.ADDRESS),
        ("[x](JaVaScRiPt:alert(1))", Kind.ADDRESS),
        ("[x](java&#115;cript:alert(1))", Kind.ADDRESS),
        ("[x](javascript&colon;alert(1))", Kind.ADDRESS),
        ("[x](java script:alert(1))", Kind.ADDRESS),
        ("[x](<java\tscript:alert(1)>)", Kind.ADDRESS),
        ("[x](vbscript:a)", Kind.ADDRESS),
        ("[x](data:text/html,a)", Kind.ADDRESS),
        ("[x][1]\n\n[1]: javascript:a", Kind.ADDRESS),
        ("[x][1]\n\n[1]:\n    javascript:a", Kind.ADDRESS),
        ("<javascript:alert(1)>", Kind.ADDRESS),
        ("![x](https://evil.example/a.png)", Kind.ADDRESS),
        ("![x](//evil.example/a.png)", Kind.ADDRESS),
    ],
)
def test_every_vector_is_refused(body: str, kind: Kind) -> None:
    assert not looks_plain(body)
    found = rendered_refusals(body)
    assert kind in {refusal.kind for refusal in found} or Kind.ELEMENT in {refusal.kind for refusal in found}


@pytest.mark.parametrize(
    "body",
    [
        "## A {#a}\n\n- one **two** `three` [four](five.md#six)\n\n> quote\n\n1. a\n2. b\n",
        "| a | b |\n| :-- | --: |\n| 1 | 2 |\n",
        '!!! note "Title"\n\n    Text.\n',
        "```python\nif a < b: pass\n```\n",
        "![alt](../assets/a.png){ #pic width=640 height=360 }",
        "<https://a.example/> <me@a.example> [m](mailto:me@a.example) a < b & c &amp; <!-- note -->",
        '[x](https://a.example/?a=1&b=2 "Title: with a colon")',
    ],
)
def test_plain_markdown_is_fine(body: str) -> None:
    assert rendered_refusals(body) == ()


@given(st.sampled_from(["javascript", "data", "vbscript"]), st.data())
def test_a_scheme_is_known_in_any_spelling(scheme: str, data: st.DataObject) -> None:
    spelled = "".join(
        data.draw(
            st.sampled_from([char, char.upper(), f"&#{ord(char)};", f"&#x{ord(char):x};", f"\t{char}", f"{char}\n"])
        )
        for char in scheme
    )
    assert scheme_of(data.draw(st.sampled_from(["", " ", "\x01"])) + spelled + ":x") == scheme
