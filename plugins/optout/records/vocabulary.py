"""The words a record may use. Labels, and the words no code depends on, live in `docs/_data/vocabulary.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from optout.records.spelling import meant


class Training(StrEnum):
    """What a platform does with a group's data as long as nobody acts."""

    DEFAULT_ON = "default-on"
    DEFAULT_OFF = "default-off"
    ALWAYS_ON = "always-on"
    NOT_USED = "not-used"
    UNKNOWN = "unknown"


class ControlKind(StrEnum):
    """The way a control is reached."""

    SETTING = "setting"
    FORM = "form"
    EMAIL = "email"
    ADMIN_ONLY = "admin-only"
    ACCOUNT_DELETION = "account-deletion"


class SourceKind(StrEnum):
    """Who published a source."""

    PLATFORM = "platform"
    REGULATOR = "regulator"
    COURT = "court"
    LAW = "law"
    CONSUMER_ORGANISATION = "consumer-organisation"
    RESEARCH = "research"
    PRESS = "press"

    @property
    def is_primary(self) -> bool:
        """Whether the publisher speaks for itself: the platform, an authority, a court or the law."""
        return self in {SourceKind.PLATFORM, SourceKind.REGULATOR, SourceKind.COURT, SourceKind.LAW}


class Method(StrEnum):
    """How somebody checked a record."""

    PUBLISHED_SOURCES = "published-sources"
    CLAIMS_COMPARED = "claims-compared"
    """A second reading: each date, region, default, link and label compared with its source."""
    IN_PRODUCT = "in-product"


class Reason(StrEnum):
    """Whether a form asks why."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"
    UNKNOWN = "unknown"


class Difficulty(StrEnum):
    """How hard a control is to use; computed by `records/difficulty.py`, never written in a record."""

    EASY = "easy"
    MODERATE = "moderate"
    HARD = "hard"
    VERY_HARD = "very-hard"


CLOSED: Mapping[str, type[StrEnum]] = {
    "training": Training,
    "control": ControlKind,
    "source": SourceKind,
    "method": Method,
    "reason": Reason,
    "difficulty": Difficulty,
}
"""Families whose words the code itself depends on; the vocabulary file must label exactly these."""

FAMILIES = frozenset(CLOSED) | {
    "training-short",
    "category",
    "data",
    "accounts",
    "plans",
    "scope",
    "outcome",
    "event",
    "news",
    "lawful-basis",
    "topic",
}
"""Every family the vocabulary file must have."""

Vocabulary = Mapping[str, Mapping[str, str]]
"""Family, then word, then its English label."""


@dataclass(frozen=True, slots=True)
class TermOf:
    """Mark a string field as a word of one vocabulary family; validation takes the words from its context."""

    family: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._check, core_schema.str_schema())

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "x-vocabulary": self.family}

    def _check(self, value: str, info: ValidationInfo) -> str:
        words = (info.context or {}).get("vocabulary", {}).get(self.family)
        if words is None or value in words:
            return value
        close = meant(value, words)
        hint = (
            f"did you mean `{close.instead}`?"
            if close
            else "the words are " + ", ".join(f"`{w}`" for w in sorted(words))
        )
        raise PydanticCustomError(
            "unknown_term", "`{value}` is not a word of `{family}`; {hint}",
            {"value": value, "family": self.family, "hint": hint, "suggestion": close},
        )  # fmt: skip


Category = Annotated[str, TermOf("category")]
DataKind = Annotated[str, TermOf("data")]
Account = Annotated[str, TermOf("accounts")]
Plan = Annotated[str, TermOf("plans")]
Scope = Annotated[str, TermOf("scope")]
Outcome = Annotated[str, TermOf("outcome")]
EventKind = Annotated[str, TermOf("event")]
NewsCategory = Annotated[str, TermOf("news")]
LawfulBasis = Annotated[str, TermOf("lawful-basis")]
Topic = Annotated[str, TermOf("topic")]
