"""The pieces every record is made of: the strict base model and the small value types."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from optout.records.spelling import meant

_MARKUP = re.compile(r"[<>]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_YES_OR_NO = {"yes": True, "no": False, "true": True, "false": False}


def _plain(value: str) -> str:
    """Refuse markup and control characters: record texts are printed on pages, feeds and calendars alike."""
    if _MARKUP.search(value):
        raise PydanticCustomError("plain_text", "holds `<` or `>`; write plain text, without HTML or Markdown")
    if _CONTROL.search(value):
        raise PydanticCustomError("plain_text", "holds a control character or a line break; write it on one line")
    return value


def _yes_or_no(value: object) -> object:
    if value in ("yes", "true"):
        return True
    if value in ("no", "false"):
        return False
    if value == "unknown" or isinstance(value, bool) or value is None:
        return None if value == "unknown" else value
    written = str(value)
    suggestion = meant(written, ("yes", "no", "true", "false", "unknown"))
    context = {"value": written, "suggestion": suggestion}
    raise PydanticCustomError("tri_state", "is `{value}`; write `yes`, `no` or `unknown`", context)


def _plain_yes_or_no(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value in _YES_OR_NO:
        return _YES_OR_NO[value]
    context = {"value": value, "suggestion": meant(value, _YES_OR_NO)}
    words = "is `{value}`; write `yes` or `no`" if value else "is empty; write `yes` or `no`"
    raise PydanticCustomError("yes_or_no", words, context)


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A stable name inside a record: lower-case letters, digits and single hyphens."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=600, strip_whitespace=True), AfterValidator(_plain)]
"""A sentence for readers, in the language of the page that holds it."""

Label = Annotated[str, StringConstraints(min_length=1, max_length=160, strip_whitespace=True), AfterValidator(_plain)]
"""A name as a screen or a document shows it."""

TriState = Annotated[
    bool | None,
    BeforeValidator(_yes_or_no),
    WithJsonSchema({"enum": ["yes", "no", "unknown", True, False]}, mode="validation"),
]
"""Yes, no, or `None` for unknown."""

YesOrNo = Annotated[
    bool,
    BeforeValidator(_plain_yes_or_no),
    WithJsonSchema({"enum": ["yes", "no", True, False], "type": ["string", "boolean"]}, mode="validation"),
]
"""Yes or no, in our words or in those of YAML."""

Url = Annotated[str, StringConstraints(min_length=1, max_length=500)]
"""An address as written; the LNK rules judge it."""

Region = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,12}$")]
"""An ISO 3166-1 alpha-2 code or a group of `docs/_data/regions.yaml`."""


class Model(BaseModel):
    """A frozen part of a record that knows every key it may have."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
