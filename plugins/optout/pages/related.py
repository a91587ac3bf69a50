"""How close pages are, computed from their English texts; the About pages explain it to readers.

Term frequency–inverse document frequency with cosine similarity (Salton and Buckley 1988,
https://doi.org/10.1016/0306-4573(88)90021-0): a word counts the more, the more often a page uses it and the fewer other
pages do; two pages are close when the same words count in both.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from optout.content import Collection, Page, is_article, is_platform

_WORD = re.compile(r"[a-z][a-z-]{2,}")
LEAST = 8
"""The lowest score, of 100, that is worth showing."""

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A page and how close it is, from 0 to 100."""

    uri: str
    score: int


def similarities(collection: Collection) -> dict[str, tuple[Neighbour, ...]]:
    """List for every guide and article all others that come close, nearest first."""
    pages = [page for page in collection.sources() if is_platform(page.uri) or is_article(page.uri)]
    vectors = vectorise({page.uri: words(page) for page in pages})
    scores = {
        (one, other): round(100 * cosine(vectors[one], vectors[other]))
        for one in vectors
        for other in vectors
        if one < other
    }
    found: dict[str, list[Neighbour]] = {uri: [] for uri in vectors}
    for (one, other), score in scores.items():
        if score >= LEAST:
            found[one].append(Neighbour(other, score))
            found[other].append(Neighbour(one, score))
    return {uri: tuple(sorted(near, key=lambda item: (-item.score, item.uri))) for uri, near in found.items()}


def words(page: Page) -> Counter[str]:
    """Count the words of an English page: title, description, record sentences and text without addresses."""
    record = page.record
    parts = [getattr(page.meta, "title", ""), getattr(page.meta, "description", "")]
    parts += [text for _, text in record.texts()] if record else []
    parts += [section.text for section in page.outline.sections]
    return Counter(_WORD.findall(re.sub(r"\]\([^)]*\)|https?://\S+|\{[^}]*\}", " ", " ".join(parts)).lower()))


def vectorise(documents: Mapping[str, Counter[str]]) -> dict[str, Vector]:
    """Weigh the words of each document and scale the weights to length one."""
    spread = Counter(word for counts in documents.values() for word in counts)
    vectors: dict[str, Vector] = {}
    for name, counts in documents.items():
        weights = {
            word: (1 + math.log(count)) * math.log(len(documents) / spread[word])
            for word, count in sorted(counts.items())
            if spread[word] < len(documents)
        }
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1
        vectors[name] = {word: weight / length for word, weight in weights.items()}
    return vectors


def cosine(one: Vector, other: Vector) -> float:
    """Return the cosine of the angle between two vectors of length one: 0 for nothing in common, 1 for the same."""
    short, long = sorted((one, other), key=len)
    return math.fsum(weight * long[word] for word, weight in short.items() if word in long)
