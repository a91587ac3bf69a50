"""Short sentences that several parts of a page share."""

from __future__ import annotations

from datetime import date
from unicodedata import combining, normalize
from urllib.parse import urlsplit

from optout.locales import Localiser
from optout.locales.audiences import regions_of_control
from optout.pages.citations import Citations
from optout.pages.views import Button, DeadlineLine, WayOut, When
from optout.records import (
    Audience,
    Control,
    ControlKind,
    Effort,
    Method,
    PartialDate,
    PlatformRecord,
    Training,
    Verification,
)
from optout.records.deadlines import DeadlineState, status


def when(localiser: Localiser, day: PartialDate | date | None) -> When | None:
    """Write a date in words, beside its ISO form."""
    return When(localiser.date(day), str(day)) if day else None


def has_begun(day: PartialDate | None, today: date) -> bool:
    """Tell whether a date has come; one without a day has when its first day has."""
    return day is None or day.first_day <= today


def state(localiser: Localiser, training: Training, *, begun: bool) -> str:
    """Say a state in a sentence that stands for itself; until it has begun, as something to come."""
    gettext = localiser.messages.gettext
    ahead = {
        Training.DEFAULT_ON: gettext("Will be used to train AI, unless you say no"),
        Training.DEFAULT_OFF: gettext("Will not be used to train AI, unless you agree"),
        Training.ALWAYS_ON: gettext("Will be used to train AI, and you cannot switch it off"),
        Training.NOT_USED: gettext("Will not be used to train AI, the platform says"),
    }
    now = localiser.term("training", training)
    return now if begun else ahead.get(training, now)


def people(localiser: Localiser, whom: Audience) -> str:
    """Name the people of an audience by account and, where it matters, by plan."""
    accounts = localiser.join(localiser.terms("accounts", whom.accounts))
    if not whom.plans:
        return accounts
    plans = localiser.join(localiser.terms("plans", whom.plans))
    return localiser.messages.gettext("{whom} ({plans})").format(whom=accounts, plans=plans)


def sort_key(name: str) -> str:
    """Return what to sort a name by: accents and capitals do not count."""
    return "".join(char for char in normalize("NFKD", name) if not combining(char)).casefold()


def open_label(localiser: Localiser, control: Control) -> str:
    """Say what a control's button opens."""
    gettext = localiser.messages.gettext
    if control.kind is ControlKind.FORM:
        return gettext("Open the form")
    is_switch = control.kind in (ControlKind.SETTING, ControlKind.ADMIN_ONLY)
    return gettext("Open the switch") if is_switch else gettext("Open the page")


def way_out(localiser: Localiser, control: Control) -> WayOut:
    """Say what a card offers to press, and what that leaves."""
    return WayOut(
        control.id,
        button(open_label(localiser, control), control.url),
        admins_only(localiser, control),
        effort(localiser, control.effort),
        tuple(localiser.terms("scope", control.leaves)),
    )


def admins_only(localiser: Localiser, control: Control) -> str:
    """Warn readers who cannot use a control themselves; nothing where everybody can."""
    if control.kind is not ControlKind.ADMIN_ONLY:
        return ""
    return localiser.messages.gettext("Only an administrator can do this.")


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
    return localiser.messages.pgettext("punctuation", ", ").join(parts)


def deadline_line(
    localiser: Localiser, record: PlatformRecord, control: Control, today: date, citations: Citations
) -> DeadlineLine | None:
    """Say for whom a control's deadline is, where the day stands, and what acting does before and after it."""
    deadline = control.deadline
    if deadline is None:
        return None
    names = deadline.policies or control.policies
    policies = [policy for policy in record.policies if policy.id in names]
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
        deadline_states(localiser)[seen.state],
        sentence.format(day=day, n=seen.days_left),
        regions_of_control(localiser, control, policies),
        regions_of_control(localiser, control, policies, inside=True),
        When(day, deadline.last_day.isoformat()),
        When(localiser.date(deadline.last_day), deadline.last_day.isoformat()),
        localiser.term("outcome", deadline.before),
        localiser.term("outcome", deadline.after),
        citations.cite(deadline.sources),
    )


def deadline_states(localiser: Localiser) -> dict[str, str]:
    """Say the state of a deadline, so that its day can follow."""
    gettext = localiser.messages.gettext
    return {
        DeadlineState.OPEN: gettext("Open until"),
        DeadlineState.LAST_DAY: gettext("Last day is"),
        DeadlineState.UPCOMING: gettext("Last day will be"),
        DeadlineState.PASSED: gettext("Last day was"),
    }


def checked(localiser: Localiser, entry: Verification) -> str:
    """Say how and when somebody last looked, and what they did not do."""
    gettext, day = localiser.messages.gettext, localiser.date(entry.date)
    sentences = {
        Method.PUBLISHED_SOURCES: gettext("Checked against published sources on {day}, not in the product itself"),
        Method.CLAIMS_COMPARED: gettext(
            "Each claim compared with the published sources a second time on {day}, not in the product itself"
        ),
        Method.IN_PRODUCT: gettext("Checked in the product itself on {day}"),
    }
    return sentences[entry.method].format(day=day)
