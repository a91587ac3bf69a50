"""A test that hangs fails; it does not keep everybody waiting."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import ROOT


def test_no_test_of_ours_may_hang_for_ever(pytestconfig: pytest.Config) -> None:
    assert 0 < float(pytestconfig.getini("faulthandler_timeout")) <= 3600
    assert pytestconfig.getini("faulthandler_exit_on_timeout") is True


def test_a_test_that_hangs_ends_the_run_with_a_traceback(tmp_path: Path) -> None:
    hanging = tmp_path / "test_it.py"
    hanging.write_text("import threading\n\n\ndef test_it():\n    threading.Event().wait()\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-o", "faulthandler_timeout=1"]
    command += ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), str(hanging)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode not in (0, 5), done.stdout
    assert "test_it.py" in done.stderr
    assert "Timeout" in done.stderr
