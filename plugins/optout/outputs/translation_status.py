"""The state of all translations: JSON for the dashboard's readers, a table for a terminal, Markdown for an issue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from optout.content.translation_status import PageState, PageStatus
from optout.outputs.api.files import as_text
from optout.outputs.api.translations import listed
from optout.outputs.markdown import table


def status_json(statuses: Iterable[PageStatus], day: date) -> str:
    """Write the document of the API for the pages that are asked for."""
    return as_text(listed(statuses, day).model_dump(mode="json"))


def status_table(statuses: Iterable[PageStatus], *, pages: int = 10) -> str:
    """Write a line for each locale, then the pages each locale needs most."""
    found = list(statuses)
    locales = list(dict.fromkeys(item.locale for item in found))
    head = f"{'':7}" + "".join(f"{state:>12}" for state in PageState) + f"{'parts':>16}"
    lines = [head, *(_locale_line(locale, [item for item in found if item.locale == locale]) for locale in locales)]
    for locale in locales:
        waiting = [item for item in found if item.locale == locale and item.state is not PageState.CURRENT]
        if waiting:
            lines += ["", f"{locale}: first"]
            lines += [f"  {item.state:<11} {item.uri}" for item in waiting[:pages]]
            lines += [f"  … and {len(waiting) - pages} more"] if len(waiting) > pages else []
    return "\n".join(lines)


def status_markdown(statuses: Iterable[PageStatus], day: date, *, pages: int = 20) -> str:
    """Write an issue: a line for each locale, then what each locale needs most; nothing where all is current."""
    found = list(statuses)
    waiting = [item for item in found if item.state not in (PageState.CURRENT, PageState.MINOR)]
    if not waiting:
        return ""
    locales = list(dict.fromkeys(item.locale for item in found))
    counts = Counter((item.locale, item.state) for item in found)
    rows = [[tag, *(str(counts[tag, state] or "") for state in PageState)] for tag in locales]
    lines = ["# Translations to make or to renew", "", f"On {day}, pages by state:", ""]
    lines += [*table(["", *PageState], rows), ""]
    for tag in locales:
        lines += _to_do([item for item in waiting if item.locale == tag], pages)
    advice = "`optout translate` begins a translation, `optout sync` says that one was compared with the English text."
    return "\n".join([*lines, f"{advice} The issue is written anew every week.", ""])


def _to_do(waiting: list[PageStatus], pages: int) -> list[str]:
    if not waiting:
        return []
    more = [f"- and {len(waiting) - pages} more"] if len(waiting) > pages else []
    return [f"## {waiting[0].locale}", "", *(f"- `{item.uri}`: {item.state}" for item in waiting[:pages]), *more, ""]


def _locale_line(locale: str, found: list[PageStatus]) -> str:
    counts = Counter(item.state for item in found)
    done, total = sum(item.done for item in found), sum(sum(item.parts.values()) for item in found)
    share = f"{done}/{total} {done * 100 // total if total else 100} %"
    return f"{locale:7}" + "".join(f"{counts[state]:>12}" for state in PageState) + f"{share:>16}"
