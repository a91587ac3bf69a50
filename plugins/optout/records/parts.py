"""Walk a record down to each part that has keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

Path = tuple[str | int, ...]


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """Yield each part below a value that has keys, with its key path."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from walk(item, (*path, name))
    elif isinstance(value, BaseModel):
        yield path, value
        for name, key in _nested(type(value)):
            yield from walk(getattr(value, name), (*path, key))


@cache
def _nested(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """List the fields that can hold such parts, with their keys."""
    fields = kind.model_fields.items()
    return tuple((name, info.alias or name) for name, info in fields if _holds_parts(info.annotation))


def _holds_parts(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_holds_parts(argument) for argument in get_args(annotation))
