"""FIL: can the file be read at all?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.rules.faults import faults
from optout.rules.model import Context, Finding, Scope, rule


@rule("FIL001", Scope.COLLECTION)
def text_encoding(context: Context) -> Iterator[Finding]:
    """Save every file as UTF-8, without characters nobody can see.

    Why: a page in another encoding shows rubbish to some readers. Invisible characters can make a text read
    differently to a reviewer than to a program ("Trojan Source").
    What to do: save the file as UTF-8. Delete the character at the place named and type the text again.
    Example: a zero-width space inside `linkedin.com` makes it another address that looks the same.
    """
    yield from faults(context, "FIL001")


@rule("FIL002", Scope.COLLECTION)
def front_matter_missing(context: Context) -> Iterator[Finding]:
    """Start every page with front matter between two lines of `---`.

    Why: without a title and a description the page cannot be listed, searched or translated.
    What to do: add the block at the very top, or close it where it is open.
    Example: `---`, then `title: LinkedIn`, then `description: …`, then `---`.
    """
    yield from faults(context, "FIL002")


@rule("FIL003", Scope.COLLECTION)
def within_limits(context: Context) -> Iterator[Finding]:
    """Keep files, lines and nesting within the limits.

    Why: everything here is read by people, and oversized input can stall the build for everybody.
    What to do: shorten the file or the line, or flatten lists inside lists.
    Example: a page may have 65,536 bytes, a line 4,000 characters, front matter 12 levels.
    """
    yield from faults(context, "FIL003")


@rule("FIL004", Scope.COLLECTION)
def front_matter_syntax(context: Context) -> Iterator[Finding]:
    """Write front matter that can be read as YAML.

    Why: one wrong indent can silently move a fact to another place, so we stop instead of guessing.
    What to do: look at the line named and the one above it. Often an indent is off, or text with a colon needs quotes.
    Example: `title: LinkedIn: the guide` needs quotes: `title: "LinkedIn: the guide"`.
    """
    yield from faults(context, "FIL004")


@rule("FIL005", Scope.COLLECTION)
def repeated_key(context: Context) -> Iterator[Finding]:
    """Give every key once.

    Why: of two equal keys only the last would count, and a reviewer may have read the first.
    What to do: delete one of the two.
    Example: two lines `effective:` in one policy.
    """
    yield from faults(context, "FIL005")


@rule("FIL006", Scope.COLLECTION)
def yaml_feature(context: Context) -> Iterator[Finding]:
    """Write values out, without YAML anchors, aliases or tags.

    Why: they let a small file grow without bound, or turn text into something else than text.
    What to do: copy the value to each place that needs it, and remove `&name`, `*name` and `!tag`.
    Example: `regions: *europe` becomes `regions: [EEA, GB, CH]`.
    """
    yield from faults(context, "FIL006")


@rule("FIL013", Scope.COLLECTION)
def tangled_markdown(context: Context) -> Iterator[Finding]:
    """Keep Markdown flat: six levels of lists, and no lines full of brackets.

    Why: deeper nesting is hard to follow, and some of it keeps the build busy for minutes.
    What to do: flatten the list, break up the line, or close the brackets.
    Example: a list inside seven other lists, or a line of 300 `[`.
    """
    yield from faults(context, "FIL013")
