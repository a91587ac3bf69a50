"""What a shell offers after Tab: guides, pages, locales, rules, words. It reads names of files, so it is quick."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
from click.shell_completion import CompletionItem, get_completion_class

from optout.content.load import find_locales
from optout.locales import SOURCE
from optout.rules import REGISTRY
from optout.rules.families import FAMILIES

SHELLS = ("bash", "fish", "zsh")
VARIABLE = "_OPTOUT_COMPLETE"


def guides(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the guides by file name."""
    names = (path.stem for path in (_docs(context) / SOURCE / "platforms").glob("*.md"))
    return _starting(sorted(names), incomplete)


def pages(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the English pages by address."""
    top = _docs(context) / SOURCE
    return _starting(sorted(path.relative_to(top).as_posix() for path in top.rglob("*.md")), incomplete)


def locales(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the languages pages are translated into."""
    docs = _docs(context)
    return _starting(find_locales(docs)[1:] if docs.is_dir() else (), incomplete)


def rules(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer families and codes of rules, each with its summary; of several with commas between them, the last."""
    before, comma, last = incomplete.rpartition(",")
    known = {**FAMILIES, **{code: rule.summary for code, rule in sorted(REGISTRY.items())}}
    return [
        CompletionItem(f"{before}{comma}{code}", help=summary)
        for code, summary in known.items()
        if code.startswith(last.upper())
    ]


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print what makes a shell complete optout.

    \b
    bash: optout completion bash > ~/.local/share/bash-completion/completions/optout
    zsh:  optout completion zsh > "${fpath[1]}/_optout"
    fish: optout completion fish > ~/.config/fish/completions/optout.fish
    """  # noqa: D301 - click reads \b as: leave these lines as they are
    kind = get_completion_class(shell)
    assert kind
    click.echo(kind(click.get_current_context().find_root().command, {}, "optout", VARIABLE).source())


def _docs(context: click.Context) -> Path:
    return Path(context.params.get("docs") or "docs")


def _starting(names: Iterable[str], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]
