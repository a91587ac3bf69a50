"""The facts as tables (CSV) with a Data Package descriptor, their checksums, and an archive of all data."""

from optout.outputs.dataset.archive import archive, archive_name
from optout.outputs.dataset.files import dataset_files

__all__ = ["archive", "archive_name", "dataset_files"]
