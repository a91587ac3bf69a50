"""All open data of the site: every format in one call, so that the site and the archive hold the same."""

from __future__ import annotations

from optout.outputs.api import api_files
from optout.outputs.calendars import calendar_files
from optout.outputs.feeds import feed_files
from optout.outputs.publication import Files, Publication
from optout.outputs.record_schemas import record_schemas


def open_data(publication: Publication) -> Files:
    """Write every format."""
    return api_files(publication) | calendar_files(publication) | feed_files(publication) | record_schemas(publication)
