"""One answer for the people of some countries: four lines that stand for themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from optout.locales import Localiser
from optout.locales.audiences import WORLD, regions_except, regions_of
from optout.locales.tags import countries as all_countries
from optout.pages import wording
from optout.pages.answer import exception
from optout.pages.citations import Citations
from optout.pages.views import DeadlineLine, WayOut, When
from optout.records import PlatformRecord
from optout.records.difficulty import difficulty
from optout.records.regional import RegionalAnswer
from optout.records.vocabulary import Difficulty


@dataclass(frozen=True, slots=True)
class RegionCard:
    """State, date, way out and deadline where they are the same."""

    where: str
    reach: str
    """The countries for scripts: `AT BE`, or `!AT BE` for all but these."""
    training: str
    sentence: str
    label: str
    since: When | None
    begun: bool
    """Whether that day has come; until then it is a day from which something will hold."""
    way_out: WayOut | None
    level: int
    """The difficulty as a number to sort by, 0 where there is no control."""
    deadline: DeadlineLine | None
    exceptions: tuple[str, ...]


_LEVELS = tuple(Difficulty)


def reach_text(countries: frozenset[str]) -> str:
    """Write a set of countries the shorter way."""
    rest = all_countries() - countries
    return "!" + " ".join(sorted(rest)) if len(rest) < len(countries) else " ".join(sorted(countries))


def region_cards(
    record: PlatformRecord, answers: Iterable[RegionalAnswer], localiser: Localiser, today: date, citations: Citations
) -> tuple[RegionCard, ...]:
    """Build a card for each part of the world a record tells apart."""
    return tuple(_card(record, answer, _where(answer, localiser), localiser, today, citations) for answer in answers)


def merged_cards(
    record: PlatformRecord, answers: Iterable[RegionalAnswer], localiser: Localiser, today: date
) -> tuple[RegionCard, ...]:
    """Build as few cards as possible: parts of the world whose four lines are the same become one."""
    groups: dict[tuple[object, ...], list[RegionalAnswer]] = {}
    for answer in answers:
        control, deadline = answer.control, answer.deadline
        key = (answer.main.training, str(answer.main.effective), control and control.id, deadline and deadline.last_day)
        groups.setdefault(key, []).append(answer)
    cards = []
    for group in groups.values():
        countries = frozenset(country for answer in group for country in answer.countries)
        policies = {answer.main.id: answer.main for answer in group}
        merged = RegionalAnswer(countries, tuple(policies.values()), group[0].controls)
        whole = countries == all_countries()
        where = localiser.region(WORLD) if whole else regions_of(localiser, policies.values())
        cards.append(_card(record, merged, where, localiser, today, Citations(record.sources)))
    return tuple(cards)


def _card(
    record: PlatformRecord, answer: RegionalAnswer, where: str, localiser: Localiser, today: date, citations: Citations
) -> RegionCard:
    main, control = answer.main, answer.control
    begun = wording.has_begun(main.effective, today)
    line = None
    if control and answer.deadline:
        line = wording.deadline_line(localiser, record, control, today, citations)
    level = difficulty(control) if control else None
    return RegionCard(
        where,
        reach_text(answer.countries),
        main.training,
        wording.state(localiser, main.training, begun=begun),
        localiser.term("training-short", main.training),
        wording.when(localiser, main.effective),
        begun,
        wording.way_out(localiser, control) if control else None,
        _LEVELS.index(level) + 1 if level else 0,
        line,
        tuple(exception(localiser, policy) for policy in answer.policies if policy is not main),
    )


def _where(answer: RegionalAnswer, localiser: Localiser) -> str:
    """Name the countries of an answer: as its policy does where that is exact, else one by one if they are few."""
    if answer.countries == all_countries():
        return localiser.region(WORLD)
    if len(answer.countries) <= 6:
        names = [localiser.region(country) for country in answer.countries]
        return localiser.join(sorted(names, key=wording.sort_key))
    whom = answer.main.applies_to
    # A country its policy names, but whose other policies differ, has an answer of its own.
    codes = tuple(code for code in whom.regions if len(code) > 2 or code in answer.countries)
    return regions_except(localiser, codes, whom.except_regions)
