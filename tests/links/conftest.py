from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.links.server import PlayServer, serving


@pytest.fixture(scope="session")
def server() -> Iterator[PlayServer]:
    with serving() as running:
        yield running
