"""Files to records: limits, front matter, prose, and the collection of it all."""

from optout.content.collection import Collection, DataFile
from optout.content.fault import Fault
from optout.content.files import FileEntry, FileKind
from optout.content.load import load_collection
from optout.content.outline import LEAD, Link
from optout.content.page import Page, is_platform
from optout.content.placed import PlacedText
from optout.content.prose import Prose, ProseSection, Words, resolve_prose
from optout.content.sync import State, section_states, stamps

__all__ = [
    "LEAD",
    "Collection",
    "DataFile",
    "Fault",
    "FileEntry",
    "FileKind",
    "Link",
    "Page",
    "PlacedText",
    "Prose",
    "ProseSection",
    "State",
    "Words",
    "is_platform",
    "load_collection",
    "resolve_prose",
    "section_states",
    "stamps",
]
