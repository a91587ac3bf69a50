"""`optout explain`: the manual of a rule."""

from __future__ import annotations

import inspect

import click

from optout.locales import SOURCE
from optout.rules import REGISTRY
from optout.site import page_address


@click.command()
@click.argument("code", required=False)
@click.option("--site-url", envvar="OPTOUT_SITE_URL", help="The site's address, to say where the rule's page is.")
def explain(code: str | None, site_url: str | None) -> None:
    """Say what a rule asks, why, and what to do; without a code, list all rules."""
    if code is None:
        for item in sorted(REGISTRY.values(), key=lambda rule: rule.code):
            click.echo(f"{item.code}  {item.summary}")
        return
    found = REGISTRY.get(code.upper())
    if found is None:
        raise click.BadParameter(f"There is no rule `{code}`. `optout explain` lists them all.")
    click.echo(f"{found.code} ({found.severity})\n\n{inspect.getdoc(found.check)}")
    if site_url:
        click.echo(f"\nThis text as a page: {site_url}{page_address(SOURCE, f'checks/{found.code}.md')}")
