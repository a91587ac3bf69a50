"""The first draft of a translation: what to translate stands beside where the translation goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from optout.content.page import Page
from optout.locales.tags import chain, is_variant
from optout.locales.tags import parent as parent_of
from optout.records import Control
from optout.records.glossary import Glossary, wordings


def scaffold(source: Page, locale: str, glossary: Glossary, parent: Page | None = None) -> str:
    """Write a translation that only lacks its words; what to translate stands in comments, to be deleted at the end.

    That is the English text, for a regional variant the one of its parent where there is one.
    """
    above = parent.parts if parent else {}
    beside = {name: above.get(name, text) for name, text in source.parts.items()}
    return "\n".join([*_front(source, locale, glossary, beside), *_body(source, beside)]) + "\n"


def short_scaffold(source: Page) -> str:
    """Write only what a translation must have, for addresses that cannot carry the whole draft."""
    headings = [f"\n## {title} {{#{name}}}" for name, title in _headings(source).items()]
    return "\n".join(["---", "title: ", "description: ", "---", *headings]) + "\n"


def _front(source: Page, locale: str, glossary: Glossary, parts: Mapping[str, str]) -> Iterator[str]:
    yield "---"
    if is_variant(locale):
        yield f"# Keep only what differs from `{parent_of(locale)}`, and delete the rest: it is shown anyway."
    for english, words in wordings(glossary, chain(locale)[:-1]):
        yield f"# {english[0]} = {' / '.join(words)}"
    for key in ("title", "description"):
        yield f"# {parts.get(f'meta.{key}', '')}"
        yield f"{key}: "
    texts = {name: text for name, text in parts.items() if name not in source.sections and not name.startswith("meta.")}
    if texts:
        yield "texts:"
        for name, text in texts.items():
            yield f"  # {_one_line(text)}"
            yield f"  {name}: "
    yield from _labels(source)
    yield "---"


def _labels(source: Page) -> Iterator[str]:
    """Offer a place for the names of menus; it stays a comment, because only seen names may be given."""
    ways = [control for control in source.record.controls if control.path] if source.record else []
    if ways:
        yield "# Only names that you or a source have seen on a screen in this language. Else leave this out."
        yield "# labels:"
    for control in ways:
        yield from _label(control)


def _label(control: Control) -> Iterator[str]:
    yield f"#   {control.id}:"
    yield "#     path:"
    yield from (f"#       - {step}" for step in control.path)
    yield "#     url: https://"
    yield "#     publisher: "


def _body(source: Page, parts: Mapping[str, str]) -> Iterator[str]:
    headings = _headings(source)
    for name in source.sections:
        heading, _, text = parts[name].partition("\n") if name in headings else ("", "", parts[name])
        if heading:
            yield f"\n{heading}"
        yield f"\n<!-- {text.strip().replace('--', '- -')} -->"


def _headings(source: Page) -> Mapping[str, str]:
    return {heading.id: heading.title for heading in source.outline.headings if heading.level == 2 and heading.id}


def _one_line(text: str) -> str:
    return " ".join(text.split())
