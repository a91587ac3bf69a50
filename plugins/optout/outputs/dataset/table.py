"""What a table is: its columns with type and meaning, and how a row is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from optout.outputs.dataset.cells import SEPARATOR, Value, as_array, cell, listed, write_rows

Row = Sequence[Value | Sequence[str]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `type` is one of the Data Package standard."""

    name: str
    meaning: str
    type: str = "string"
    required: bool = False

    def written(self, value: Value | Sequence[str]) -> str:
        """Write a value of this column."""
        if isinstance(value, str) or not isinstance(value, Sequence):
            return cell(value)
        return as_array(value) if self.type == "array" else listed(value)

    @property
    def descriptor(self) -> dict[str, object]:
        """Describe the column as the Data Package standard does."""
        found: dict[str, object] = {"name": self.name, "type": self.type, "description": self.meaning}
        if self.type == "list":
            found |= {"delimiter": SEPARATOR, "itemType": "string"}
        return found | ({"constraints": {"required": True}} if self.required else {})


def key(name: str, meaning: str) -> Column:
    """Make a column that is never empty."""
    return Column(name, meaning, required=True)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `keys` tell its rows apart, `foreign` are columns that name a row of another table."""

    name: str
    title: str
    columns: tuple[Column, ...]
    keys: tuple[str, ...]
    foreign: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"

    def write(self, rows: Iterable[Row]) -> bytes:
        """Write the table."""
        return write_rows([column.name for column in self.columns], map(self._row, rows))

    def _row(self, row: Row) -> list[str]:
        return [column.written(value) for column, value in zip(self.columns, row, strict=True)]
