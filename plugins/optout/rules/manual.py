"""The manual of a rule, taken from the docstring of its function."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

PARTS = ("Why", "What to do", "Example")
_PART = re.compile(rf"^({'|'.join(PARTS)}): ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Manual:
    """What a rule asks, why, what to do about a finding, and an example; backticks mark values, as in Markdown."""

    summary: str
    why: str
    what_to_do: str
    example: str


def read_manual(function: Callable[..., Any]) -> Manual:
    """Read the docstring of a rule's function; a part that is not there is empty."""
    first, *rest = _PART.split(inspect.getdoc(function) or "")
    parts = {name: " ".join(text.split()) for name, text in zip(rest[::2], rest[1::2], strict=True)}
    return Manual(" ".join(first.split()), *(parts.get(name, "") for name in PARTS))
