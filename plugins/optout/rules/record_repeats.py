"""REC019, REC020, REC030: is anything written that is there already?"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from optout.content import Page
from optout.content.yaml_reader import KeyPath
from optout.diagnostics import Severity
from optout.records import PlatformRecord
from optout.rules.model import Context, Finding, Scope, rule


def _models(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, BaseModel]]:
    """Walk a record and yield each part that has keys, with its key path."""
    if isinstance(value, BaseModel):
        yield path, value
        for name, info in type(value).model_fields.items():
            yield from _models(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _models(item, (*path, index))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _models(item, (*path, name))


@rule("REC019", Scope.RECORD, Severity.NOTICE)
def default_written(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Leave out what holds anyway.

    Why: a value equal to the default looks like a decision somebody made. `unknown` is different: it says that
    somebody looked.
    What to do: delete the line.
    Example: `except: []` or `review_every: 90d`.
    """
    for path, part in _models(record):
        for name in sorted(part.model_fields_set):
            info = type(part).model_fields[name]
            default = info.default
            if default is None or default is PydanticUndefined or default == "unknown":
                continue
            if getattr(part, name) == default:
                key = info.alias or name
                yield Finding(f"`{key}` says what holds anyway. Delete the line.", at=(*path, key), on_key=True)


@rule("REC020", Scope.RECORD)
def given_twice(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Name each thing once in a list.

    Why: the second mention is most often another word that was meant.
    What to do: correct it or delete it.
    Example: `regions: [GB, CH, GB]`.
    """
    for path, part in _models(record):
        for name, info in type(part).model_fields.items():
            values = getattr(part, name)
            if not isinstance(values, tuple) or not all(isinstance(value, str) for value in values):
                continue
            for index, value in enumerate(values):
                if name != "path" and value.casefold() in (earlier.casefold() for earlier in values[:index]):
                    message = f"`{value}` stands in this list twice. Correct one, or delete it."
                    yield Finding(message, at=(*path, info.alias or name, index))


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
