"""Ways to put a page right: edit it, report it in a form that knows the page already, or write an e-mail.

The form's fields are filled in through its address, by their ids in `.github/ISSUE_TEMPLATE/`
(https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query).
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from optout.pages.edition import Edition

FORM = "02-wrong-or-outdated.yml"


@dataclass(frozen=True, slots=True)
class Correction:
    """Where a reader puts a page right; `None` where there is no such way."""

    edit_url: str | None
    """The file with the text the reader sees; a generated page has none."""
    report_url: str
    mail_url: str | None


def correction(edition: Edition, locale: str, uri: str, url: str) -> Correction:
    """Offer the ways for the page at an absolute address."""
    nearest = edition.collection.nearest(locale, uri)
    subjects = _subjects(edition, uri)
    name = subjects or edition.prose(locale, uri).title.text
    return Correction(
        f"{edition.repository}/edit/main/{quote(nearest.path)}" if nearest else None,
        _form(edition, locale, name, url, subjects),
        _mail(edition, locale, name, url) if edition.contact else None,
    )


def lost_correction(edition: Edition, locale: str, url: str) -> Correction:
    """Offer the ways for an address where there is no page; `url` stands for it until a script knows better."""
    name = edition.localiser(locale).messages.gettext("Page not found")
    mail = _mail(edition, locale, name, url) if edition.contact else None
    return Correction(None, _form(edition, locale, name, url), mail)


def _form(edition: Edition, locale: str, name: str, url: str, platform: str = "") -> str:
    """Write the address that opens the form with what is known filled in."""
    fields = {"template": FORM, "title": f"Wrong or outdated: {name} ({locale})", "page": url, "locale": locale}
    return f"{edition.repository}/issues/new?{urlencode(fields | ({'platform': platform} if platform else {}))}"


def _subjects(edition: Edition, uri: str) -> str:
    """Name the platforms a page is about, as the English pages call them."""
    record, page = edition.collection.record(uri), edition.collection.source(uri)
    if record:
        return record.title
    records = edition.collection.records
    named = page.news.platforms if page and page.news else ()
    # While somebody writes, a guide may be unreadable; its name is all we have then.
    return ", ".join(records[name].title if name in records else name for name in named)


def _mail(edition: Edition, locale: str, name: str, url: str) -> str:
    """Write the address that opens an e-mail with its questions in place (RFC 6068)."""
    gettext = edition.localiser(locale).messages.gettext
    lines = (
        gettext("What does the page say, and what is true?"),
        "",
        "",
        gettext("Where can we see that? A link, and the day you saw it:"),
        "",
        "",
        gettext("Page: {address}").format(address=url),
    )
    subject = gettext("Wrong or outdated: {page}").format(page=f"{name} ({locale})")
    return f"mailto:{edition.contact}?subject={_part(subject)}&body={_part(chr(13) + chr(10)).join(map(_part, lines))}"


def _part(text: str) -> str:
    return quote(text, safe="")
