"""What calendars say, in the words of one locale."""

from __future__ import annotations

from optout.locales import Localiser, as_line
from optout.locales.audiences import regions_of_control
from optout.outputs.dated import DatedDeadline


def deadline_summary(localiser: Localiser, platform: str, control: str) -> str:
    """Say in a line what a last day is for."""
    pattern = localiser.messages.gettext("{platform}: last day for “{control}”")
    return as_line(pattern.format(platform=platform, control=control), localiser.tag)


def deadline_description(localiser: Localiser, item: DatedDeadline, url: str) -> str:
    """Say whom a deadline is for, what acting does on either side of it, and where to read more."""
    gettext, deadline = localiser.messages.gettext, item.deadline
    regions = regions_of_control(localiser, item.control, item.policies, inside=True)
    lines = (
        gettext("For: {regions}").format(regions=regions),
        gettext("Up to and on that day: {effect}").format(effect=localiser.term("outcome", deadline.before)),
        gettext("After it: {effect}").format(effect=localiser.term("outcome", deadline.after)),
        url,
    )
    return "\n".join(lines)


def withdrawn_summary(localiser: Localiser, platform: str, control: str) -> str:
    """Say in a line that a last day does not hold any more, for programs that do not show that by themselves."""
    pattern = localiser.messages.gettext("{platform}: no last day any more for “{control}”")
    return as_line(pattern.format(platform=platform, control=control), localiser.tag)


def review_summary(localiser: Localiser, platform: str) -> str:
    """Say that a guide is looked at again."""
    pattern = localiser.messages.gettext("{platform}: time to check again")
    return as_line(pattern.format(platform=platform), localiser.tag)


def review_description(localiser: Localiser, url: str) -> str:
    """Say what the check is, and what a reader can do on that day."""
    text = localiser.messages.gettext(
        "By this day we compare the guide with its sources again. "
        "Look at your own setting, too: platforms sometimes reset it."
    )
    return f"{text}\n{url}"
