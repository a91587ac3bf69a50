"""Where a copy of a page that is gone may be found."""

from __future__ import annotations

from datetime import date

from optout.links.model import Outbound

_ARCHIVE = "https://web.archive.org/web"


def archive_page(link: Outbound, today: date) -> str:
    """Return the copy the page names, else the archive's page for the day on which a person last saw the link."""
    named = next((place.archive for place in link.places if place.archive), None)
    seen = [place.seen for place in link.places if place.seen]
    return named or f"{_ARCHIVE}/{max(seen) if seen else today:%Y%m%d}/{link.base}"
