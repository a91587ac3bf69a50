"""The headings of the sections that templates add to a page's prose."""

from __future__ import annotations

from optout.locales import Localiser


def record_headings(localiser: Localiser) -> dict[str, str]:
    """Name each record section by its anchor, in page order."""
    gettext = localiser.messages.gettext
    return {
        "answer": gettext("In short"),
        "stop": gettext("How to stop it"),
        "too-late": gettext("Too late?"),
        "data": gettext("What is used, what is not"),
        "regions": gettext("Where it applies"),
        "disputes": gettext("Where sources disagree"),
        "timeline": gettext("What happened"),
        "sources": gettext("Sources"),
        "checked": gettext("Who checked this, and how"),
    }


def translation_headings(localiser: Localiser) -> dict[str, str]:
    """Name the sections of the dashboard of translations, in page order."""
    gettext = localiser.messages.gettext
    return {"languages": gettext("What each language needs"), "pages": gettext("All pages")}
