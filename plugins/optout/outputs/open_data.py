"""All open data of the site: every format in one call, so that the site and the archive hold the same."""

from __future__ import annotations

from optout.content.open_data import ARCHIVE
from optout.outputs.api import api_files
from optout.outputs.calendars import calendar_files
from optout.outputs.dataset import archive, dataset_files
from optout.outputs.feeds import feed_files
from optout.outputs.publication import Files, Publication
from optout.outputs.record_schemas import record_schemas


def whole_dataset(publication: Publication) -> Files:
    """Write what goes into an archive: JSON, tables, their descriptions, terms and checksums."""
    api = api_files(publication)
    return api | dataset_files(publication, api)


def open_data(publication: Publication) -> Files:
    """Write every format."""
    dataset = whole_dataset(publication)
    files = dataset | {ARCHIVE: archive(publication.today, dataset)}
    return files | calendar_files(publication) | feed_files(publication) | record_schemas(publication)
