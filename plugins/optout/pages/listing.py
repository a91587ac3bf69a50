"""Guides in a list: the home page's table of what each platform does."""

from __future__ import annotations

from datetime import date

from optout.content import Collection, resolve_prose, slug
from optout.locales import Localiser
from optout.pages import wording
from optout.pages.answer import headline, main_control, since
from optout.pages.citations import Citations
from optout.pages.views import GuideCard


def guide_cards(collection: Collection, localiser: Localiser, today: date) -> tuple[GuideCard, ...]:
    """List every readable guide by title, with its state as of one day."""
    cards = []
    for uri, record in collection.platforms():
        control, training = main_control(record), headline(record)
        marks = Citations(record.sources)
        line = wording.deadline_line(localiser, record, control, today, marks) if control else None
        cards.append(
            GuideCard(
                uri,
                slug(uri),
                resolve_prose(collection, localiser.tag, uri).title,
                training,
                localiser.term("training-short", training),
                since(record, localiser),
                line,
                wording.checked(localiser, max(record.verified, key=lambda entry: entry.date)),
            )
        )
    return tuple(sorted(cards, key=lambda card: card.title.text.casefold()))
