"""Write the sync stamps into a translation without touching anything else of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from optout.content.collection import Collection
from optout.content.front_matter import divide
from optout.content.hashing import part_hash
from optout.content.memory import Memory, memory_file, write_memory
from optout.content.page import Page

_STAMP = re.compile(r"^synced(?:_on)?:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)


def with_stamps(text: str, stamps: Mapping[str, str], day: date) -> str:
    """Return a page's text with its `synced` block replaced, or added at the end of the front matter."""
    block = f"synced_on: {day}\nsynced:\n" + "".join(f"  {name}: {stamp}\n" for name, stamp in stamps.items())
    opening, front, rest = divide(text)
    return f"{opening}{_STAMP.sub('', front)}{block}{rest}"


def sync_page(
    docs: Path, collection: Collection, page: Page, source: Page, day: date, only: tuple[str, ...] = ()
) -> list[str]:
    """Stamp a translation, or only some parts of it, as made from the English text of today.

    Returns the parts whose stamp is another now, or that have none any more.
    """
    english, path, before = source.parts, docs.parent / page.path, dict(getattr(page.meta, "synced", {}))
    now = {name: source.stamps[name] for name in page.parts if name in english}
    stamped = {name: stamp for name in now if (stamp := before.get(name) if only and name not in only else now[name])}
    changed = [name for name in (stamped | before) if stamped.get(name) != before.get(name)]
    if changed or getattr(page.meta, "synced_on", None) is None:
        text = path.read_text(encoding="utf-8")
        path.write_text(with_stamps(text, stamped, day), encoding="utf-8", newline="\n")
    others = (other for (locale, uri), other in collection.pages.items() if uri == page.uri and locale != page.locale)
    held = [stamped, *(dict(getattr(other.meta, "synced", {})) for other in others)]
    write_memory(memory_file(docs, page.uri), remembered(collection.memory(page.uri), english, held))
    return changed


def remembered(memory: Memory, english: Mapping[str, str], held: list[dict[str, str]]) -> Memory:
    """Keep the English texts that some translation was made from, today's among them, and forget the others."""
    now = {name: part_hash(text) for name, text in english.items()}
    texts: dict[str, dict[str, str]] = {}
    for name in (*english, *(name for name in memory.texts if name not in english)):
        used = {stamps[name] for stamps in held if name in stamps}
        earlier = memory.texts.get(name, {}).items()
        kept = {stamp: text for stamp, text in earlier if stamp in used and stamp != now.get(name)}
        if now.get(name) in used:
            kept[now[name]] = english[name]
        if kept:
            texts[name] = kept
    known = {stamp for kept in texts.values() for stamp in kept} | set(now.values())
    return Memory(texts, {old: new for old, new in memory.minor.items() if old in known})


def declare_minor(memory: Memory, english: Mapping[str, str], names: list[str]) -> tuple[Memory, list[str]]:
    """Say that the English text of parts changed in wording only since the newest text a translation was made from.

    Older texts stay outdated: nobody compared them. Returns the parts for which there was something to say.
    """
    minor, said = dict(memory.minor), []
    for name in names:
        now, earlier = part_hash(english[name]), list(memory.texts.get(name, {}))
        newest = next((stamp for stamp in reversed(earlier) if stamp != now), None)
        if newest and now not in earlier and minor.get(newest) != now:
            minor[newest] = now
            said.append(name)
    return Memory(memory.texts, minor), said
