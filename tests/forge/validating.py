"""Check files against the schemas that check-jsonschema carries: nothing is fetched."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def validate(schema: str, *files: Path) -> None:
    """Fail with what check-jsonschema says of the files."""
    assert files
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
