"""What a picture needs to be told."""

from __future__ import annotations

from typing import Protocol


class Words(Protocol):
    """A page in a few words; all but the title may be empty, `tone` is a state of `Training`."""

    @property
    def tone(self) -> str: ...  # noqa: D102
    @property
    def over(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def sentence(self) -> str: ...  # noqa: D102
    @property
    def detail(self) -> str: ...  # noqa: D102
