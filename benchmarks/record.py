"""The record of a made-up platform, as a person would write it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

DAY = date(2026, 11, 24)
"""The day everybody has looked at everything."""

_REGIONS = ("EEA, GB, CH", "US", "CA", "BR", "IN, JP", "AU, NZ")
_EVENTS = ("policy-change", "regulator-warning", "court", "regulator-inquiry")


def record(name: str, sentences: tuple[str, ...], random: Random) -> str:
    """Write the front matter of one guide: seven policies, four controls, ten events, twelve sources."""
    parts = (_platform, _policies, _controls, _timeline, _sources)
    return "".join(line for part in parts for line in part(name, sentences, random))


def _platform(name: str, sentences: tuple[str, ...], random: Random) -> Iterator[str]:
    title = name.capitalize()
    yield f"title: {title}\ndescription: {title} trains AI on what you write, unless you say no. How you do it.\n"
    yield "platform:\n  controllers:\n"
    yield f"    - {{name: {title} Inc., country: US, regions: [WORLD], sources: [source-0]}}\n"
    yield f"  category: {random.choice(('social-network', 'forum', 'messaging'))}\n"
    yield "  data: {used: [public-posts, comments, profile], excluded: [private-messages], sources: [source-1]}\n"


def _policies(name: str, sentences: tuple[str, ...], random: Random) -> Iterator[str]:
    yield "policies:\n"
    for number, regions in enumerate(_REGIONS):
        yield f"  - id: policy-{number}\n    applies_to: {{regions: [{regions}], accounts: [personal]}}\n"
        yield f"    training: default-on\n    announced: 2025-0{number + 1}-10\n    effective: 2025-10-10\n"
        yield f"    note: {random.choice(sentences)}\n    sources: [source-{number}, source-{number + 1}]\n"
    others = ", ".join(_REGIONS)
    yield f"  - id: elsewhere\n    applies_to: {{regions: [WORLD], except: [{others}], accounts: [personal]}}\n"
    yield "    training: not-used\n    sources: [source-2]\n"


def _controls(name: str, sentences: tuple[str, ...], random: Random) -> Iterator[str]:
    yield "controls:\n"
    policies = ", ".join(f"policy-{number}" for number in range(len(_REGIONS)))
    for number in range(4):
        yield f"  - id: control-{number}\n    kind: {'setting' if number else 'form'}\n"
        yield f"    name: The control {'abcd'[number]}\n"
        yield f"    policies: [{policies}]\n    url: https://www.{name}.com/settings/{number}\n"
        yield f"    path: [Settings, Privacy, Data, The control {number}]\n    stops: [future-training]\n"
        yield "    leaves: [data-already-trained]\n    effort: {login: yes, reason: none, minutes: 2}\n"
        yield f"    note: {random.choice(sentences)}\n    sources: [source-{number}]\n"


def _timeline(name: str, sentences: tuple[str, ...], random: Random) -> Iterator[str]:
    yield "timeline:\n"
    for number in range(10):
        kind = "training-starts" if number == 9 else random.choice(_EVENTS)
        yield f"  - id: event-{number}\n    date: 2025-{number + 1:02}-10\n    kind: {kind}\n"
        yield f"    regions: [{random.choice(_REGIONS)}]\n    text: {random.choice(sentences)}\n"
        yield f"    sources: [source-{number}, source-{(number + 2) % 12}]\n"


def _sources(name: str, sentences: tuple[str, ...], random: Random) -> Iterator[str]:
    yield "sources:\n"
    for number in range(12):
        host, kind = (f"www.{name}.com", "platform") if number % 2 == 0 else (f"news-{number}.example.org", "press")
        yield f"  source-{number}:\n    url: https://{host}/{number}/{random.randrange(10**6)}\n"
        yield f"    title: {random.choice(sentences)}\n    publisher: {host}\n    kind: {kind}\n"
        yield f"    date: 2025-{number % 12 + 1:02}-05\n    seen: {DAY}\n    language: en\n"
    yield f"verified:\n  - {{date: {DAY}, by: editors, method: published-sources}}\n"
