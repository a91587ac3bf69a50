"""Run the checkers of the forge's files, offline: the schemas and rules are in the packages."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest


def validate(schema: str, *files: Path) -> None:
    """Fail with what check-jsonschema says of the files."""
    assert files
    passes("check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files))


def passes(module: str, *arguments: str) -> None:
    """Fail with what the checker says; without it, fail where everything is installed and skip elsewhere."""
    if find_spec(module) is None and "CI" not in os.environ:
        pytest.skip(f"{module} is not installed yet: `make test` does it")
    done = subprocess.run([sys.executable, "-m", module, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
