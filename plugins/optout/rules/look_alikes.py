"""LNK010, LNK020: is a name that looks like a platform's really the platform's?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from optout.content import Collection, Page
from optout.rules.addresses import lies_under, read_address, registrable
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.targets import Use, page_targets

_DOT = re.compile(r"\.[^\W\d_]{2}")
_NAME = re.compile(r"(?<![\w.@/-])(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}(?![\w-])")
_FILES = (".css", ".html", ".js", ".json", ".md", ".py", ".svg", ".txt", ".yaml", ".yml")
_LONGEST_LABEL = 63
"""The letters a label of a domain may have (RFC 1035); what is longer is no host."""
_CONFUSABLE = str.maketrans(
    "01345789|ıаеорсухіјѕһԁӏԛԝкмтвнгпиοαινρτυκχβγω", "oleastbgliaeopcyxijshdlqwkmtbhrnuoaivptukxbyw"
)


@rule("LNK010", Scope.PAGE)
def look_alike_host(page: Page, context: Context) -> Iterator[Finding]:
    """Name no host that looks like a platform's and is not.

    Why: readers trust what stands here, and are about to log in. One letter is enough to lead them to a trap.
    What to do: write the platform's own domain; the message names it. If the other host is official too, add its
    domain to the platform in `docs/_data/domains.yaml`.
    Example: `openal.com`, `linkedin.com.login.example` and `linkedіn.com` with a Cyrillic letter.
    """
    known = context.once(KnownDomains.of)
    for target in page_targets(page):
        address = read_address(target.url)
        near = None if address.problem or target.use is Use.CONTROL else known.resembled(address.host)
        if near and not (target.use is Use.SOURCE and _skeleton(_name(address.host)) != _skeleton(_name(near))):
            yield target.finding(look_alike_message(address.host, near), None)
    words = page.outline.prose.words
    for match in _names_in(words.text):
        host = match.group().lower()
        if not host.endswith(_FILES) and (near := known.resembled(host)):
            line, column = words.position(match.start())
            yield Finding(look_alike_message(match.group(), near), line=line, column=column)


def _names_in(text: str) -> Iterator[re.Match[str]]:
    """Find what could be a host; looking only around full stops in the middle of words is quicker by far."""
    done = 0
    for dot in _DOT.finditer(text):
        if dot.start() >= done:
            start = max(text.rfind(" ", 0, dot.start()), text.rfind("\n", 0, dot.start())) + 1
            ends = (end for sign in " \n" if (end := text.find(sign, dot.start())) >= 0)
            done = min(ends, default=len(text))
            yield from _NAME.finditer(text, start, done)


@rule("LNK020", Scope.PAGE)
def deceptive_text(page: Page, context: Context) -> Iterator[Finding]:
    """Let a link that shows an address lead to that address.

    Why: who reads `linkedin.com` and presses it must arrive at LinkedIn.
    What to do: let text and target agree, or write in words where the link leads.
    Example: `[linkedin.com](https://evil.example/)`.
    """
    for link in page.outline.links:
        shown = _NAME.search(link.text.removeprefix("https://").removeprefix("http://"))
        address = read_address(link.target)
        if not shown or address.problem or shown.group().lower().endswith(_FILES):
            continue
        host = shown.group().lower().removeprefix("www.")
        if registrable(host) and not lies_under(address.host, host):
            message = f"The link shows `{shown.group()}` and leads to `{address.host}`. Let the two agree."
            yield Finding(message, line=link.line, column=link.column)


def look_alike_message(host: str, near: str) -> str:
    """Say which domain a host can be mistaken for."""
    return f"`{host}` looks like `{near}` but is not below it. Write the platform's own address."


class KnownDomains:
    """Every domain a platform owns, sorted so that what looks like one is found without going through all."""

    def __init__(self, domains: Iterable[str]) -> None:
        self._domains = tuple(domains)
        self._number = {domain: number for number, domain in reversed([*enumerate(self._domains)])}
        self._lengths = sorted({domain.count(".") + 1 for domain in self._domains})
        self._near: dict[str, list[int]] = {}
        for number, domain in enumerate(self._domains):
            for spelling in _spellings(_name(domain)):
                self._near.setdefault(spelling, []).append(number)
        self._answers: dict[str, str | None] = {}

    @classmethod
    def of(cls, collection: Collection) -> KnownDomains:
        """Take the domains of the reference data."""
        return cls(domain for entry in collection.reference.domains.values() for domain in entry.own)

    def resembled(self, host: str) -> str | None:
        """Name the domain a host can be mistaken for, `None` if there is none or the host lies below one."""
        if host not in self._answers:
            self._answers[host] = self._resembled(host)
        return self._answers[host]

    def _resembled(self, host: str) -> str | None:
        labels = host.split(".")
        if any(".".join(labels[-length:]) in self._number for length in self._lengths):
            return None
        runs = (labels[start : start + length] for length in self._lengths for start in range(len(labels)))
        found = {self._number[domain] for run in runs if (domain := ".".join(run)) in self._number}
        own = registrable(host) or host
        near = {number for spelling in _spellings(_name(own)) for number in self._near.get(spelling, ())}
        found |= {number for number in near if _is_near(own, self._domains[number])}
        return self._domains[min(found)] if found else None


def _spellings(name: str) -> frozenset[str]:
    """Return what is left of a name without up to two letters, and what the eye sees of it.

    Two names at a distance of two or less have one of these in common (https://github.com/wolfgarbe/SymSpell).
    """
    found = {name}
    for _ in range(2 if len(name) <= _LONGEST_LABEL else 0):
        found |= {word[:place] + word[place + 1 :] for word in found for place in range(len(word))}
    return frozenset(found | {f" {_skeleton(name)}"})


def _is_near(host: str, domain: str) -> bool:
    name, other = _name(host), _name(domain)
    if _skeleton(name) == _skeleton(other):
        return len(other) >= 5 or not name.isascii() or (name != other and host.endswith(domain[len(other) :]))
    allowed = 0 if len(other) < 5 else 1 if len(other) < 8 else 2
    return abs(len(name) - len(other)) <= allowed and distance(name, other) <= allowed


def _name(host: str) -> str:
    """Return the label an owner chose: `linkedin` of `www.linkedin.com`."""
    return (registrable(host) or host).partition(".")[0]


@lru_cache(maxsize=4096)
def _skeleton(label: str) -> str:
    """Reduce a label to what the eye sees, so that look-alikes become equal."""
    plain = unicodedata.normalize("NFKD", label.lower()).translate(_CONFUSABLE)
    plain = "".join(char for char in plain if not unicodedata.combining(char) and char != "-")
    return plain.replace("rn", "m").replace("vv", "w").replace("cl", "d").replace("i", "l")


def distance(one: str, other: str) -> int:
    """Count the letters to add, drop, change or swap to turn one word into the other."""
    rows = [list(range(len(other) + 1))]
    for i, left in enumerate(one, start=1):
        row = [i]
        for j, right in enumerate(other, start=1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
