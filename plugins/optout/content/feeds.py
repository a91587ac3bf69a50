"""Which feeds there are, and where: for the output that writes them and for the pages that link to them."""

from __future__ import annotations

from optout.content.collection import Collection
from optout.content.kinds import slug
from optout.locales.localiser import Localiser

NEWS, CHANGES = "news", "changes"


def feed_address(locale: str, name: str) -> str:
    """Return where a feed lies below the root of the site."""
    return f"feeds/{locale}/{name}.atom"


def platform_feed(name: str) -> str:
    """Name the feed of a platform."""
    return f"platforms/{name}"


def feed_names(collection: Collection) -> tuple[str, ...]:
    """List the feeds, the same in every locale; one may be empty for a while."""
    return (CHANGES, NEWS, *(platform_feed(slug(uri)) for uri, _ in collection.platforms()))


def feed_title(localiser: Localiser, name: str, platform: str = "") -> str:
    """Title a feed by its name; that of a platform by the platform's."""
    gettext = localiser.messages.gettext
    return platform or {NEWS: gettext("News"), CHANGES: gettext("Changes")}[name]
