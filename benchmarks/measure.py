"""One measurement in a process of its own, so that each has a memory of its own: `python -m benchmarks.measure`."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout, suppress
from dataclasses import asdict, dataclass
from io import StringIO
from pathlib import Path

import yaml

from benchmarks.record import DAY
from optout.cli.check import check as check_command

_TO_KIB = 1 if sys.platform == "linux" else 1024


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one way to go through the files took."""

    seconds: float
    """Of the processor: other programs on the machine do not count."""
    peak_mib: float
    findings: int


def read_with_pyyaml(docs: Path) -> int:
    """Read every page and its front matter with libyaml, and nothing else."""
    for path in sorted(docs.rglob("*.md")):
        front = path.read_text(encoding="utf-8").split("---\n", 2)[1]
        yaml.load(front, Loader=yaml.CSafeLoader)
    return 0


def check(docs: Path) -> int:
    """Run `optout check`; return the number of findings, which has to be none: each takes time of its own."""
    options = ["--docs", str(docs), "--today", str(DAY), "--format", "json"]
    with redirect_stdout(StringIO()) as printed, suppress(SystemExit):
        check_command.main(options, standalone_mode=False)
    return sum(json.loads(printed.getvalue())["counts"].values())


WAYS: dict[str, Callable[[Path], int]] = {"pyyaml": read_with_pyyaml, "check": check}


def measured(way: str, docs: Path, rounds: int) -> Measurement:
    """Go through the files in a process of its own several times; the fastest time counts."""
    results = []
    for _ in range(rounds):
        command = [sys.executable, "-m", "benchmarks.measure", way, str(docs)]
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")  # noqa: S603
        results.append(Measurement(**json.loads(done.stdout)))
    return min(results, key=lambda result: result.seconds)


def _main(way: str, docs: str) -> None:
    begun = time.process_time()
    findings = WAYS[way](Path(docs))
    seconds = time.process_time() - begun
    import resource  # Windows has none

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _TO_KIB / 1024
    sys.stdout.write(json.dumps(asdict(Measurement(seconds, peak, findings))))


if __name__ == "__main__":
    _main(*sys.argv[1:])
