from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from optout.content import Collection, load_collection
from tests.arabic.project import build_arabic
from tests.building import EXAMPLE, ROOT, Site, build_copy, build_example, build_real

# Speed is measured in `make bench`, where nothing else runs.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what is instead of comparing it")


TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def example() -> Collection:
    return load_collection(EXAMPLE)


@pytest.fixture(scope="session")
def real() -> Collection:
    return load_collection(ROOT / "docs")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The published site, built once."""
    return build_real(tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The example site, built once; it has fallbacks and a variant locale."""
    return build_example(tmp_path_factory.mktemp("example"))


@pytest.fixture(scope="session")
def copy_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The example site as files to open from disk, built, packed and unpacked once."""
    return build_copy(tmp_path_factory.mktemp("copy"))


@pytest.fixture(scope="session")
def arabic_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The example site with one more locale, which is written from right to left; built once."""
    return build_arabic(tmp_path_factory.mktemp("arabic"))


@pytest.fixture
def example_docs(tmp_path: Path) -> Path:
    """A copy of the example's pages to break."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "docs"))
