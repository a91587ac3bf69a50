"""The first state of a new page: what is known stands where it belongs, what is missing says so and where."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

MISSING = "TODO:"
"""What the checks look for; it never reaches a reader."""

_PLAIN = re.compile(r"[^\W_][\w./&’() -]*[\w.)’]|[^\W_]|https://[\w./~%?&=+-]+")


@dataclass(frozen=True, slots=True)
class NewSource:
    """The source a page starts with."""

    url: str
    title: str
    publisher: str
    kind: str
    language: str
    seen: date
    date: str = ""


@dataclass(frozen=True, slots=True)
class NewControl:
    """The way to say no that a page starts with."""

    kind: str
    name: str
    url: str = ""
    email: str = ""
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewPlatform:
    """What somebody knows of a platform at first."""

    title: str
    description: str
    operator: str
    country: str
    category: str
    training: str
    regions: tuple[str, ...]
    accounts: tuple[str, ...]
    source: NewSource
    by: str
    note: str = ""
    control: NewControl | None = None


@dataclass(frozen=True, slots=True)
class NewArticle:
    """What somebody knows of an event at first."""

    title: str
    description: str
    date: date
    category: str
    platforms: tuple[str, ...]
    regions: tuple[str, ...]
    actors: tuple[str, ...]
    source: NewSource


def platform_page(new: NewPlatform) -> str:
    """Write the English page of a platform."""
    return "\n".join(["---", *_platform_front(new), "---", *_platform_body(new)]) + "\n"


def article_page(new: NewArticle) -> str:
    """Write the English page of a news article."""
    optional = {"platforms": new.platforms, "actors": new.actors}
    lines = [
        f"title: {scalar(new.title)}",
        f"description: {scalar(new.description)}",
        f"date: {new.date}",
        f"category: {new.category}",
        *(f"{name}: {_flow(words)}" for name, words in optional.items() if words),
        f"regions: {_flow(new.regions)}",
        *_source(new.source),
    ]
    body = ["", f"{MISSING} what happened, in two or three short sentences."]
    body += ["", "## What it means for you {#meaning}", "", f"{MISSING} what a reader should do now, if anything."]
    return "\n".join(["---", *lines, "---", *body]) + "\n"


def scalar(text: str) -> str:
    """Write a text so that it is read back as it is, with quotes where YAML needs them."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _platform_front(new: NewPlatform) -> Iterator[str]:
    yield f"title: {scalar(new.title)}"
    yield f"description: {scalar(new.description)}"
    yield from ("", "platform:", "  controllers:")
    yield f"    - name: {scalar(new.operator)}"
    yield f"      country: {new.country}"
    yield f"      regions: {_flow(new.regions)}"
    yield "      sources: [first]"
    yield f"  category: {new.category}"
    yield "  # Which data is used and which is left out, as the platform says: used: […], excluded: […]"
    yield "  data: {sources: [first]}"
    yield from ("", "policies:", "  - id: everybody")
    yield f"    applies_to: {{regions: {_flow(new.regions)}, accounts: {_flow(new.accounts)}}}"
    yield f"    training: {new.training}"
    yield from [f"    note: {scalar(new.note)}"] if new.note else ()
    yield "    sources: [first]"
    yield from _control(new.control) if new.control else ()
    yield ""
    yield from _source(new.source)
    yield from ("", *ledger_entry({"date": str(new.source.seen), "by": new.by, "method": "published-sources"}, True))


def _control(control: NewControl) -> Iterator[str]:
    yield from ("", "controls:", f"  - id: {control.kind}-1", f"    kind: {control.kind}")
    yield f"    name: {scalar(control.name)}"
    yield "    policies: [everybody]"
    yield from [f"    url: {scalar(control.url)}"] if control.url else ()
    yield from [f"    email: {scalar(control.email)}"] if control.email else ()
    if control.path:
        yield "    path:"
        yield from (f"      - {scalar(step)}" for step in control.path)
    yield "    # What it stops and what it leaves, in the words of `scope` in docs/_data/vocabulary.yaml."
    yield from ("    stops: []", "    leaves: []", "    effort: {login: unknown}", "    sources: [first]")


def _source(source: NewSource) -> Iterator[str]:
    yield from ("sources:", "  first:", f"    url: {scalar(source.url)}")
    yield f"    title: {scalar(source.title)}"
    yield f"    publisher: {scalar(source.publisher)}"
    yield f"    kind: {source.kind}"
    yield from [f"    date: {source.date}"] if source.date else ()
    yield f"    seen: {source.seen}"
    yield f"    language: {source.language}"


def ledger_entry(values: dict[str, str], opens: bool = False) -> Iterator[str]:
    """Write an entry of the ledger; `opens` writes the key above it as well."""
    yield from ["verified:"] if opens else ()
    for number, (name, value) in enumerate(values.items()):
        yield f"  {' ' if number else '-'} {name}: {scalar(value)}"


def _platform_body(new: NewPlatform) -> Iterator[str]:
    chapters = {
        "## How to say no {#stop}": "what to press or to write, step by step, and for whom it works.",
        "## If you are late {#too-late}": "what saying no today still achieves, and what it cannot undo.",
        "## What this does not cover {#not-covered}": "which data, products and uses go on all the same.",
        "## Complain to your authority {#complain}": "where a reader complains, and what to write.",
    }
    yield from ("", f"{MISSING} the answer for {new.title} in two or three short sentences.")
    for heading, what in chapters.items():
        yield from ("", heading, "", f"{MISSING} {what}")


def _flow(words: Sequence[str]) -> str:
    return f"[{', '.join(scalar(word) for word in words)}]"
