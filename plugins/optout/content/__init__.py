"""Files to records: limits, front matter, prose, and the collection of it all."""

from optout.content.anchors import template_anchors
from optout.content.collection import Collection, DataFile
from optout.content.fault import Fault
from optout.content.files import FileEntry, FileKind
from optout.content.kinds import KINDS, PageKind, is_article, is_platform, kind_of, slug
from optout.content.load import load_collection
from optout.content.mending import mend
from optout.content.outline import LEAD, Link
from optout.content.page import Page
from optout.content.placed import PlacedText
from optout.content.prose import Prose, ProseSection, Words, resolve_prose
from optout.content.sync import State, part_states, section_states

__all__ = [
    "KINDS",
    "LEAD",
    "Collection",
    "DataFile",
    "Fault",
    "FileEntry",
    "FileKind",
    "Link",
    "Page",
    "PageKind",
    "PlacedText",
    "Prose",
    "ProseSection",
    "State",
    "Words",
    "is_article",
    "is_platform",
    "kind_of",
    "load_collection",
    "mend",
    "part_states",
    "resolve_prose",
    "section_states",
    "slug",
    "template_anchors",
]
