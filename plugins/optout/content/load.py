"""The docs folder to a collection: the only reader of disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from optout.content.collection import Collection, DataFile
from optout.content.fault import Fault
from optout.content.files import FileEntry, FileKind, list_files, read_start
from optout.content.front_matter import FrontMatter
from optout.content.memory import FOLDER, Memory, memory_file, read_memory
from optout.content.page import Page, read_page
from optout.content.published import PUBLISHED, read_published
from optout.content.shape import read_record
from optout.content.source import read_text
from optout.content.yaml_reader import Document, read_yaml
from optout.locales import tags
from optout.records import CLOSED, FAMILIES, ReferenceData

DATA = "_data"
_PARTS = ("domains", "exceptions", "glossary", "regions", "regulators", "vocabulary")
_EMPTY = ReferenceData(regulators={}, regions={})


def load_collection(docs: Path, locales: Sequence[str] | None = None) -> Collection:
    """Read every page of the locales, by default of every folder named by a language tag.

    Nothing in a file makes this raise.
    """
    reference, data_files = load_reference(docs)
    locales = tuple(sorted(locales, key=lambda tag: tag != tags.SOURCE)) if locales else find_locales(docs)
    files = list_files(docs)
    pages: dict[tuple[str, str], Page] = {}
    for entry in files:
        locale, _, uri = entry.uri.partition("/")
        if entry.kind is FileKind.FILE and locale in locales and uri.endswith(".md"):
            pages[locale, uri] = _page(docs, locale, uri, entry, reference)
    memories, memory_files = _memories(docs, {uri for _, uri in pages})
    published, faults = read_published(docs.parent)
    data_files = (*data_files, *memory_files, DataFile(PUBLISHED.as_posix(), faults))
    return Collection(locales, pages, reference, data_files, memories, files, published)


def _page(docs: Path, locale: str, uri: str, entry: FileEntry, reference: ReferenceData) -> Page:
    data = read_start(docs / entry.uri)
    if data is None:
        front = FrontMatter(Document(None), "", 1)
        fault = Fault(1, 1, "FIL001", "The file cannot be opened. Give everybody the right to read it.")
        return Page(locale, uri, entry.path, front, None, (fault,))
    return read_page(locale, uri, entry.path, data, reference.vocabulary, entry.size)


def _memories(docs: Path, uris: set[str]) -> tuple[dict[str, Memory], list[DataFile]]:
    """Read what is remembered of each page; a folder that is missing remembers nothing."""
    memories, files = {}, []
    for uri in sorted(uris) if (docs / FOLDER).is_dir() else ():
        path = memory_file(docs, uri)
        data = read_start(path)
        if data is not None:
            memories[uri], faults = read_memory(data)
            files.append(DataFile(path.relative_to(docs.parent).as_posix(), faults))
    return memories, files


def find_locales(docs: Path) -> tuple[str, ...]:
    """List the locales that have a folder, the source locale first."""
    folders = (path for path in docs.iterdir() if path.is_dir() and not path.is_symlink())
    found = sorted(path.name for path in folders if tags.is_tag(path.name))
    return tuple(sorted(found, key=lambda tag: tag != tags.SOURCE))


def load_reference(docs: Path) -> tuple[ReferenceData, tuple[DataFile, ...]]:
    """Read `docs/_data`; a part that cannot be read is empty and its file carries the faults."""
    parts: dict[str, object] = {}
    files = []
    for name in _PARTS:
        path = docs / DATA / f"{name}.yaml"
        faults, value, front = _read_part(path, name)
        parts[name] = value
        files.append(DataFile(path.relative_to(docs.parent).as_posix(), tuple(faults), front))
    return _EMPTY.model_copy(update=parts), tuple(files)


def _read_part(path: Path, name: str) -> tuple[list[Fault], object, FrontMatter | None]:
    empty = getattr(_EMPTY, name)
    data = read_start(path)
    if data is None or path.parent.is_symlink():
        return [Fault(1, 1, "FIL002", f"`{path.name}` is missing. Restore it from the repository.")], empty, None
    source = read_text(data)
    document = read_yaml(source.text)
    faults = [*source.faults, *document.faults]
    if faults:
        return faults, empty, None
    if not isinstance(document.data, dict) or set(document.data) != {name}:
        return [Fault(1, 1, "REC002", f"The file needs the one key `{name}:` and all else below it.")], empty, None
    parts: dict[str, object] = {"regulators": {}, "regions": {}}
    whole = parts | document.data
    front = FrontMatter(replace(document, data=whole), source.text, 1)
    reference, shape_faults = read_record(ReferenceData, front, {})
    faults = [*shape_faults]
    if reference and name == "vocabulary":
        faults += _vocabulary_faults(front, reference)
    return faults, getattr(reference, name) if reference else empty, front


def _vocabulary_faults(front: FrontMatter, reference: ReferenceData) -> Iterator[Fault]:
    """Hold the words the code depends on against the file that labels them."""
    vocabulary = reference.vocabulary
    for family in sorted(FAMILIES - set(vocabulary)):
        yield Fault(*front.key_position(("vocabulary",)), "REC003", f"The family `{family}` is missing; add it.")
    for family, words in sorted(CLOSED.items()):
        labelled, known = set(vocabulary.get(family, ())), {word.value for word in words}
        for word in sorted(known - labelled):
            position = front.key_position(("vocabulary", family))
            yield Fault(*position, "REC003", f"`{word}` has no label in `{family}`; add one.")
        for word in sorted(labelled - known) if family in vocabulary else ():
            position = front.key_position(("vocabulary", family, word))
            yield Fault(*position, "REC004", f"`{word}` is not a word of `{family}`; delete it.")
