"""Questions that a terminal asks and a script answers with flags: the same list for both."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill, indent

import click
from click.shell_completion import CompletionItem

from optout.content import Collection, load_collection
from optout.locales import SOURCE
from optout.records.spelling import meant, same

_INDENT = "    "

Answers = Mapping[str, str]
Words = Mapping[str, str]
"""Words to choose from, each with what it means, or with nothing where it says so itself."""

Check = Callable[[Collection, str], str]
"""From an answer to the answer as we keep it; raises `click.BadParameter` with what to do instead."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to know; `name` is its flag without the hyphens."""

    name: str
    text: str
    default: str | Callable[[Answers], str] | None = None
    """What holds where nobody answers; `None` means that it cannot be left out."""
    check: Check = lambda collection, value: value
    words: Callable[[Collection], Words] | None = None
    """The words to choose from."""
    many: bool = False
    """Whether several answers are allowed, with commas between them."""
    when: Callable[[Answers], bool] = lambda answers: True

    def fallback(self, answers: Answers) -> str | None:
        """Return what holds where nobody answers."""
        return self.default(answers) if callable(self.default) else self.default

    def read(self, collection: Collection, value: str) -> str:
        """Check an answer.

        Raises:
            click.BadParameter: it is not one we can take.
        """
        parts = [part.strip() for part in value.split(",")] if self.many else [value.strip()]
        if self.words:
            words = self.words(collection)
            parts = [one_of(words, part) if part else "" for part in parts]
        return ", ".join(self.check(collection, part) if part else "" for part in parts)


def one_of(words: Words, value: str) -> str:
    """Take a value that is one of some words, or says what one of them means.

    Raises:
        click.BadParameter: it is none of them.
    """
    if found := same(value, words) or next((word for word in words if same(value, [words[word]])), None):
        return found
    near = meant(value, words)
    hint = f"Did you mean `{near.instead}`?" if near else f"Choose from {', '.join(f'`{word}`' for word in words)}."
    raise click.BadParameter(f"`{value}` is not known here. {hint}")


def answer_all(
    questions: Sequence[Question],
    collection: Collection,
    given: Mapping[str, str | None],
    known: Answers,
    *,
    asks: bool,
) -> dict[str, str]:
    """Answer every question from the flags given, by asking, or with what holds otherwise; `known` needs no asking.

    Raises:
        click.UsageError: flags are missing that nothing can stand in for.
        click.BadParameter: a flag has a value we cannot take.
    """
    answers = dict(known)
    missing = []
    for question in questions:
        if not question.when(answers):
            continue
        value, fallback = given.get(question.name.replace("-", "_")), question.fallback(answers)
        if value is not None:
            answers[question.name] = question.read(collection, value)
        elif asks:
            answers[question.name] = _ask(question, collection, fallback)
        elif fallback is None:
            missing.append(f"--{question.name}")
        else:
            answers[question.name] = fallback
    if missing:
        raise click.UsageError(f"Without a terminal to ask on, these are needed: {', '.join(missing)}.")
    return answers


def many(answers: Answers, name: str) -> tuple[str, ...]:
    """Return the single answers of one that may hold several."""
    return tuple(filter(None, (part.strip() for part in answers.get(name, "").split(","))))


def flags(questions: Sequence[Question]) -> Callable[[click.Command], click.Command]:
    """Give a command a flag for each question, and one to ask or not to ask."""

    def add(command: click.Command) -> click.Command:
        for question in reversed(questions):
            complete = _offering(question) if question.words else None
            option = click.Option([f"--{question.name}"], help=question.text, shell_complete=complete)
            command.params.insert(0, option)
        hint = "Ask for what is missing; by default, on a terminal."
        command.params.append(click.Option(["--ask/--no-ask", "ask_for"], default=None, help=hint))
        return command

    return add


def _offering(question: Question) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """Offer the words of a question; with commas between several, for the last."""

    def offer(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        docs = Path(context.params.get("docs") or "docs")
        if question.words is None or not docs.is_dir():
            return []
        before, comma, last = incomplete.rpartition(",") if question.many else ("", "", incomplete)
        words = question.words(load_collection(docs.resolve(), (SOURCE,)))
        return [CompletionItem(f"{before}{comma}{word}") for word in words if word.startswith(last)]

    return offer


def may_ask(chosen: bool | None) -> bool:
    """Tell whether somebody is there to answer."""
    return sys.stdin.isatty() if chosen is None else chosen


def _ask(question: Question, collection: Collection, fallback: str | None) -> str:
    if question.words:
        click.echo(_choices(question.words(collection)), err=True)

    def read(value: str) -> str:
        return question.read(collection, value)

    text = f"{question.text} (commas between several)" if question.many else question.text
    shown = bool(fallback)
    return str(click.prompt(text, default=fallback, show_default=shown, value_proc=read, err=True))


def _choices(words: Words) -> str:
    """List the words, each with its meaning where that is more than the word itself."""
    if not any(words.values()):
        return indent(fill(", ".join(words), 96, break_on_hyphens=False), _INDENT)
    width = max(map(len, words))
    return "\n".join(f"{_INDENT}{word.ljust(width)}  {meaning}".rstrip() for word, meaning in words.items())
