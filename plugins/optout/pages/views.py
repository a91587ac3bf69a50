"""What templates print: plain values in the reader's language, ready to be escaped and shown."""

from __future__ import annotations

from dataclasses import dataclass

from optout.content import Words
from optout.pages.citations import Citation


@dataclass(frozen=True, slots=True)
class When:
    """A date in words and as an ISO text for machines."""

    words: str
    iso: str

    @property
    def is_day(self) -> bool:
        """Tell a day from a month or a year: many languages put another word before it."""
        return len(self.iso) == len("2026-04-23")


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """A deadline and what acting achieves on either side; `state` names the engine's state."""

    state: str
    label: str
    """The state in a word or two, to stand before the day."""
    summary: str
    where: str
    """The regions it holds for; a reader elsewhere has no deadline."""
    for_whom: str
    """The same inside a sentence, in small letters."""
    when: When
    """The day with its weekday."""
    day: When
    before: str
    after: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Since:
    """For whom something holds, and since when."""

    where: str
    when: When


@dataclass(frozen=True, slots=True)
class Button:
    """A link that leaves the site and shows where it leads."""

    label: str
    url: str
    host: str


@dataclass(frozen=True, slots=True)
class WayOut:
    """A control as a card offers it."""

    control: str
    """The id of the control."""
    button: Button | None
    """`None` where the control has no address; its step says what to do."""
    admins_only: str
    effort: str
    leaves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """The answer in a few lines."""

    training: str
    sentence: str
    since_label: str
    since: tuple[Since, ...]
    exceptions: tuple[str, ...]
    way_out: WayOut | None
    deadline: DeadlineLine | None
    checked: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """One row of the table of regions."""

    id: str
    where: str
    accounts: str
    training: str
    label: str
    announced: When | None
    effective: When | None
    basis: str
    note: Words | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class ControlStep:
    """One control as a thing to do."""

    id: str
    kind: str
    name: Words
    for_whom: str
    admins_only: str
    path: tuple[str, ...]
    path_locale: str
    """The locale of the menu names; English where nobody has seen them in the reader's language."""
    seen_at: Button | None
    """Where the menu names were seen in the reader's language."""
    button: Button | None
    run_by: str | None
    """Who runs the host the button leads to, where that is not the platform."""
    email: str | None
    stops: tuple[str, ...]
    leaves: tuple[str, ...]
    effort: str
    difficulty: str
    deadline: DeadlineLine | None
    note: Words | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DataLists:
    """What goes into training and what stays out, as far as the platform says."""

    used: tuple[str, ...]
    excluded: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One side of a dispute."""

    text: Words
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DisputeView:
    """Sources that disagree, side by side."""

    id: str
    topic: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """One event of the timeline."""

    id: str
    when: When
    kind_label: str
    where: str
    text: Words
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """One numbered source."""

    number: int
    anchor: str
    title: str
    language: str
    direction: str
    language_name: str
    publisher: str
    kind_label: str
    is_primary: bool
    url: str
    published: When | None
    seen: When | None
    archive: str | None


@dataclass(frozen=True, slots=True)
class ControllerRow:
    """Who decides over the data of the people of some regions, and the authority that watches."""

    name: str
    where: str
    authority: Button | None
    citations: tuple[Citation, ...]
