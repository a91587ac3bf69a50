"""Where the open data lies: for the outputs that write it and for the pages that link to it."""

from __future__ import annotations

# Below the root of the site.
API = "api/v1/"
DATASET = "dataset/"
ARCHIVE = f"{DATASET}dataset.zip"
"""Where the newest archive always is; the one of a day is named by the day (`make dataset`)."""
SUMS = f"{DATASET}SHA256SUMS"
