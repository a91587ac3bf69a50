"""The audit of links that leave the site: which there are, and what an answer of the network means. No network here."""

from optout.links.archived import archive_page
from optout.links.gather import outbound_links
from optout.links.judging import has_anchor, judge
from optout.links.model import Failure, Hop, Observation, Outbound, Place, Reason, Result, Sign, Verdict
from optout.links.notebook import Note, Notebook, read_notebook, write_notebook
from optout.links.page_signs import read_anchors, read_signs
from optout.links.patience import retry_after, wait_before

__all__ = [
    "Failure",
    "Hop",
    "Note",
    "Notebook",
    "Observation",
    "Outbound",
    "Place",
    "Reason",
    "Result",
    "Sign",
    "Verdict",
    "archive_page",
    "has_anchor",
    "judge",
    "outbound_links",
    "read_anchors",
    "read_notebook",
    "read_signs",
    "retry_after",
    "wait_before",
    "write_notebook",
]
