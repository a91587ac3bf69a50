"""`optout new`: begin a guide or a news article with what you know."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import click

from optout.cli import new_questions as ask
from optout.cli.asking import Answers, answer_all, flags, many, may_ask
from optout.cli.options import docs_option, load, today_option
from optout.content import Collection
from optout.content.insertion import domain_entry, with_domains
from optout.content.new_pages import (
    NewArticle,
    NewControl,
    NewPlatform,
    NewSource,
    article_page,
    platform_page,
)
from optout.diagnostics import Severity
from optout.rules import check_collection

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _slug(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if not _SLUG.fullmatch(value) or len(value) > 60:
        raise click.BadParameter(f"`{value}` cannot be a name here. Use small letters, digits and single hyphens.")
    return value


@click.group()
def new() -> None:
    """Begin a guide or a news article with what you know; the checks then name what is missing."""


@flags(ask.PLATFORM)
@new.command()
@click.argument("slug", callback=_slug)
@docs_option
@today_option
def platform(slug: str, docs: Path, day: date, ask_for: bool | None = None, **given: str | None) -> None:
    """Write docs/en/platforms/SLUG.md and its entry in docs/_data/domains.yaml.

    On a terminal it asks for what the flags leave open. What nobody knows yet becomes `unknown`.
    """
    collection = load(docs)
    path = _free(docs / "en" / "platforms" / f"{slug}.md")
    answers = answer_all(ask.PLATFORM, collection, given, {"today": str(day)}, asks=may_ask(ask_for))
    _write(path, platform_page(_platform(answers)))
    _add_domains(docs, collection, slug, many(answers, "domains"))
    _say_what_is_missing(docs, path, day)


@flags(ask.NEWS)
@new.command()
@click.argument("slug", callback=_slug)
@docs_option
@today_option
def news(slug: str, docs: Path, day: date, ask_for: bool | None = None, **given: str | None) -> None:
    """Write docs/en/news/YEAR/SLUG.md, where YEAR is that of the day it is about."""
    collection = load(docs)
    answers = answer_all(ask.NEWS, collection, given, {"today": str(day)}, asks=may_ask(ask_for))
    when = date.fromisoformat(answers["date"])
    path = _free(docs / "en" / "news" / str(when.year) / f"{slug}.md")
    page = NewArticle(
        answers["title"],
        answers["description"],
        when,
        answers["category"],
        many(answers, "platforms"),
        many(answers, "regions"),
        many(answers, "actors"),
        _source(answers),
    )
    _write(path, article_page(page))
    _say_what_is_missing(docs, path, day)


def _platform(answers: Answers) -> NewPlatform:
    kind = answers["control"]
    path = tuple(filter(None, (step.strip() for step in answers.get("control-path", "").split(">"))))
    address = answers.get("control-address", "")
    is_mail = kind == "email"
    name = answers.get("control-name", "")
    control = NewControl(kind, name, "" if is_mail else address, address if is_mail else "", path)
    return NewPlatform(
        title=answers["title"],
        description=answers["description"],
        operator=answers["operator"],
        country=answers["country"],
        category=answers["category"],
        training=answers["training"],
        note=answers.get("note", ""),
        regions=many(answers, "regions"),
        accounts=many(answers, "accounts"),
        source=_source(answers),
        by=answers["by"],
        control=None if kind == ask.NO_CONTROL else control,
    )


def _source(answers: Answers) -> NewSource:
    return NewSource(
        answers["source-url"],
        answers["source-title"],
        answers["source-publisher"],
        answers["source-kind"],
        answers["source-language"],
        date.fromisoformat(answers["source-seen"]),
        answers["source-date"],
    )


def _free(path: Path) -> Path:
    if path.exists():
        raise click.UsageError(f"`{path}` is there already. Correct that page instead.")
    return path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {path}.")


def _add_domains(docs: Path, collection: Collection, slug: str, own: tuple[str, ...]) -> None:
    known = collection.reference.domains
    if slug in known:
        return
    shared = sorted(name for name, domains in known.items() if set(own) & set(domains.own))
    entry, path = domain_entry(slug, own, shared), docs / "_data" / "domains.yaml"
    if collection.data_file("domains") is None:
        click.echo(f"`{path}` cannot be read, so add this to it:\n{entry}", err=True)
        return
    path.write_text(with_domains(path.read_text(encoding="utf-8"), slug, entry), encoding="utf-8", newline="\n")
    click.echo(f"Added {entry.strip()} to {path}. Somebody else looks at that line before it is used.")


def _say_what_is_missing(docs: Path, path: Path, day: date) -> None:
    """List what the checks find in the new page; that is the work still to do."""
    shown = path.resolve().relative_to(docs.resolve().parent).as_posix()
    found = [item for item in check_collection(load(docs), day) if item.path == shown]
    asked = [item for item in found if item.severity is not Severity.NOTICE]
    click.echo("Still missing:" if asked else "The checks ask for nothing more. Read it once as a stranger would.")
    for item in asked:
        click.echo(f"  line {item.line}: {item.message} ({item.code})")
    click.echo(f"Open the file in an editor; `optout check {path}` looks again, `make serve` shows the page.")
