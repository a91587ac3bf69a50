"""Compare our own output with a reviewed file; `pytest --update-golden` writes what is."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "golden"


def assert_golden(name: str, text: str, config: pytest.Config) -> None:
    path = FOLDER / name
    if config.getoption("--update-golden"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{name} differs; look, then run pytest --update-golden"


def as_json(value: Any) -> str:
    return json.dumps(dataclasses.asdict(value), indent=1, ensure_ascii=False) + "\n"
