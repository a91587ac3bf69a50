"""A first visit to a guide stays light: old phones and slow lines are where most people read."""

from __future__ import annotations

import pytest

from benchmarks.weight import first_visits
from optout.content import Collection
from optout.content.built_site import load_site
from optout.site import page_address
from tests.building import Site

GZIP_BYTES = 120_000
REQUESTS = 12


@pytest.mark.parametrize("locale", ["en", "de"])
def test_a_first_visit_to_a_guide_is_light(real_site: Site, real: Collection, locale: str) -> None:
    site = load_site(real_site.folder, tuple(real.locales))
    visits = first_visits(site, page_address(locale, "platforms/"))
    guides = {f"{page_address(locale, uri)}index.html" for uri in real.uris if uri.startswith("platforms/")}
    assert {visit.address for visit in visits} == guides
    # Each guide brings its page, style sheets and scripts; fewer would mean that they were not found.
    assert min(visit.requests for visit in visits) > 5
    heavy = [visit for visit in visits if visit.gzip_bytes > GZIP_BYTES or visit.requests > REQUESTS]
    assert heavy == []
