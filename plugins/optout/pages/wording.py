"""Short sentences that several parts of a page share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from optout.locales import Localiser
from optout.pages.citations import Citations
from optout.pages.views import Button, DeadlineLine, When
from optout.records import Audience, Control, Effort, Method, PartialDate, PlatformRecord, Policy, Verification
from optout.records.deadlines import DeadlineState, status

WORLD = "WORLD"
"""The group of all countries in the reference data."""


def when(localiser: Localiser, day: PartialDate | date | None) -> When | None:
    """Write a date in words, beside its ISO form."""
    return When(localiser.date(day), str(day)) if day else None


def audience(localiser: Localiser, whom: Audience) -> str:
    """Name the regions of an audience, with what is left out of a group."""
    return regions_except(localiser, whom.regions, whom.except_regions)


def regions_except(localiser: Localiser, codes: tuple[str, ...], exceptions: tuple[str, ...]) -> str:
    """Name regions, with what is left out of a group."""
    gettext = localiser.messages.gettext
    if exceptions and codes == (WORLD,):
        return gettext("Everywhere else")
    regions = localiser.join(localiser.regions(codes))
    if not exceptions:
        return regions
    left_out = localiser.join(localiser.regions(exceptions))
    return gettext("{regions}, without {exceptions}").format(regions=regions, exceptions=left_out)


def button(label: str, url: str | None) -> Button | None:
    """Make a link that shows its host."""
    return Button(label, url, (urlsplit(url).hostname or "").removeprefix("www.")) if url else None


def effort(localiser: Localiser, what: Effort) -> str:
    """Say what a control asks of the person who uses it; what is not known is left out."""
    gettext, ngettext = localiser.messages.gettext, localiser.messages.ngettext
    parts = []
    if what.minutes:
        parts.append(ngettext("about {n} minute", "about {n} minutes", what.minutes).format(n=what.minutes))
    if what.login is not None:
        parts.append(gettext("log-in needed") if what.login else gettext("no log-in needed"))
    if what.two_factor:
        parts.append(gettext("second factor needed"))
    if what.id_document is not None:
        parts.append(gettext("identity document needed") if what.id_document else gettext("no identity document"))
    if what.reason in ("optional", "required"):
        parts.append(localiser.term("reason", what.reason))
    if what.desktop_only:
        parts.append(gettext("on a computer only"))
    return ", ".join(parts)


def regions_of(localiser: Localiser, policies: Iterable[Policy]) -> str:
    """Name the regions of several policies together, each once; all of them together are all countries."""
    audiences = [policy.applies_to for policy in policies]
    open_ended = [whom for whom in audiences if whom.except_regions]
    codes = dict.fromkeys(code for whom in audiences if whom not in open_ended for code in whom.regions)
    if any(whom.regions == (WORLD,) and set(whom.except_regions) <= set(codes) for whom in open_ended):
        return localiser.region(WORLD)
    if not codes:
        return localiser.join(audience(localiser, whom) for whom in open_ended)
    rest = localiser.messages.pgettext("in a list", "everywhere else")
    wide = (rest if whom.regions == (WORLD,) else audience(localiser, whom) for whom in open_ended)
    return localiser.join([*localiser.regions(codes), *wide])


def deadline_line(
    localiser: Localiser, record: PlatformRecord, control: Control, today: date, citations: Citations
) -> DeadlineLine | None:
    """Say for whom a control's deadline is, where the day stands, and what acting does before and after it."""
    deadline = control.deadline
    if deadline is None:
        return None
    names = deadline.policies or control.policies
    seen, ngettext, gettext = status(deadline, today), localiser.messages.ngettext, localiser.messages.gettext
    day = localiser.date(deadline.last_day, weekday=True)
    sentence = {
        DeadlineState.UPCOMING: gettext("Last day for the full effect: {day}"),
        DeadlineState.OPEN: ngettext(
            "Open until {day}, {n} day left", "Open until {day}, {n} days left", seen.days_left
        ),
        DeadlineState.LAST_DAY: gettext("The last day is {day}"),
        DeadlineState.PASSED: gettext("The last day was {day}"),
    }[seen.state]
    return DeadlineLine(
        seen.state,
        sentence.format(day=day, n=seen.days_left),
        regions_of(localiser, (policy for policy in record.policies if policy.id in names)),
        When(day, deadline.last_day.isoformat()),
        localiser.term("outcome", deadline.before),
        localiser.term("outcome", deadline.after),
        citations.cite(deadline.sources),
    )


def checked(localiser: Localiser, entry: Verification) -> str:
    """Say how and when somebody last looked, and what they did not do."""
    gettext, day = localiser.messages.gettext, localiser.date(entry.date)
    if entry.method is Method.IN_PRODUCT:
        return gettext("Checked in the product itself on {day}").format(day=day)
    return gettext("Checked against published sources on {day}, not in the product itself").format(day=day)
