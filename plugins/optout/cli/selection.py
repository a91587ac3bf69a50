"""Which findings the command line asks for: by path and by the start of a rule's code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from optout.diagnostics import Diagnostic
from optout.records.spelling import meant
from optout.rules import REGISTRY


@dataclass(frozen=True, slots=True)
class Selection:
    """What to show; an empty part leaves nothing out."""

    paths: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def of(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Keep the findings that were asked for."""
        return tuple(item for item in found if self._wants(item))

    def _wants(self, item: Diagnostic) -> bool:
        placed = not self.paths or any(item.path == path or item.path.startswith(f"{path}/") for path in self.paths)
        chosen = not self.select or item.code.startswith(self.select)
        return placed and chosen and not item.code.startswith(self.ignore or ("-",))


def shown_paths(paths: Iterable[Path], docs: Path, site: Path | None = None) -> tuple[str, ...]:
    """Return paths as findings name them.

    Raises:
        click.BadParameter: there is no such file or folder, or it is in neither the docs folder nor the site.
    """
    roots = [folder.resolve() for folder in (docs, site) if folder]
    shown = []
    for path in paths:
        if not path.exists():
            raise click.BadParameter(_missing(path, roots[0]))
        whole = path.resolve()
        root = next((root for root in roots if whole.is_relative_to(root)), None)
        if root is None:
            raise click.BadParameter(f"`{path}` is not in `{docs}`, and only what is there is checked.")
        shown.append(whole.relative_to(root.parent).as_posix())
    return tuple(shown)


def codes(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Read starts of codes, written apart or with commas between them.

    Raises:
        click.BadParameter: no rule starts like that.
    """
    starts = tuple(start.strip().upper() for value in values for start in value.split(",") if start.strip())
    for start in starts:
        if not any(code.startswith(start) for code in REGISTRY):
            raise click.BadParameter(no_rule(start))
    return starts


def no_rule(code: str) -> str:
    """Say that there is no such rule, and which may be meant."""
    near = meant(code.upper(), [*REGISTRY, *{name.rstrip("0123456789") for name in REGISTRY}])
    hint = f"Did you mean `{near.instead}`?" if near else "`optout explain` lists them all."
    return f"There is no rule `{code}`. {hint}"


def _missing(path: Path, root: Path) -> str:
    folder = path.parent if path.parent.is_dir() else root
    near = meant(path.name, [entry.name for entry in folder.iterdir()])
    hint = f" Did you mean `{(folder / near.instead) if folder != root else near.instead}`?" if near else ""
    return f"There is no file or folder `{path}`.{hint}"
