"""`make bench`: the checker against merely reading the same files, and the weight of a built site."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from benchmarks.guides import LOCALES, write_guides
from benchmarks.measure import measured
from benchmarks.weight import site_weights

ROOT = Path(__file__).parent.parent


@click.command()
@click.option("--platforms", default=1000, show_default=True, help="How many guides, each in eight locales.")
@click.option("--seed", default=1, show_default=True, help="Other numbers give other guides of the same size.")
@click.option("--rounds", default=2, show_default=True, help="How often each is measured; the fastest counts.")
@click.option("--json", "as_json", is_flag=True, help="Print numbers for programs.")
def main(platforms: int, seed: int, rounds: int, as_json: bool) -> None:
    """Measure the checker and the built site."""
    with TemporaryDirectory() as folder:
        docs = write_guides(Path(folder), ROOT / "docs", platforms, seed)
        files = list(docs.rglob("*.md"))
        size = sum(path.stat().st_size for path in files)
        read, check = (measured(way, docs, rounds) for way in ("pyyaml", "check"))
    weights = site_weights(ROOT / "site", LOCALES) if (ROOT / "site").is_dir() else []
    found = {
        "pages": len(files),
        "mib": round(size / 2**20, 1),
        "pyyaml": asdict(read),
        "check": asdict(check),
        "ratio": round(check.seconds / read.seconds, 2),
        "site": [asdict(weight) for weight in weights],
    }
    click.echo(json.dumps(found, indent=2) if as_json else _table(found))


def _table(found: dict[str, Any]) -> str:
    lines = [f"{found['pages']:,} pages, {found['mib']} MiB", ""]
    lines.append(f"{'':28}{'CPU seconds':>12}{'peak MiB':>10}{'ratio':>8}")
    for way, name, ratio in (("pyyaml", "PyYAML, front matter only", 1), ("check", "optout check", found["ratio"])):
        numbers = found[way]
        lines.append(f"{name:28}{numbers['seconds']:>12.2f}{numbers['peak_mib']:>10.0f}{ratio:>8.2f}")
    lines += [f"findings in what was made up: {found['check']['findings']}", ""]
    site = found["site"]
    lines.append(f"{'built site':44}{'bytes, gzip':>12}{'requests':>10}" if site else "There is no `site/` to weigh.")
    lines += [f"{weight['address']:44}{weight['gzip_bytes']:>12,}{weight['requests']:>10}" for weight in site]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
