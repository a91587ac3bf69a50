"""FIL007-FIL012: what may lie in the docs folder, and under which name?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from optout.content import FileEntry, FileKind
from optout.locales import tags
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.pictures import is_what_it_says, svg_problem

MAX_PICTURE_BYTES = 200 * 1024
MAX_TEXT_BYTES = 50 * 1024
_PICTURES = frozenset({".jpg", ".png", ".svg", ".webp"})
_ASSETS = _PICTURES | {".css", ".js"}
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
MAX_NAME = 60


@rule("FIL007", Scope.COLLECTION)
def unsafe_name(context: Context) -> Iterator[Finding]:
    """Name files and folders in lower case, with letters a to z, digits and hyphens.

    Why: the name becomes the address, and other spellings break on some systems or cannot be typed.
    What to do: rename it. Windows keeps some names for itself, such as `con` and `aux`.
    Example: `Linked In.md` becomes `linkedin.md`.
    """
    colliding = {entry.uri for pair in _collisions(context) for entry in pair}
    for entry in context.collection.files:
        stem = _stem(entry)
        if (
            stem is None
            or entry.uri in colliding
            or (_SLUG.fullmatch(stem) and not _RESERVED.fullmatch(stem) and len(stem) <= MAX_NAME)
        ):
            continue
        close = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", stem).lower().replace("\u0301", "")).strip("-")
        usable = _SLUG.fullmatch(close) and not _RESERVED.fullmatch(close) and len(close) <= MAX_NAME
        advice = f"Rename it, for example to `{close}{entry.suffix}`." if usable else "Rename it."
        yield Finding(f"`{_shown(entry.uri)}` is no safe name. {advice}", path=_shown(entry.path))


@rule("FIL008", Scope.COLLECTION)
def colliding_names(context: Context) -> Iterator[Finding]:
    """Let no two names differ only in capitals or in how accents are stored.

    Why: on many computers the two are one file, and one silently replaces the other.
    What to do: rename or delete one of the two.
    Example: `linkedin.md` beside `LinkedIn.md`.
    """
    for first, entry in _collisions(context):
        message = f"`{_shown(entry.uri)}` and `{_shown(first.uri)}` are one name to many computers. Rename one."
        yield Finding(message, path=_shown(entry.path))


@rule("FIL009", Scope.COLLECTION)
def odd_file(context: Context) -> Iterator[Finding]:
    """Put only pages into the language folders, and only styles, scripts and pictures into `assets`.

    Why: everything else in the docs folder is published as it is, without any check.
    What to do: delete the file, or move it to where it belongs.
    Example: `docs/nl/old.html`.
    """
    for entry in context.collection.files:
        if entry.kind is FileKind.FILE and entry.suffix not in _allowed(entry):
            what = f"`{_shown(entry.uri)}` does not belong here."
            yield Finding(f"{what} {_advice(entry)}", path=_shown(entry.path))


@rule("FIL010", Scope.COLLECTION)
def no_plain_file(context: Context) -> Iterator[Finding]:
    """Keep only plain files and folders in the docs folder.

    Why: a link to somewhere else could publish a file that nobody meant to publish.
    What to do: put the file itself here, readable for everybody, or delete the link.
    Example: `docs/assets/logo.svg`, a symbolic link to `/etc/passwd`.
    """
    for entry in context.collection.files:
        if entry.kind in (FileKind.LINK, FileKind.OTHER) or entry.data is None:
            what = "a link to another place" if entry.kind is FileKind.LINK else "no file that can be read"
            yield Finding(f"`{_shown(entry.uri)}` is {what}. Put the file itself here.", path=_shown(entry.path))


@rule("FIL011", Scope.COLLECTION)
def disguised_file(context: Context) -> Iterator[Finding]:
    """Let a picture be what its name says, and an SVG hold only shapes.

    Why: a browser may run what hides in a picture; an SVG with a script is a program.
    What to do: export the picture again. From an SVG, delete scripts, styles, links and everything with `on…=`.
    Example: a web page named `logo.png`, or `<script>` in `logo.svg`.
    """
    for entry in context.collection.files:
        if entry.kind is not FileKind.FILE or not entry.data or entry.size > MAX_PICTURE_BYTES:
            continue
        if entry.suffix == ".svg" and (problem := svg_problem(entry.data)):
            yield Finding(f"`{_shown(entry.uri)}` {problem}", path=_shown(entry.path))
        elif entry.suffix in _PICTURES | {".css", ".js"} and not is_what_it_says(entry.suffix, entry.data):
            message = f"`{_shown(entry.uri)}` is not a `{entry.suffix}` file inside. Export it again."
            yield Finding(message, path=_shown(entry.path))


@rule("FIL012", Scope.COLLECTION, lenient=True)
def heavy_file(context: Context) -> Iterator[Finding]:
    """Keep pictures below 200 KB, and styles and scripts below 50 KB.

    Why: readers come on a phone, often on a slow line, and pay for every byte.
    What to do: make the picture smaller, or save it as `.webp`.
    Example: a screenshot of 3 MB.
    """
    for entry in context.collection.files:
        limit = MAX_PICTURE_BYTES if entry.suffix in _PICTURES else MAX_TEXT_BYTES
        if entry.kind is FileKind.FILE and entry.suffix in _ASSETS and entry.size > limit:
            message = f"`{_shown(entry.uri)}` has {entry.size:,} bytes; {limit:,} are allowed. Make it smaller."
            yield Finding(message, path=_shown(entry.path))


def _collisions(context: Context) -> Iterator[tuple[FileEntry, FileEntry]]:
    seen: dict[str, FileEntry] = {}
    for entry in context.collection.files:
        name = unicodedata.normalize("NFC", unicodedata.normalize("NFC", entry.uri).casefold())
        if (first := seen.setdefault(name, entry)) is not entry:
            yield first, entry


def _stem(entry: FileEntry) -> str | None:
    """Return the part of a name that the rule judges, `None` for what has a name of its own."""
    top, _, below = entry.uri.partition("/")
    name = entry.uri.rpartition("/")[2]
    if not below and (top in ("_data", "assets") or tags.is_tag(top)):
        return None
    if entry.kind is FileKind.FOLDER:
        return name
    return PurePosixPath(name).stem if entry.suffix in _allowed(entry) else None


def _allowed(entry: FileEntry) -> frozenset[str]:
    top, _, below = entry.uri.partition("/")
    if not below:
        return frozenset()
    if top == "_data":
        return frozenset({".json"}) if below.startswith("synced/") else frozenset({".yaml"})
    return frozenset({".md"}) if tags.is_tag(top) else _ASSETS if top == "assets" else frozenset()


def _advice(entry: FileEntry) -> str:
    top = entry.uri.partition("/")[0]
    if tags.is_tag(top) and entry.suffix in _ASSETS:
        return "Move it to `docs/assets/`."
    return "Delete it, or move it out of the docs folder."


def _shown(name: str) -> str:
    """Return a name that can be printed, whatever bytes it is made of."""
    return "".join(char if char.isprintable() else "\ufffd" for char in name)
