"""Run the checkers of the forge's files, offline: the schemas and rules are in the packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests.building import ROOT


def validate(schema: str, *files: Path) -> None:
    """Fail with what check-jsonschema says of the files."""
    assert files
    passes("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files))


def passes(command: str, *arguments: str) -> None:
    """Fail with what the checker says; without it, fail where everything is installed and skip elsewhere."""
    found = shutil.which(command, path=sysconfig.get_path("scripts"))
    if found is None and "CI" not in os.environ:
        pytest.skip(f"{command} is not installed yet: `make test` does it")
    done = subprocess.run([found or command, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
