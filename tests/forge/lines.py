"""Find out whether a command line, as workflows and editors run it, names things that exist; nothing is run."""

from __future__ import annotations

import re
import shlex
from importlib.util import find_spec
from pathlib import PurePosixPath

from optout.cli import cli
from tests.building import ROOT

TARGETS = frozenset(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
_OUTPUT = re.compile(r"\s*>>?\s*(\"\$GITHUB_STEP_SUMMARY\"|[\w./-]+)$")


def check_line(line: str) -> None:
    """Fail with what is wrong: each part of a pipe is a target of make, a command of ours, or `tee` into a file."""
    for number, part in enumerate(_OUTPUT.sub("", line).split(" | ")):
        program, *arguments = shlex.split(part)
        if number and program == "tee":
            assert len(arguments) == 1, line
            continue
        name = PurePosixPath(program).name
        assert name in _KNOWN, f"`{line}` is neither a target of make nor a command of ours"
        _KNOWN[name](arguments)


def _make(arguments: list[str]) -> None:
    assert arguments
    assert set(arguments) <= TARGETS, arguments


def _optout(arguments: list[str]) -> None:
    name, *rest = arguments
    command = cli.commands[name]
    # Reports that an earlier step writes are not there yet; everything else is read as for a real run.
    there = str(ROOT / "README.md")
    command.make_context(name, [there if argument.endswith(".md") else argument for argument in rest])


def _python(arguments: list[str]) -> None:
    if arguments[0] == "-m":
        assert find_spec(arguments[1]), arguments
    else:
        assert (ROOT / arguments[0]).is_file(), arguments


def _zizmor(arguments: list[str]) -> None:
    assert (ROOT / arguments[-1]).is_dir(), arguments


_KNOWN = {"make": _make, "optout": _optout, "python": _python, "zizmor": _zizmor}
