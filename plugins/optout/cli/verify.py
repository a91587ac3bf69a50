"""`optout verify`: look at everything a guide says, and only then write into its ledger that somebody has looked."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from optout.cli.asking import Answers, Question, answer_all, flags, may_ask
from optout.cli.completing import guides
from optout.cli.exit_codes import CLEAN, FINDINGS
from optout.cli.new_questions import country, day
from optout.cli.options import docs_option, load, today_option
from optout.content import Collection, Page
from optout.content.insertion import with_check
from optout.content.walk import Step, steps
from optout.locales import tags
from optout.records import Method, PlatformRecord
from optout.records.spelling import meant

_METHODS = {
    str(Method.IN_PRODUCT): "I open the product and walk through its settings",
    str(Method.PUBLISHED_SOURCES): "I read the sources again",
    str(Method.CLAIMS_COMPARED): "I compare every claim with its sources; somebody else wrote the guide",
}


def _language(collection: Collection, value: str) -> str:
    if not tags.is_tag(value):
        raise click.BadParameter(f"`{value}` is no language. Write it as `en` or `pt-BR`.")
    return value


def _in_product(answers: Answers) -> bool:
    return answers["method"] == Method.IN_PRODUCT


QUESTIONS = (
    Question(
        "method",
        "How do you look: in the product itself, or at the published sources?",
        str(Method.IN_PRODUCT),
        words=lambda collection: _METHODS,
    ),
    Question("region", "The country you look from, in two letters", check=country, when=_in_product),
    Question("client", "What you use: web, Android app, iPhone app, …", when=_in_product),
    Question("ui-language", "The language the product shows, such as nl", check=_language, when=_in_product),
    Question("date", "The day you look", lambda answers: answers["today"], day),
    Question("by", "Who looks? A name or a role to be published", "a volunteer"),
)


@flags(QUESTIONS)
@click.command()
@click.argument("slug", shell_complete=guides)
@click.option("--seen", is_flag=True, help="I have looked at every step, and each is as the guide says.")
@docs_option
@today_option
def verify(slug: str, seen: bool, docs: Path, day: date, ask_for: bool | None = None, **given: str | None) -> None:
    """Walk through the guide SLUG and note that you have checked it.

    Every step is shown and asked about. Only if all is as the guide says, an entry is added to `verified:`; else it
    tells what to correct. In a script, --seen says that somebody has looked at every step.
    """
    collection, asks = load(docs), may_ask(ask_for)
    page, record = _guide(collection, slug)
    if not (asks or seen):
        raise click.UsageError("Nobody is there to look. Run it on a terminal, or add --seen once you have looked.")
    answers = answer_all(QUESTIONS, collection, given, {"today": str(day)}, asks=asks)
    todo = _steps(collection, record, answers, day)
    wrong = [] if seen else [step for step in todo if not _as_described(step)]
    if wrong:
        _say_what_differs(page, wrong)
        sys.exit(FINDINGS)
    _note(docs, page, answers, len(todo))
    sys.exit(CLEAN)


def _guide(collection: Collection, slug: str) -> tuple[Page, PlatformRecord]:
    page = collection.source(f"platforms/{slug}.md")
    if page is None:
        near = meant(slug, sorted(collection.records))
        hint = f"Did you mean `{near.instead}`?" if near else "Give the name of its file without `.md`."
        raise click.BadParameter(f"There is no guide `{slug}`. {hint}")
    if page.record is None:
        raise click.BadParameter(f"`{page.path}` cannot be read. `optout check {page.path}` tells why.")
    return page, page.record


def _steps(collection: Collection, record: PlatformRecord, answers: Answers, today: date) -> Sequence[Step]:
    words = collection.reference.vocabulary
    todo = steps(record, Method(answers["method"]), answers.get("region"), collection.geography, words, today)
    if not todo:
        where = f" for people in {answers['region']}" if answers.get("region") else ""
        raise click.UsageError(f"There is nothing to press{where}. Check it with --method published-sources.")
    return todo


def _as_described(step: Step) -> bool:
    click.echo(f"\n{click.style(step.title, bold=True)}")
    for line in step.lines:
        click.echo(f"  {line}")
    choices = ["yes", "no", *(["skip"] if step.may_skip else [])]
    question = "Is it there, as described?" + (" (skip if you have no such account)" if step.may_skip else "")
    return bool(click.prompt(question, type=click.Choice(choices), err=True) != "no")


def _say_what_differs(page: Page, wrong: Sequence[Step]) -> None:
    click.echo(f"\nThank you. Nothing was noted, because {page.path} is not right yet:")
    for step in wrong:
        click.echo(f"  {step.id}: {step.title}")
    click.echo("Correct the file, or tell us with the form at the end of the page; then run this again.")


def _note(docs: Path, page: Page, answers: Answers, number: int) -> None:
    names = {"date": "date", "by": "by", "method": "method", "region": "region", "client": "client"}
    names |= {"ui-language": "ui_language"}
    entry = {key: answers[name] for name, key in names.items() if answers.get(name)}
    path = docs.resolve().parent / page.path
    text = with_check(path.read_text(encoding="utf-8"), entry)
    if text is None:
        listed = ", ".join(f"{key}: {value}" for key, value in entry.items())
        raise click.UsageError(f"Add this to `verified:` in `{page.path}` by hand: {{{listed}}}")
    path.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Noted in {page.path}: {number} step{'s' if number != 1 else ''} checked. Thank you!")
    click.echo("Now suggest the change: commit the file and open a pull request.")
