"""One Markdown file of one locale, read and typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from optout.content.fault import Fault
from optout.content.front_matter import FrontMatter, read_front_matter
from optout.content.hashing import part_hash
from optout.content.kinds import kind_of
from optout.content.nesting import nesting_faults
from optout.content.outline import Outline, Section, read_outline
from optout.content.rendering import Refusal, refusals
from optout.content.shape import read_record
from optout.content.source import read_text
from optout.content.typed_dates import TypedDate, typed_dates
from optout.content.yaml_places import KeyPath
from optout.content.yaml_reader import Document
from optout.locales import tags
from optout.records import FACT_KEYS, LawRecord, NewsRecord, PlatformRecord, VariantMeta
from optout.records.parts import walk
from optout.records.vocabulary import Vocabulary


@dataclass(frozen=True)
class Page:
    """A page as one locale has it; `uri` is the same in every locale, `path` names the file in messages."""

    locale: str
    uri: str
    path: str
    front: FrontMatter
    meta: BaseModel | None
    faults: tuple[Fault, ...] = ()

    @property
    def record(self) -> PlatformRecord | None:
        """The platform record, on a readable English platform page."""
        return self.meta if isinstance(self.meta, PlatformRecord) else None

    @property
    def news(self) -> NewsRecord | None:
        """The facts of a news article, on a readable English one."""
        return self.meta if isinstance(self.meta, NewsRecord) else None

    @property
    def law(self) -> LawRecord | None:
        """The facts of a law, on a readable English page about one."""
        return self.meta if isinstance(self.meta, LawRecord) else None

    @property
    def is_readable(self) -> bool:
        """Whether the file is text with front matter, be that complete or not."""
        return not (self.faults and any(fault.code.startswith("FIL") for fault in self.faults))

    @cached_property
    def record_parts(self) -> tuple[tuple[KeyPath, BaseModel], ...]:
        """Each part of the record that has keys, with its place."""
        return tuple(walk(self.record))

    @cached_property
    def outline(self) -> Outline:
        """Sections and links of the body."""
        return read_outline(self.front.body, self.front.body_line)

    @cached_property
    def dates(self) -> tuple[TypedDate, ...]:
        """Every date typed by hand."""
        return tuple(typed_dates(self))

    def front_texts(self) -> Iterator[tuple[KeyPath, str]]:
        """Yield what the front matter says to readers outside the record, with its place."""
        for key in ("title", "description"):
            if text := getattr(self.meta, key, None):
                yield (key,), text
        for name, text in getattr(self.meta, "texts", {}).items() if not self.record else ():
            yield ("texts", name), text

    @cached_property
    def refusals(self) -> tuple[Refusal, ...]:
        """What the finished HTML of the body must not hold."""
        return refusals(self.front.body)

    @cached_property
    def parts(self) -> dict[str, str]:
        """Everything that is translated, by part id: title, description, sentences of the record, sections."""
        return dict(self._parts())

    @cached_property
    def stamps(self) -> dict[str, str]:
        """The hash of each part."""
        return {name: part_hash(text) for name, text in self.parts.items()}

    def _parts(self) -> Iterator[tuple[str, str]]:
        for key in ("title", "description"):
            if value := getattr(self.meta, key, None):
                yield f"meta.{key}", value
        yield from self.record.texts() if self.record else getattr(self.meta, "texts", {}).items()
        for name, section in self.sections.items():
            yield name, section.text

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The body's sections by id; what a translation has only begun is none, so that readers get the English one."""
        written = (part for part in self.outline.sections if part.is_written or self.locale == tags.SOURCE)
        return {section.id: section for section in written}


def read_page(locale: str, uri: str, path: str, data: bytes, vocabulary: Vocabulary, size: int | None = None) -> Page:
    """Read one file; whatever is wrong with it becomes a fault. `size` is the whole file’s, `data` maybe its start."""
    source = read_text(data, size)
    if source.faults:
        unread = FrontMatter(Document(None), "", 1)
        return Page(locale, uri, path, unread, None, source.faults)
    front = read_front_matter(source.text, needs_keys=not tags.is_variant(locale))
    if front.document.faults:
        return Page(locale, uri, path, front, None, front.document.faults)
    if tangled := nesting_faults(front.body, front.body_line):
        return Page(locale, uri, path, FrontMatter(front.document, "", front.body_line), None, tangled)
    meta, faults = read_record(_model(locale, uri), front, vocabulary)
    if locale != tags.SOURCE:
        faults = tuple(_as_fact(fault, front) for fault in faults)
    return Page(locale, uri, path, front, meta, faults)


_FACTS = (FACT_KEYS | set(NewsRecord.model_fields) | set(LawRecord.model_fields)) - {"title", "description"}


def _model(locale: str, uri: str) -> type[BaseModel]:
    kind = kind_of(uri)
    if locale == tags.SOURCE:
        return kind.source
    return VariantMeta if tags.is_variant(locale) else kind.translation


def _as_fact(fault: Fault, front: FrontMatter) -> Fault:
    """Name an unknown key of a translation for what it is, where the English record has that key."""
    keys = front.document.keys
    key = next((path[0] for path, at in keys.items() if len(path) == 1 and at == (fault.line, fault.column)), None)
    if fault.code != "REC002" or key not in _FACTS:
        return fault
    message = f"`{key}` is a fact, and facts stand only in the English page. Delete it here; every language shows it."
    return Fault(fault.line, fault.column, "TRN001", message)
