"""`optout explain`: the manual of a rule."""

from __future__ import annotations

import inspect

import click

from optout.rules import REGISTRY


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a rule asks, why, and what to do; without a code, list all rules."""
    if code is None:
        for item in sorted(REGISTRY.values(), key=lambda rule: rule.code):
            click.echo(f"{item.code}  {item.summary}")
        return
    found = REGISTRY.get(code.upper())
    if found is None:
        raise click.BadParameter(f"There is no rule `{code}`. `optout explain` lists them all.")
    click.echo(f"{found.code} ({found.severity})\n\n{inspect.getdoc(found.check)}")
