"""Files that are no files, on the systems that make them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def link(path: Path, target: Path | str) -> None:
    """Make a symbolic link, or skip the test: Windows lets only some people do it."""
    try:
        path.symlink_to(target)
    except OSError as error:
        pytest.skip(f"no symbolic links here: {error}")


def pipe(path: Path) -> None:
    """Make a named pipe, or skip the test: Windows keeps none among its files."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    os.mkfifo(path)
