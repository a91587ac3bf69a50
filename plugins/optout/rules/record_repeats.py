"""REC019, REC020, REC030: is anything written that is there already?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from optout.content import Page
from optout.diagnostics import Severity
from optout.records import PlatformRecord
from optout.rules.model import Context, Finding, Scope, rule


@cache
def _defaults(kind: type[BaseModel]) -> Mapping[str, tuple[str, object]]:
    """Return the key and the default of each field that has one, where it is a decision."""
    return {
        name: (info.alias or name, info.default)
        for name, info in kind.model_fields.items()
        if info.default not in (None, PydanticUndefined, "unknown")
    }


@rule("REC019", Scope.RECORD, Severity.NOTICE)
def default_written(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Leave out what holds anyway.

    Why: a value equal to the default looks like a decision somebody made. `unknown` is different: it says that
    somebody looked.
    What to do: delete the line.
    Example: `except: []` or `review_every: 90d`.
    """
    for path, part in page.record_parts:
        defaults = _defaults(type(part))
        for name in part.model_fields_set & defaults.keys():
            key, default = defaults[name]
            if getattr(part, name) == default:
                yield Finding(f"`{key}` says what holds anyway. Delete the line.", at=(*path, key), on_key=True)


@rule("REC020", Scope.RECORD)
def given_twice(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Name each thing once in a list.

    Why: the second mention is most often another word that was meant.
    What to do: correct it or delete it.
    Example: `regions: [GB, CH, GB]`.
    """
    for path, part in page.record_parts:
        for name, values in vars(part).items():
            if name == "path" or type(values) is not tuple or not all(isinstance(value, str) for value in values):
                continue
            folded = [value.casefold() for value in values]
            for index, value in enumerate(values) if len(set(folded)) < len(folded) else ():
                if folded[index] in folded[:index]:
                    message = f"`{value}` stands in this list twice. Correct one, or delete it."
                    key = type(part).model_fields[name].alias or name
                    yield Finding(message, at=(*path, key, index))


@rule("REC030", Scope.RECORD, lenient=True)
def same_control_name(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Give each control a name of its own.

    Why: a page that offers two controls of one name leaves readers to guess which to press.
    What to do: say in the name what is different.
    Example: `The switch for AI training` and `The switch for sharing data for ads`.
    """
    seen: set[str] = set()
    for index, control in enumerate(record.controls):
        if control.name.casefold() in seen:
            message = f"`{control.name}` is the name of another control too. Say what is different."
            yield Finding(message, at=("controls", index, "name"))
        seen.add(control.name.casefold())
