"""Pass a page on: addresses of services that take a text and a link, and the text itself.

Each is a plain link that does nothing before somebody presses it. Mastodon's keeps the text in the browser, behind the
`#`. Documented: Bluesky https://docs.bsky.app/docs/advanced-guides/intent-links (at most 300 characters), Mastodon
https://blog.joinmastodon.org/2026/03/a-new-share-button, X https://docs.x.com/x-for-websites/post-button/guides/web-intent
(at most 280), `mailto:` RFC 6068. Those of Facebook and LinkedIn are what the buttons they offer lead to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from optout.content import Words
from optout.locales import Localiser, as_line
from optout.pages.edition import Edition
from optout.pages.preview import preview
from optout.pages.qr_code import QrCode, qr_code


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A service by its name, and where it takes the text."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Share:
    """Everything to pass a page on with."""

    links: tuple[ShareLink, ...]
    said: Words
    """The answer, in a language that may be that of a fallback."""
    invitation: str
    """The address, in a line of its own."""
    url: str
    code: QrCode

    @property
    def text(self) -> str:
        """All of it, to pass on."""
        return f"{self.said.text}\n{self.invitation}"


_SERVICES: Mapping[str, Callable[[str, str], str]] = {
    "WhatsApp": lambda text, url: f"https://wa.me/?text={_part(f'{text} {url}')}",
    "Facebook": lambda text, url: f"https://www.facebook.com/sharer/sharer.php?u={_part(url)}",
    "Mastodon": lambda text, url: f"https://share.joinmastodon.org/#text={_part(f'{text} {url}')}",
    "Bluesky": lambda text, url: f"https://bsky.app/intent/compose?text={_part(f'{text} {url}')}",
    "LinkedIn": lambda text, url: f"https://www.linkedin.com/sharing/share-offsite/?url={_part(url)}",
    "X": lambda text, url: f"https://x.com/intent/tweet?text={_part(text)}&url={_part(url)}",
}
"""Services by name, from a text and a link."""

SHARED = frozenset({"platform", "article", "deadlines"})
"""Kinds of pages that offer to be passed on."""


def share(edition: Edition, locale: str, uri: str, url: str) -> Share | None:
    """Offer to pass on the page at an absolute address, `None` where there is nothing to say."""
    shown, localiser = preview(edition, locale, uri), edition.localiser(locale)
    if shown is None:
        return None
    said = Words(as_line(shown.text, shown.locale), shown.locale)
    links = [ShareLink(name, address(said.text, url)) for name, address in _SERVICES.items()]
    invitation = localiser.messages.gettext("Read more, with sources: {address}").format(address=url)
    text = f"{said.text}\n{invitation}"
    return Share((*links, _mail(localiser, shown.title, text)), said, invitation, url, qr_code(url))


def _mail(localiser: Localiser, subject: str, text: str) -> ShareLink:
    body = text.replace("\n", "\r\n")  # RFC 6068, section 5
    return ShareLink(localiser.messages.gettext("E-mail"), f"mailto:?subject={_part(subject)}&body={_part(body)}")


def _part(text: str) -> str:
    return quote(text, safe="")
