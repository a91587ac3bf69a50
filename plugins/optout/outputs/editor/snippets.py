"""Pieces of front matter to fill in: a pick-list wherever the vocabulary knows the words.

A body is written as VS Code reads it, except for `@family`, which stands for the words of that family:
https://code.visualstudio.com/docs/editing/userdefinedsnippets
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from optout.records.vocabulary import Vocabulary

_FAMILY = re.compile(r"@([a-z-]+)")
_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a file, under the words that call it up."""

    prefix: str
    about: str
    body: str
    scope: str = "markdown"


POLICY = """\
- id: ${1:europe}
  applies_to: {regions: [${2:EEA}], accounts: [${3|@accounts|}]}
  training: ${4|@training|}
  announced: ${5:2026-01-31}
  effective: ${6:2026-03-01}
  note: ${7:What people should know, in a sentence.}
  sources: [${8:source}]
$0"""

CONTROL = """\
- id: ${1:switch}
  kind: ${2|@control|}
  name: ${3:The name of the switch or form}
  policies: [${4:europe}]
  url: https://${5:www.example.com/settings}
  path: [${6:Settings, Privacy, The switch}]
  stops: [${7|@scope|}]
  leaves: [${8|@scope|}]
  effort: {login: ${9|yes,no,unknown|}, reason: ${10|@reason|}, minutes: ${11:2}}
  note: ${12:What it does not say by itself.}
  sources: [${13:source}]
$0"""

DEADLINE = """\
deadline:
  last_day: ${1:2026-12-31}
  announced: ${2:2026-11-01}
  before: ${3|@outcome|}
  after: ${4|@outcome|}
  sources: [${5:source}]
$0"""

EVENT = """\
- id: ${1:warning}
  date: ${2:2026-01-31}
  kind: ${3|@event|}
  regions: [${4:EEA}]
  text: ${5:What happened, in one or two sentences.}
  sources: [${6:source}]
$0"""

DISPUTE = """\
- id: ${1:claim}
  about: ${2|@topic|}
  claims:
    - id: ${3:platform}
      text: ${4:The platform says …}
      sources: [${5:source}]
    - id: ${6:critics}
      text: ${7:Critics say …}
      sources: [${8:source}]
$0"""

SOURCE = f"""\
${{1:ap-2026}}:
  url: https://${{2:www.example.com/page}}
  title: ${{3:The title as it stands on the page}}
  publisher: ${{4:Who publishes it}}
  kind: ${{5|@source|}}
  date: ${{6:2026-01-31}}
  seen: {_TODAY}
  language: ${{7:en}}
$0"""

CHECK = f"""\
- date: {_TODAY}
  by: ${{1:your name}}
  method: ${{2|@method|}}
  region: ${{3:NL}}
  client: ${{4|web,iOS,Android|}}
  ui_language: ${{5:en}}
$0"""

GUIDE = f"""\
---
title: ${{1:Name of the platform}}
description: ${{2:What it does with your data by default, what you can press, and what that does not undo.}}

platform:
  controllers:
    - {{name: ${{3:Company Ltd}}, country: ${{4:IE}}, regions: [WORLD], sources: [source]}}
  category: ${{5|@category|}}
  data: {{used: [${{6|@data|}}], sources: [source]}}

policies:
  - id: everybody
    applies_to: {{regions: [WORLD], accounts: [${{7|@accounts|}}]}}
    training: ${{8|@training|}}
    note: ${{9:What people should know, in a sentence.}}
    sources: [source]

sources:
  source:
    url: https://${{10:www.example.com/page}}
    title: ${{11:The title as it stands on the page}}
    publisher: ${{12:Who publishes it}}
    kind: ${{13|@source|}}
    seen: {_TODAY}
    language: ${{14:en}}

verified:
  - {{date: {_TODAY}, by: editors, method: published-sources}}
---

${{15:In one or two sentences: what happens, and what to do about it.}}

## ${{16:What you can do}} {{#stop}}

$0
"""

ARTICLE = f"""\
---
title: ${{1:What happened, as a headline}}
description: ${{2:What happened and whom it concerns, in one or two sentences of their own.}}
date: {_TODAY}
category: ${{3|@news|}}
platforms: [${{4:linkedin}}]
regions: [${{5:EEA}}]
sources:
  source:
    url: https://${{6:www.example.com/page}}
    title: ${{7:The title as it stands on the page}}
    publisher: ${{8:Who publishes it}}
    kind: ${{9|@source|}}
    seen: {_TODAY}
    language: ${{10:en}}
---

$0
"""

EXCEPTION = """\
- code: ${1:LNK011}
  file: ${2:docs/en/platforms/linkedin.md}
  at: ${3:sources/help/url}
  reason: ${4:Why the rule is wrong here.}
  until: ${5:2027-06-30}
$0"""

SNIPPETS: Mapping[str, Snippet] = {
    "A guide": Snippet("guide", "The whole page of a platform", GUIDE),
    "A policy": Snippet("policy", "One answer for one group of people, under policies:", POLICY),
    "A control": Snippet("control", "A switch or form, under controls:", CONTROL),
    "A deadline": Snippet("deadline", "The last day for full effect, in a control", DEADLINE),
    "An event": Snippet("event", "Something that happened, under timeline:", EVENT),
    "A dispute": Snippet("dispute", "What sources disagree about, under disputed:", DISPUTE),
    "A source": Snippet("source", "Where a fact was read, under sources:", SOURCE),
    "A check": Snippet("verified", "Somebody looked, under verified:", CHECK),
    "A news article": Snippet("news", "The whole page of an article", ARTICLE),
    "An exception": Snippet("exception", "Switch a rule off at a place, in exceptions.yaml", EXCEPTION, "yaml"),
}
"""Snippets by the name an editor shows."""


def snippets(vocabulary: Vocabulary) -> dict[str, Any]:
    """Describe every snippet, with the words the vocabulary has."""
    return {
        name: {
            "scope": snippet.scope,
            "prefix": snippet.prefix,
            "description": snippet.about,
            "body": _FAMILY.sub(lambda match: ",".join(vocabulary[match[1]]), snippet.body).split("\n"),
        }
        for name, snippet in SNIPPETS.items()
    }
