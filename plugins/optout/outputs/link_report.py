"""What the audit of links found: for a terminal, for programs, and ready to be the text of an issue.

The JSON has `version`, `day`, `counts` by result, and `links`, each with `url`, `result` (`ok`, `gone`, `moved`,
`unverifiable`), `reason`, `explanation`, `status`, `final` (where it ended or has moved to), `leaves` (whether that is
a host it may not end on), `checked`, `since`, `archive` (a copy to open, where it is gone) and `places`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from optout.links import Outbound, Reason, Result, Verdict, archive_page

VERSION = 1
MAX_CHARACTERS = 60_000
"""GitHub takes 65 536 in an issue."""

EXPLANATIONS: Mapping[Reason, str] = {
    Reason.FINE: "There, as it was.",
    Reason.NOT_FOUND: "The server says that there is no such page.",
    Reason.SOFT_NOT_FOUND: "The page says itself that it was not found.",
    Reason.HOME_PAGE: "It now leads to the home page, so the page itself is gone.",
    Reason.PARKED: "The domain is for sale. Take the link away soon: whoever buys it can put anything there.",
    Reason.NO_HOST: "There is no such host any more. Take the link away soon: somebody else may register it.",
    Reason.SILENT: "Nothing has answered for two weeks.",
    Reason.CERTIFICATE: "The certificate has expired or is for another host. Browsers warn readers there.",
    Reason.NEW_ADDRESS: "The server says that the page has moved for good.",
    Reason.OTHER_SITE: "It ends on another site. Look closely before you replace it.",
    Reason.ANCHOR: "The page is there, the place in it is not.",
    Reason.LOGIN: "It asks to log in.",
    Reason.BOT_WALL: "A wall against programs.",
    Reason.TOO_MANY: "It asks us to come back later.",
    Reason.REFUSED: "It refuses programs, or this country.",
    Reason.TIMEOUT: "It did not answer in time.",
    Reason.UNREACHABLE: "The connection failed.",
    Reason.SERVER_ERROR: "The server has a failure of its own.",
    Reason.REDIRECTS: "It sends us from one address to the next without an end.",
    Reason.CHAIN: "A part of its certificate is missing. Browsers often find it by themselves.",
    Reason.FORBIDDEN: "It leads to an address that we do not ask, such as one inside a private network.",
    Reason.SCRIPT: "The page shows nothing without scripts.",
    Reason.SKIPPED: "Not asked: its host had just failed several times.",
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A link with its verdict, the day it was asked, and since when there has been no page."""

    link: Outbound
    verdict: Verdict
    on: date
    since: date | None = None


def failing(found: Sequence[Checked]) -> bool:
    """Tell whether something has to be done in the pages."""
    return any(item.verdict.result in (Result.GONE, Result.MOVED) for item in found)


def as_text(found: Sequence[Checked], day: date) -> str:
    """Write a line for each link that is not fine, by file and line, and the counts."""
    lines = []
    for item in found:
        if item.verdict.result is not Result.OK:
            to = f" -> {item.verdict.final}" if item.verdict.final else ""
            said = f"{item.verdict.result}: {item.link.url}{to} {EXPLANATIONS[item.verdict.reason]}"
            lines += [f"{place.path}:{place.line}: {said}" for place in item.link.places]
    return "".join(f"{line}\n" for line in [*sorted(lines), _counted(found)])


def as_json(found: Sequence[Checked], day: date) -> str:
    """Write everything, for programs."""
    counts = Counter(item.verdict.result for item in found)
    whole = {
        "version": VERSION,
        "day": day.isoformat(),
        "counts": {str(result): counts[result] for result in Result},
        "links": [_entry(item, day) for item in found],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def as_markdown(found: Sequence[Checked], day: date) -> str:
    """Write a checklist for an issue, what harms readers most first; what does not fit is counted.

    The first line is the title. Where all links are fine there is nothing to write.
    """
    if all(item.verdict.result is Result.OK for item in found):
        return ""
    parts = [f"# Links to look at\n\nLinks that leave the site, as of {day}. {_counted(found)}\n"]
    length = len(parts[0])
    for title, items in _chapters(found):
        heading = f"\n### {title} ({len(items)})\n\n"
        entries, left = list[str](), 0
        for item in items:
            entry = _point(item, day)
            if length + len(entry) + len(heading) > MAX_CHARACTERS:
                left += 1
                continue
            entries.append(entry)
            length += len(entry)
        parts += [heading, *entries, f"- and {left} more: `optout links` lists them all\n" if left else ""]
        length += len(heading)
    return "".join(parts)


FORMATS: Mapping[str, Callable[[Sequence[Checked], date], str]] = {
    "json": as_json,
    "markdown": as_markdown,
    "text": as_text,
}
"""Ways to write the report, by name."""


def _chapters(found: Sequence[Checked]) -> Iterator[tuple[str, list[Checked]]]:
    chapters = {
        "Ends on a host it may not end on": [item for item in found if item.verdict.leaves],
        "Gone": [item for item in found if item.verdict.result is Result.GONE and not item.verdict.leaves],
        "Moved": [item for item in found if item.verdict.result is Result.MOVED and not item.verdict.leaves],
        "For a person to look at": [
            item for item in found if item.verdict.result is Result.UNVERIFIABLE and not item.verdict.leaves
        ],
    }
    yield from ((title, items) for title, items in chapters.items() if items)


def _point(item: Checked, day: date) -> str:
    verdict = item.verdict
    lines = [f"- [ ] {_code(item.link.url)}: {EXPLANATIONS[verdict.reason]}"]
    if verdict.status:
        lines.append(f"  Status {verdict.status}, asked on {item.on}.")
    if item.since and item.since != item.on:
        lines.append(f"  No page since {item.since}.")
    if verdict.final:
        lines.append(f"  {'Moved to' if verdict.result is Result.MOVED else 'Ends at'} {_code(verdict.final)}")
    if verdict.result is Result.GONE:
        lines.append(f"  A copy may be at {_code(archive_page(item.link, day))}")
    if verdict.result is Result.UNVERIFIABLE:
        seen = [place.seen for place in item.link.places if place.seen]
        lines.append(f"  Last seen by a person: {max(seen) if seen else 'not noted'}.")
    lines += [f"  {_code(f'{place.path}:{place.line}')} ({place.what})" for place in item.link.places[:5]]
    more = len(item.link.places) - 5
    return "\n".join([*lines, *([f"  and {more} more places"] if more > 0 else [])]) + "\n"


def _entry(item: Checked, day: date) -> dict[str, Any]:
    verdict, gone = item.verdict, item.verdict.result is Result.GONE
    return {
        "url": item.link.url,
        "result": verdict.result,
        "reason": verdict.reason,
        "explanation": EXPLANATIONS[verdict.reason],
        "status": verdict.status or None,
        "final": verdict.final or None,
        "leaves": verdict.leaves,
        "checked": item.on.isoformat(),
        "since": item.since.isoformat() if item.since else None,
        "archive": archive_page(item.link, day) if gone else None,
        "places": [
            {
                "path": place.path,
                "line": place.line,
                "what": place.what,
                "seen": place.seen.isoformat() if place.seen else None,
            }
            for place in item.link.places
        ],
    }


def _counted(found: Sequence[Checked]) -> str:
    counts = Counter(item.verdict.result for item in found)
    return f"{len(found)} links: " + ", ".join(f"{counts[result]} {result}" for result in Result) + "."


def _code(text: str) -> str:
    """Show an address as it is: nothing in it can be a link, a mention or the end of the quotation."""
    return "`" + "".join(char if char.isprintable() and char != "`" else "?" for char in text) + "`"
