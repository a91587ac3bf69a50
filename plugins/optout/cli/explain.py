"""`optout explain`: the manual of a rule."""

from __future__ import annotations

from collections.abc import Iterator

import click

from optout.cli.completing import rules
from optout.cli.selection import no_rule
from optout.locales import SOURCE
from optout.rules import REGISTRY, Rule
from optout.rules.families import FAMILIES, LOOKS_AT, family, weight
from optout.site import page_address

_WIDTH = 100


@click.command()
@click.argument("code", required=False, shell_complete=rules)
@click.option("--site-url", envvar="OPTOUT_SITE_URL", help="The site's address, to say where the rule's page is.")
def explain(code: str | None, site_url: str | None) -> None:
    """Say what a rule asks, why, and what to do.

    CODE is that of a rule, or the letters of a family to list its rules; without one, all rules are listed.
    """
    wanted = (code or "").upper()
    if wanted in ("", *FAMILIES):
        click.echo("\n\n".join(_family(name, title) for name, title in FAMILIES.items() if name.startswith(wanted)))
        return
    if wanted not in REGISTRY:
        raise click.BadParameter(no_rule(wanted))
    click.echo("\n".join(_manual(REGISTRY[wanted])))
    if site_url:
        click.echo(f"\nThis text as a page: {site_url}{page_address(SOURCE, f'checks/{wanted}.md')}")


def _family(name: str, title: str) -> str:
    rules = (rule for code, rule in sorted(REGISTRY.items()) if family(code) == name)
    lines = (f"  {rule.code}  {rule.severity:7}  {rule.summary}" for rule in rules)
    return "\n".join([f"{title} ({name})", *lines])


def _manual(rule: Rule) -> Iterator[str]:
    manual = rule.manual
    yield f"{rule.code} ({rule.severity}): {manual.summary}"
    parts = {"Why": manual.why, "What to do": manual.what_to_do, "Example of what it finds": manual.example}
    for name, text in parts.items():
        yield ""
        yield f"{name}:"
        yield click.wrap_text(text[:1].upper() + text[1:], _WIDTH, initial_indent="  ", subsequent_indent="  ")
    yield ""
    yield click.wrap_text(weight(rule), _WIDTH)
    yield click.wrap_text(f"It looks at {LOOKS_AT[rule.scope]}. It exists since version {rule.since}.", _WIDTH)
