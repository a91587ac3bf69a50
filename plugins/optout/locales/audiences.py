"""The people of a policy in words: which regions, and what is left out of them."""

from __future__ import annotations

from collections.abc import Iterable

from optout.locales.localiser import Localiser
from optout.records import Audience, Control, Policy

WORLD = "WORLD"
"""The group of all countries in the reference data."""


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


def regions_of_control(localiser: Localiser, control: Control, policies: Iterable[Policy]) -> str:
    """Name the regions in which a control helps: where it exists, else those of the policies it is for."""
    if control.for_regions:
        return localiser.join(localiser.regions(control.for_regions))
    return regions_of(localiser, policies)
