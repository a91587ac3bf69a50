"""Set up .venv for this project: `python setup/environment.py site|test`.

An existing .venv is filled, never replaced. uv is used where it is on the PATH, plain pip otherwise.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent
KINDS = ("site", "test")
NO_VENV = """\
This Python has no venv module of its own. Debian and Ubuntu keep it apart: sudo apt-get install python3-venv
Then run this again."""
UNUSABLE = """\
The folder .venv holds no working Python 3.11 or newer. Move it away (mv .venv .venv-old) and run this again,
with a newer Python if need be: https://www.python.org/downloads/"""


class Stop(Exception):
    """Something only a person can change, with what to do."""


def python_of(folder: Path, system: str = os.name) -> Path:
    """Name the Python of an environment; Windows keeps it elsewhere."""
    return folder / ("Scripts/python.exe" if system == "nt" else "bin/python")


def create(folder: Path, uv: str | None) -> None:
    """Make the environment, unless there is one.

    Raises:
        Stop: this Python cannot make one.
    """
    if folder.exists():
        return
    print("Creating .venv", file=sys.stderr)
    if uv:
        _run([uv, "venv", "--quiet", "--python", ">=3.11", str(folder)])
        return
    if find_spec("ensurepip") is None:
        raise Stop(NO_VENV)
    _run([sys.executable, "-m", "venv", str(folder)])


def fill(folder: Path, kind: str, uv: str | None) -> None:
    """Install the locked packages, by hash, and this project.

    Raises:
        Stop: the environment has no Python that is new enough.
    """
    python = str(python_of(folder))
    if not _can(python, "import sys; sys.exit(sys.version_info < (3, 11))"):
        raise Stop(UNUSABLE)
    print(f"Installing requirements/{kind}.txt into .venv", file=sys.stderr)
    if uv:
        install = [uv, "pip", "install", "--quiet", "--python", python]
    else:
        if not _can(python, "import pip"):
            _run([python, "-m", "ensurepip"])
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run([*install, "--require-hashes", "-r", f"requirements/{kind}.txt"])
    _run([*install, "--no-build-isolation", "--no-deps", "--editable", "."])
    # The stamps that tell make what is done; the test requirements hold those of the site.
    for stamp in {"site", kind}:
        (folder / f".{stamp}").touch()


def _run(command: Sequence[str]) -> None:
    if done := subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise Stop(f"`{' '.join(command[:4])} …` failed with {done}. What it printed above says why.")


def _can(python: str, code: str) -> bool:
    try:
        return subprocess.run([python, "-c", code], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def main(arguments: Sequence[str]) -> int:
    """Set up what is asked for, by default what the site needs."""
    kind = arguments[0] if arguments else KINDS[0]
    if kind not in KINDS:
        print(f"`{kind}` is not an environment. Choose `site` or `test`.", file=sys.stderr)
        return 2
    try:
        uv = shutil.which("uv")
        create(ROOT / ".venv", uv)
        fill(ROOT / ".venv", kind, uv)
    except Stop as stopped:
        print(stopped, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
