"""Front matter to typed records: every error at once, in words a volunteer understands."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from optout.content.fault import Fault
from optout.content.front_matter import FrontMatter
from optout.content.yaml_places import KeyPath
from optout.diagnostics import Suggestion
from optout.records.spelling import meant
from optout.records.vocabulary import Vocabulary

M = TypeVar("M", bound=BaseModel)

_KINDS: Mapping[str, str] = {
    "tuple_type": "`{key}` needs a list; write `[one, two]`, or one line starting with `- ` for each",
    "dict_type": "`{key}` needs keys with values below it, indented",
    "model_type": "`{key}` needs keys with values below it, indented",
    "string_type": "`{key}` needs one text, not a list or keys",
    "string_too_short": "`{key}` is empty; write a value",
    "string_too_long": "`{key}` is too long; {max_length} characters are allowed",
    "too_short": "`{key}` is empty; at least one entry is needed",
    "int_parsing": "`{key}` needs a whole number",
    "greater_than_equal": "`{key}` must be at least {ge}",
    "less_than_equal": "`{key}` must be at most {le}",
}
_CODES: Mapping[str, str] = {
    "extra_forbidden": "REC002",
    "missing": "REC003",
    "unknown_term": "REC004",
    "enum": "REC004",
    "partial_date": "DDL001",
}


def read_record(model: type[M], front: FrontMatter, vocabulary: Vocabulary) -> tuple[M | None, tuple[Fault, ...]]:
    """Validate front matter against a model; return the record, or every fault in it."""
    try:
        return model.model_validate(front.document.data, context={"vocabulary": vocabulary}), ()
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not _follows(detail, error)]
        return None, tuple(sorted(_fault(model, front, detail) for detail in details))


def _follows(detail: ErrorDetails, error: ValidationError) -> bool:
    """Tell whether a list is only called empty because the entries it has are wrong, which is said already."""
    path = detail["loc"]
    others = (other["loc"] for other in error.errors(include_url=False))
    return detail["type"] == "too_short" and any(loc[: len(path)] == path and loc != path for loc in others)


def _fault(model: type[BaseModel], front: FrontMatter, detail: ErrorDetails) -> Fault:
    kind = detail["type"]
    path: KeyPath = tuple(part for part in detail["loc"] if part != "[key]")
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "front matter")
    position = front.key_position(path) if kind in ("extra_forbidden", "missing") else front.value_position(path)
    if kind == "missing" and path[:-1]:
        position = front.key_position(path[:-1])
    message, suggestion = _words(model, path, key, detail)
    whole = message if message.endswith("?") else f"{message}."
    if suggestion and suggestion.instead in front.beside(path):
        suggestion = replace(suggestion, is_certain=False)
    return Fault(*position, _CODES.get(kind, "REC001"), whole, suggestion)


def _words(model: type[BaseModel], path: KeyPath, key: str, detail: ErrorDetails) -> tuple[str, Suggestion | None]:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_key(key, _keys_at(model, path[:-1]))
    if kind == "missing":
        where = next((f" in `{part}`" for part in reversed(path[:-1]) if isinstance(part, str)), "")
        return f"`{key}` is missing{where}; add it", None
    if kind == "enum":
        return _unknown_word(
            detail["input"], [w.strip("' ") for w in context["expected"].replace(" or ", ",").split(",")]
        )
    if kind == "string_pattern_mismatch":
        return f"`{detail['input']}` cannot stand for `{key}`; {_pattern_hint(context['pattern'])}", None
    if kind == "string_too_short" and not _is_needed(model, path):
        return f"`{key}` is empty; write a value, or delete the line", None
    if kind in _KINDS:
        return _KINDS[kind].format(key=key, **context), None
    message = detail["msg"] if detail["msg"].startswith("`") else f"`{key}` {detail['msg']}"
    return message.rstrip("."), context.get("suggestion")


def _is_needed(model: type[BaseModel], path: KeyPath) -> bool:
    """Tell whether a key at the top cannot be left out."""
    field = model.model_fields.get(str(path[0])) if len(path) == 1 else None
    return field is not None and field.is_required()


def _unknown_key(key: str, known: list[str]) -> tuple[str, Suggestion | None]:
    if close := meant(key, known):
        return f"`{key}` is not a key we know here; did you mean `{close.instead}`?", close
    listed = ", ".join(f"`{name}`" for name in known)
    return f"`{key}` is not a key we know here; the keys are {listed}", None


def _unknown_word(value: object, known: list[str]) -> tuple[str, Suggestion | None]:
    if close := meant(str(value), known):
        return f"`{value}` is not one of the words for this; did you mean `{close.instead}`?", close
    return f"`{value}` is not one of the words for this; they are " + ", ".join(f"`{word}`" for word in known), None


def _pattern_hint(pattern: str) -> str:
    if "A-Z" in pattern and "a-z" not in pattern:
        return "use a two-letter country code such as `NL`, or a group such as `EEA`"
    if "A-Z" in pattern:
        return "use a language tag such as `nl` or `pt-BR`"
    return "use lower-case letters, digits and single hyphens"


def _keys_at(model: type[BaseModel], path: KeyPath) -> list[str]:
    """Name the keys a place in the record may have, by following the annotations along the path."""
    kind: Any = model
    for part in path:
        models = _models(kind)
        if isinstance(part, str) and models and part in (fields := _by_name(models[0])):
            kind = fields[part]
        else:
            kind = _inner(kind)
    models = _models(kind)
    return sorted(_by_name(models[0])) if models else []


def _by_name(model: type[BaseModel]) -> dict[str, Any]:
    return {info.alias or name: info.annotation for name, info in model.model_fields.items()}


def _models(kind: Any) -> list[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [kind]
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return [model for option in typing.get_args(kind) for model in _models(option)]
    return []


def _inner(kind: Any) -> Any:
    arguments = [argument for argument in typing.get_args(kind) if argument is not Ellipsis]
    return arguments[-1] if arguments else None
