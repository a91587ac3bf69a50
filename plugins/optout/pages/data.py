"""The page of the open data: every file that programs can rely on, with what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from optout.content.calendars import ALL, DEADLINES, REVIEWS, calendar_address, calendar_title
from optout.content.feeds import CHANGES, NEWS, feed_address
from optout.content.open_data import API, ARCHIVE, DATASET, SUMS
from optout.locales import Localiser
from optout.pages.edition import Edition


@dataclass(frozen=True, slots=True)
class Download:
    """One file: its address below the root of the site, and what it holds."""

    address: str
    text: str

    @property
    def name(self) -> str:
        """What people call it."""
        return self.address.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class FileGroup:
    """Files of one kind."""

    title: str
    note: str
    files: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """What there is to take, what leads to everything first."""

    groups: tuple[FileGroup, ...]


def data_page(edition: Edition, locale: str, uri: str) -> DataPage:
    """Build the view of the open data."""
    return DataPage(tuple(_groups(edition, edition.localiser(locale))))


def data_headings(localiser: Localiser) -> dict[str, str]:
    """Name the list of files."""
    return {"files": localiser.messages.gettext("The files")}


def _groups(edition: Edition, localiser: Localiser) -> Iterator[FileGroup]:
    gettext = localiser.messages.gettext
    yield FileGroup(gettext("All data in one file"), "", _files(_archive(gettext)))
    yield FileGroup(
        gettext("JSON, with the words of all languages"),
        gettext("There is a file for each platform and a schema for each kind of file. The index lists them all."),
        _files(_documents(gettext), API),
    )
    yield FileGroup(
        gettext("Tables, with English texts"),
        gettext("A text that a spreadsheet could take for a formula has an apostrophe in front."),
        _files(_tables(gettext), DATASET),
    )
    yield FileGroup(
        gettext("Calendars"),
        gettext("Each platform and each region has one of its own: see the guides and the page of deadlines."),
        tuple(_calendars(edition, localiser)),
    )
    yield FileGroup(
        gettext("Feeds"), gettext("Each platform has one of its own: see the guides."), tuple(_feeds(localiser))
    )


def _files(texts: dict[str, str], folder: str = "") -> tuple[Download, ...]:
    return tuple(Download(folder + name, text) for name, text in texts.items())


def _archive(gettext: Callable[[str], str]) -> dict[str, str]:
    return {
        ARCHIVE: gettext("JSON and tables of the day, with licence and checksums"),
        SUMS: gettext("Checksums of every file of JSON and tables"),
    }


def _documents(gettext: Callable[[str], str]) -> dict[str, str]:
    return {
        "index.json": gettext("Start here: every file, language and platform"),
        "platforms.json": gettext("All platforms in short"),
        "deadlines.json": gettext("Every deadline, past ones too"),
        "controls.json": gettext("Every way to say no"),
        "changes.json": gettext("What changed, what happened, and who checked"),
        "news.json": gettext("The news"),
        "regulators.json": gettext("Supervisory authorities"),
        "regions.json": gettext("Countries and groups of countries"),
        "vocabulary.json": gettext("The words of the records, in all languages"),
        "rules.json": gettext("What every record is checked for"),
        "translations.json": gettext("How every page stands in every language"),
        "openapi.json": gettext("A description of all this for programs (OpenAPI 3.1)"),
        "schemas/platform.json": gettext("The schema of the file of a platform (JSON Schema 2020-12)"),
    }


def _tables(gettext: Callable[[str], str]) -> dict[str, str]:
    return {
        "datapackage.json": gettext("What each column means, for programs (Data Package)"),
        "README.md": gettext("What each column means, for people"),
        "platforms.csv": gettext("All platforms in short"),
        "policies.csv": gettext("What happens to whose data, and since when"),
        "controls.csv": gettext("Every way to say no"),
        "deadlines.csv": gettext("Every deadline, past ones too"),
        "timeline.csv": gettext("What happened"),
        "sources.csv": gettext("Where each fact was read"),
    }


def _calendars(edition: Edition, localiser: Localiser) -> Iterator[Download]:
    for name in (DEADLINES, REVIEWS, ALL):
        if name in edition.calendars:
            yield Download(calendar_address(localiser.tag, name), calendar_title(localiser, name))


def _feeds(localiser: Localiser) -> Iterator[Download]:
    gettext = localiser.messages.gettext
    texts = {CHANGES: gettext("What changed and what happened, in words"), NEWS: gettext("The news")}
    for name, text in texts.items():
        yield Download(feed_address(localiser.tag, name), text)
