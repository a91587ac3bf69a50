from __future__ import annotations

import pytest

from optout.site import mark_foreign_links

FOREIGN = {"nl/platforms/quiet/", "checks/REC001/"}
NOTE = ' <span class="in-language">(in het Engels)</span>'


def marked(html: str, note: str = "(in het Engels)", address: str = "nl/platforms/chatty/") -> str:
    return mark_foreign_links(html, address, FOREIGN.__contains__, "en", note)


def test_a_link_to_an_untranslated_page_says_so() -> None:
    assert marked('<p><a href="../quiet/">Quiet</a></p>') == f'<p><a hreflang="en" href="../quiet/">Quiet{NOTE}</a></p>'
    assert marked('<a class="x" href="../quiet/#stop"><b>Stop</b></a>').endswith(f"<b>Stop</b>{NOTE}</a>")
    assert NOTE in marked('<a href="../../../checks/REC001/">REC001</a>')


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../other/">translated</a>',
        '<a href="#stop">this page</a>',
        '<a href="">this page</a>',
        '<a hreflang="en" href="../quiet/">says so itself</a>',
        '<a href="../quiet/" hreflang="en">says so itself</a>',
        '<a href="https://quiet.example/nl/platforms/quiet/">elsewhere</a>',
        '<a href="mailto:nl/platforms/quiet/">mail</a>',
        '<abbr href="../quiet/">no link</abbr>',
        "<a id=x>no link</a>",
    ],
)
def test_every_other_link_stays_as_it_is(link: str) -> None:
    assert marked(link) == link


def test_a_page_does_not_announce_itself() -> None:
    link = '<a href="../quiet/" aria-current="page">Quiet</a>'
    assert marked(link, address="nl/platforms/quiet/") == link


def test_where_the_text_is_english_too_nothing_is_announced() -> None:
    link = '<a href="../quiet/">Quiet</a>'
    prose = f'<div class="prose" lang="en" dir="ltr"><div>{link}</div>{link}</div>'
    html = marked(f"<div>{link}</div>{prose}{link}")
    assert html.count('hreflang="en"') == 4
    assert html.count(NOTE) == 2
    assert marked(prose).count(NOTE) == 0


def test_the_note_is_escaped() -> None:
    assert "&lt;b&gt;" in marked('<a href="../quiet/">Quiet</a>', note="<b>")


def test_a_site_in_a_folder_of_its_host() -> None:
    link = '<a href="/guide/nl/platforms/quiet/">Quiet</a>'
    assert NOTE in mark_foreign_links(link, "", FOREIGN.__contains__, "en", "(in het Engels)", folder="/guide/")
    assert marked(link) == link
