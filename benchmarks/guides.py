"""Made-up guides of a realistic size in every locale: the same ones for the same seed."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from benchmarks.record import DAY, record
from benchmarks.words import SENTENCES
from optout.content.hashing import part_hash
from optout.content.memory import Memory, memory_file, write_memory
from optout.content.page import Page, read_page
from optout.content.stamping import with_stamps

LOCALES = ("en", "nl", "de", "fr", "es", "es-MX", "pt", "pt-BR")
SECTIONS = ("stop", "late", "leaves", "why", "not-clear")
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprtz" for vowel in "aeou"][:37]


def write_guides(folder: Path, reference: Path, count: int, seed: int) -> Path:
    """Write a docs folder with that many guides in every locale, and the reference data of the real one."""
    docs = folder / "docs"
    shutil.copytree(reference / "_data", docs / "_data", ignore=shutil.ignore_patterns("synced"))
    names = [name_of(number) for number in range(count)]
    domains = "".join(f"  {name}: {{own: [{name}.com]}}\n" for name in names)
    (docs / "_data" / "domains.yaml").write_text(f"domains:\n{domains}", encoding="utf-8")
    (docs / "_data" / "exceptions.yaml").write_text("exceptions: []\n", encoding="utf-8")
    for number, name in enumerate(names):
        _write_guide(docs, name, Random(seed * 1_000_003 + number))
    return docs


def name_of(number: int) -> str:
    """Return a name that is unlike all others in most of its letters, so that no two look alike."""
    first, second = divmod(number, len(_SYLLABLES))
    parts = (first, second, first + second, first + 2 * second)
    return "".join(_SYLLABLES[part % len(_SYLLABLES)] for part in parts)


def _write_guide(docs: Path, name: str, random: Random) -> None:
    uri = f"platforms/{name}.md"
    english = f"---\n{record(name, SENTENCES['en'], random)}---\n\n{_prose('en', random)}"
    page = _save(docs, "en", uri, english)
    stamps = {part: part_hash(text) for part, text in page.parts.items()}
    for locale in LOCALES[1:]:
        text = f"---\n{_translation(page, locale, random)}---\n\n{_prose(locale, random)}"
        _save(docs, locale, uri, with_stamps(text, stamps, DAY))
    texts = {part: {stamp: page.parts[part]} for part, stamp in stamps.items()}
    write_memory(memory_file(docs, uri), Memory(texts))


def _save(docs: Path, locale: str, uri: str, text: str) -> Page:
    path = docs / locale / uri
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    page = read_page(locale, uri, f"docs/{locale}/{uri}", text.encode(), {})
    assert not page.faults, page.faults
    return page


def _translation(page: Page, locale: str, random: Random) -> str:
    assert page.record
    lines = [f"title: {page.record.title}", f"description: {_sentence(locale, random)}", "texts:"]
    lines += [f"  {part}: {_sentence(locale, random)}" for part, _ in page.record.texts()]
    return "\n".join(lines) + "\n"


def _prose(locale: str, random: Random) -> str:
    paragraphs = [_paragraph(locale, random)]
    for section in SECTIONS:
        heading = _sentence(locale, random).rstrip(".")
        steps = "".join(f"{number}. {_sentence(locale, random)}\n" for number in range(1, 4))
        paragraphs += [f"## {heading} {{#{section}}}", _paragraph(locale, random), steps.rstrip()]
    return "\n\n".join(paragraphs) + "\n"


def _paragraph(locale: str, random: Random) -> str:
    return " ".join(_sentence(locale, random) for _ in range(6))


def _sentence(locale: str, random: Random) -> str:
    language, _, region = locale.partition("-")
    sentence = random.choice(SENTENCES[language])
    return f"{sentence.rstrip('.')} ({region})." if region else sentence
