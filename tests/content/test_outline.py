from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from optout.content.outline import read_outline

BODY = """\
Lead with a [link](a.md#b "title") and `[code](no.md)`.

## First {#first}

![image](x.png) <https://example.com/>

```
## Not a heading {#no}
[not a link](no.md)
```

### Sub {#sub}

## Second

[ref]: https://example.org/
"""


def test_sections_headings_and_links() -> None:
    outline = read_outline(BODY, 10)
    assert [(heading.level, heading.id, heading.line) for heading in outline.headings] == [
        (2, "first", 12),
        (3, "sub", 21),
        (2, None, 23),
    ]
    assert [(section.id, section.line) for section in outline.sections] == [
        ("lead", 10),
        ("first", 12),
        ("line-23", 23),
    ]
    assert [(link.target, link.line, link.column, link.image) for link in outline.links] == [
        ("a.md#b", 10, 13, False),
        ("x.png", 14, 1, True),
        ("https://example.com/", 14, 17, False),
        ("https://example.org/", 25, 1, False),
    ]


@given(st.text(alphabet="#{}[]()`<>ab \n!", max_size=200))
def test_no_text_is_lost_between_sections(body: str) -> None:
    outline = read_outline(body)
    kept = "".join("".join(section.text.split()) for section in outline.sections)
    assert kept == "".join(body.split())
