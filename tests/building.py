"""Build sites for the tests, each in a process of its own: MkDocs and static-i18n keep state in modules."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from optout.cli import cli
from optout.outputs.offline import ARCHIVE, FOLDER

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "tests" / "example" / "docs"
EPOCH = "1795435200"  # 2026-11-23, noon UTC; the day of the example
_SEEN = re.compile(r"^ +(?:seen: |- \{date: )(20\d\d-\d\d-\d\d)", re.MULTILINE)
URL = "https://optout.example/"


@dataclass(frozen=True)
class Site:
    """A built site and what the build printed."""

    folder: Path
    output: str
    code: int

    def html(self, address: str) -> LexborHTMLParser:
        path = self.folder / address
        return LexborHTMLParser((path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8"))

    def pages(self) -> Iterator[tuple[str, LexborHTMLParser]]:
        for path in sorted(self.folder.rglob("*.html")):
            yield path.relative_to(self.folder).as_posix(), LexborHTMLParser(path.read_text(encoding="utf-8"))


def run(command: list[str], cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OPTOUT_")}
    # What MkDocs prints has the encoding of the system otherwise.
    environment |= {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"} | variables
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=300
    )


def build(cwd: Path, target: Path, *options: str, builder: str = "mkdocs", **variables: str) -> Site:
    done = run([builder, "build", "-f", str(cwd / "mkdocs.yml"), "-d", str(target), *options], cwd, **variables)
    return Site(target, done.stdout + done.stderr, done.returncode)


def real_epoch() -> str:
    """The last day somebody looked at a source of the real guides, at noon: nobody has looked in the future."""
    pages = (ROOT / "docs" / "en").rglob("*.md")
    last = max(day for page in pages for day in _SEEN.findall(page.read_text(encoding="utf-8")))
    return str(int(datetime.fromisoformat(f"{last}T12:00:00+00:00").timestamp()))


def build_real(folder: Path) -> Site:
    site = build(ROOT, folder / "site", "--strict", SOURCE_DATE_EPOCH=real_epoch())
    assert site.code == 0, site.output
    return site


def example_project(folder: Path) -> Path:
    """Lay out a project with the real configuration and theme, and the example's pages and locales."""
    project = folder / "project"
    shutil.copytree(EXAMPLE, project / "docs")
    shutil.copytree(ROOT / "docs" / "assets", project / "docs" / "assets")
    shutil.copytree(EXAMPLE.parent / "data", project / "data")
    shutil.copytree(ROOT / "overrides", project / "overrides")
    kept = {path.name for path in EXAMPLE.iterdir()}
    lines = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    locale = re.compile(r"\s*- \{locale: ([\w-]+)")
    chosen = [line for line in lines if not (found := locale.match(line)) or found[1] in kept]
    (project / "mkdocs.yml").write_text("".join(chosen), encoding="utf-8")
    return project


def build_copy(folder: Path) -> Site:
    """Build the example to open from disk, pack it, and unpack it as a reader would."""
    site = build(example_project(folder), folder / "site", "--strict", "--no-directory-urls")
    assert site.code == 0, site.output
    command = ("offline", str(site.folder), "--out", str(folder), "--today", "2026-11-24")
    done = CliRunner().invoke(cli, command, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    shutil.unpack_archive(folder / ARCHIVE, folder)
    return Site(folder / FOLDER, site.output, site.code)


def build_example(folder: Path) -> Site:
    site = build(example_project(folder), folder / "site", "--strict")
    assert site.code == 0, site.output
    return site
