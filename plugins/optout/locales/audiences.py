"""The people of a policy in words: which regions, and what is left out of them."""

from __future__ import annotations

from collections.abc import Iterable

from optout.locales.localiser import Localiser
from optout.records import Audience, Control, Policy

WORLD = "WORLD"
"""The group of all countries in the reference data."""


def audience(localiser: Localiser, whom: Audience, *, inside: bool = False) -> str:
    """Name the regions of an audience, with what is left out of a group; `inside` a sentence in small letters."""
    return regions_except(localiser, whom.regions, whom.except_regions, inside=inside)


def regions_except(
    localiser: Localiser, codes: tuple[str, ...], exceptions: tuple[str, ...], *, inside: bool = False
) -> str:
    """Name regions, with what is left out of a group."""
    gettext = localiser.messages.gettext
    if exceptions and codes == (WORLD,):
        return _everywhere_else(localiser) if inside else gettext("Everywhere else")
    if inside and codes == (WORLD,):
        return _all_countries(localiser)
    regions = localiser.join(localiser.regions(codes))
    if not exceptions:
        return regions
    left_out = localiser.join(localiser.regions(exceptions))
    return gettext("{regions}, without {exceptions}").format(regions=regions, exceptions=left_out)


def regions_of(localiser: Localiser, policies: Iterable[Policy], *, inside: bool = False) -> str:
    """Name the regions of several policies together, each once; all of them together are all countries."""
    audiences = [policy.applies_to for policy in policies]
    open_ended = [whom for whom in audiences if whom.except_regions]
    codes = dict.fromkeys(code for whom in audiences if whom not in open_ended for code in whom.regions)
    complete = any(whom.regions == (WORLD,) and set(whom.except_regions) <= set(codes) for whom in open_ended)
    if complete or WORLD in codes:
        return _all_countries(localiser) if inside else localiser.region(WORLD)
    wide = (audience(localiser, whom, inside=inside or bool(codes)) for whom in open_ended)
    return localiser.join([*localiser.regions(codes), *wide])


def regions_of_control(
    localiser: Localiser, control: Control, policies: Iterable[Policy], *, inside: bool = False
) -> str:
    """Name the regions in which a control helps: where it exists, else those of the policies it is for."""
    if control.for_regions:
        return regions_except(localiser, control.for_regions, (), inside=inside)
    return regions_of(localiser, policies, inside=inside)


def _everywhere_else(localiser: Localiser) -> str:
    return localiser.messages.pgettext("in a list", "everywhere else")


def _all_countries(localiser: Localiser) -> str:
    return localiser.messages.pgettext("in a list", "all countries")
