"""What `optout new` asks, in the order people know the answers."""

from __future__ import annotations

from collections.abc import Callable

import click

from optout.cli.asking import Answers, Question, Words
from optout.content import Collection
from optout.records import PartialDate
from optout.records.spelling import same
from optout.rules.addresses import read_address, registrable

NO_CONTROL = "none"
_UNKNOWN = "Nobody has found out yet whether it trains AI on what people put there."
_MANY = 10
"""How many words are listed without what they mean; so many say it themselves."""


def _words(family: str, also: Words | None = None) -> Callable[[Collection], Words]:
    """Offer the words of a family of the vocabulary."""

    def offer(collection: Collection) -> Words:
        labels = collection.reference.vocabulary.get(family, {})
        brief = len(labels) > _MANY
        return {
            **(also or {}),
            **{word: "" if brief or same(word, [label]) else label for word, label in labels.items()},
        }

    return offer


def _region(collection: Collection, value: str) -> str:
    code = value.upper()
    if not collection.geography.knows((code,)):
        groups = ", ".join(f"`{name}`" for name in sorted(collection.geography.groups))
        raise click.BadParameter(f"`{value}` is no country code such as `NL`, and no group of ours: {groups}.")
    return code


def country(collection: Collection, value: str) -> str:
    """Take a country by its two letters.

    Raises:
        click.BadParameter: there is no such country.
    """
    if value.upper() not in collection.geography.countries:
        raise click.BadParameter(f"`{value}` is no country code. Use two letters such as `IE` (ISO 3166).")
    return value.upper()


def _domain(collection: Collection, value: str) -> str:
    domain = value.lower().removeprefix("https://").split("/")[0].removeprefix("www.")
    if read_address(f"https://{domain}").problem or registrable(domain) != domain:
        raise click.BadParameter(f"`{value}` is not a domain one owner registers. Write it like `linkedin.com`.")
    return domain


def _url(collection: Collection, value: str) -> str:
    if problem := read_address(value).problem:
        raise click.BadParameter(f"`{value}` {problem}. Copy it from the address bar.")
    return value


def _address(collection: Collection, value: str) -> str:
    return value if "@" in value and ":" not in value else _url(collection, value)


def day(collection: Collection, value: str) -> str:
    """Take a whole day.

    Raises:
        click.BadParameter: it is none.
    """
    if not _partial(value).is_day:
        raise click.BadParameter(f"`{value}` has no day. Write it as 2026-11-23.")
    return value


def _partial(value: str) -> PartialDate:
    try:
        return PartialDate.parse(value)
    except ValueError:
        raise click.BadParameter(f"`{value}` is not a date. Write it as 2026-11-23, or 2026-11, or 2026.") from None


def _published(collection: Collection, value: str) -> str:
    return str(_partial(value))


def _language(collection: Collection, value: str) -> str:
    if len(value) not in (2, 5):
        raise click.BadParameter(f"`{value}` is no language. Write it as `en` or `pt-BR`.")
    return value


def _guides(collection: Collection) -> Words:
    return dict.fromkeys(sorted(collection.records), "")


def _authorities(collection: Collection) -> Words:
    return dict.fromkeys(sorted(collection.reference.regulators), "")


def _controlled(answers: Answers) -> bool:
    return answers.get("control", NO_CONTROL) != NO_CONTROL


_SOURCE = (
    Question("source-url", "Address of the page where it says so", check=_url),
    Question("source-title", "Title of that page"),
    Question("source-publisher", "Who publishes it"),
    Question("source-kind", "What kind of source it is", "platform", words=_words("source")),
    Question("source-language", "Language of that page", "en", _language),
    Question("source-date", "The date the page carries, empty if none", "", _published),
    Question("source-seen", "The day you read it", lambda answers: answers["today"], day),
)

PLATFORM = (
    Question("title", "Name of the platform, as people call it"),
    Question("domains", "The domains it owns, such as linkedin.com", check=_domain, many=True),
    Question("operator", "The company that runs it, by its full name"),
    Question("country", "The country of that company, in two letters", check=country),
    Question("category", "What kind of platform it is", words=_words("category")),
    Question("training", "Does it train AI on people’s data?", "unknown", words=_words("training")),
    Question("note", "Why is that unknown?", _UNKNOWN, when=lambda answers: answers["training"] == "unknown"),
    Question("regions", "For people where? Country codes, or groups such as EEA or WORLD", "WORLD", _region, many=True),
    Question("accounts", "For which accounts?", "personal", words=_words("accounts"), many=True),
    Question(
        "control",
        "Which way is there to say no?",
        NO_CONTROL,
        words=_words("control", {NO_CONTROL: "there is none, or nobody knows of one"}),
    ),
    Question("control-name", "What you would call it, such as: The switch for AI training", when=_controlled),
    Question("control-address", "Its address, or the e-mail address to write to", check=_address, when=_controlled),
    Question("control-path", "The menus that lead there, with > between them, empty if none", "", when=_controlled),
    *_SOURCE,
    Question("by", "Who has looked? A name or a role to be published", "a volunteer"),
    Question(
        "description",
        "The page in one sentence, for lists and search engines",
        lambda answers: f"What {answers.get('title')} says about AI training on your data, and how to say no to it.",
    ),
)

NEWS = (
    Question("title", "Headline: what happened"),
    Question("description", "What happened, in one or two sentences"),
    Question("date", "The day it is about", lambda answers: answers["today"], day),
    Question("category", "What it is about", words=_words("news")),
    Question("platforms", "Guides it concerns, by their file name", "", words=_guides, many=True),
    Question("regions", "Where it matters: country codes, or groups such as EEA or WORLD", check=_region, many=True),
    Question("actors", "Authorities that acted, by their id, empty if none", "", words=_authorities, many=True),
    *_SOURCE,
)
