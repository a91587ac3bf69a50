"""`make lighthouse`: what Lighthouse says about pages of the built site; anything below 100 fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from setup.browser import find
from setup.serving import serving

ROOT = Path(__file__).parent.parent
PAGES = (
    "",
    "platforms/linkedin/",
    "compare/",
    "deadlines/",
    "news/",
    "rights/gdpr/",
    "data/",
    "de/platforms/facebook/",
)
CATEGORIES = ("accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu"


def _audit(url: str, form: str, environ: Mapping[str, str]) -> dict[str, Any]:
    program = ROOT / "benchmarks" / "node_modules" / "lighthouse" / "cli" / "index.js"
    command = ["node", str(program), url, "--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}"]
    command += [f"--chrome-flags={FLAGS}", *(["--preset=desktop"] if form == "desktop" else [])]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environ, check=False)
    if done.returncode:
        raise click.ClickException(f"Lighthouse could not look at `{url}`:\n{done.stderr[-2000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _lost(report: dict[str, Any]) -> Iterator[str]:
    """Name each audit that costs points."""
    for category in CATEGORIES:
        for part in report["categories"][category]["auditRefs"]:
            audit = report["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"    {category}: {audit['title']} ({part['id']})"


@click.command()
@click.argument("pages", nargs=-1)
def main(pages: tuple[str, ...]) -> None:
    """Ask Lighthouse about PAGES of `site/`, on a phone and on a desktop."""
    chrome = find()
    if chrome is None or not (ROOT / "site" / "index.html").is_file():
        raise click.ClickException("Build the site with `make build`, and install a browser with `make test`.")
    environ = {**os.environ, "CHROME_PATH": str(chrome)}
    perfect = True
    with serving(ROOT / "site") as address:
        for page in pages or PAGES:
            for form in ("phone", "desktop"):
                report = _audit(address + page, form, environ)
                scores = [round(100 * report["categories"][category]["score"]) for category in CATEGORIES]
                click.echo("".join([f"{'/' + page:28}{form:9}", *(f"{score:>5}" for score in scores)]))
                if min(scores) < 100:
                    perfect = False
                    click.echo("\n".join(_lost(report)))
    sys.exit(0 if perfect else 1)


if __name__ == "__main__":
    main()
