"""TRN: does a translation say what the English page says, and only in words?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from optout.content import LEAD, Page, State, part_states
from optout.diagnostics import Severity
from optout.locales import tags
from optout.records import SeenLabels
from optout.records.spelling import meant
from optout.rules.faults import faults
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.placing import part_finding


@rule("TRN001", Scope.COLLECTION)
def facts_in_translation(context: Context) -> Iterator[Finding]:
    """Keep facts out of translations.

    Why: a date copied into eight files goes stale in seven. What is not copied cannot drift.
    What to do: delete the key. The page shows the fact from the English record, in its own language.
    Example: `policies:` in `docs/nl/platforms/linkedin.md`.
    """
    yield from faults(context, "TRN001")


@rule("TRN002", Scope.TRANSLATION)
def unknown_text(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Translate only sentences that the English record has.

    Why: a text under an unknown id is never shown.
    What to do: correct the id; the message names the nearest one.
    Example: `event.ap-warnin` means `event.ap-warning`.
    """
    known = [name for name, _ in source.record.texts()] if source.record else []
    texts: Mapping[str, str] = getattr(page.meta, "texts", {})
    for name in sorted(texts):
        if source.record and name not in known and not context.collection.memory(page.uri).knew(name):
            close = meant(name, set(known) - set(texts))
            advice = f"Did you mean `{close.instead}`?" if close else "Delete it."
            message = f"`{name}` is not a sentence of the English record. {advice}"
            yield Finding(message, at=("texts", name), on_key=True, suggestion=close)


@rule("TRN003", Scope.TRANSLATION, Severity.NOTICE)
def missing_text(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Translate every section, and every sentence of the record.

    Why: what is missing appears in English in the middle of a page in another language.
    What to do: add the sentence under `texts:`, or the section below the others, with the id named. It is a notice,
    never an error: an English edit must not fail because of other locales.
    Example: `event.ap-warning: De AP is zeer bezorgd …`.
    """
    if tags.is_variant(page.locale):
        return
    begun = {section.id: section.line for section in page.outline.sections}
    for name in source.parts:
        if name in page.parts or name.startswith("meta."):
            continue
        if name in source.sections:
            what = "The text before the first heading" if name == LEAD else f"Section `{name}`"
            yield Finding(f"{what} is not translated yet. Readers see it in English.", line=begun.get(name, 1))
        else:
            at = ("texts", name) if ("texts", name) in page.front.document.keys else ("texts",)
            yield Finding(f"`{name}` is not translated yet. Add it under `texts:`.", at=at, on_key=True)


@rule("TRN004", Scope.TRANSLATION)
def labels_of_nothing(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Give interface labels for controls that exist, step by step.

    Why: readers look for exactly these words on their screen.
    What to do: use the id of a control of the English record.
    Example: `training-switch:` under `labels:`.
    """
    known = [control.id for control in source.record.controls] if source.record else []
    labels: Mapping[str, SeenLabels] = getattr(page.meta, "labels", {})
    for name in sorted(labels):
        if name not in known and not context.collection.memory(page.uri).knew(f"control.{name}.name"):
            close = meant(name, set(known) - set(labels))
            advice = f"Did you mean `{close.instead}`?" if close else "Delete it."
            message = f"`{name}` is not a control of this platform. {advice}"
            yield Finding(message, at=("labels", name), on_key=True, suggestion=close)


@rule("TRN005", Scope.TRANSLATION)
def foreign_section(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Use the section ids of the English page.

    Why: links, fallbacks and the state of a translation all work by section id.
    What to do: write the id of the English section behind the heading.
    Example: `## Te laat? {#too-late}`, not `{#te-laat}`.
    """
    known, memory = list(source.sections), context.collection.memory(page.uri)
    for section in page.outline.sections:
        if memory.knew(section.id):
            continue  # TRN026 tells that the English page has dropped it
        if section.id not in known and section.id != LEAD and not section.id.startswith("line-"):
            close = meant(section.id, known)
            advice = f"Did you mean `{close.instead}`?" if close else _left(known, page)
            yield Finding(f"`{section.id}` is not a section of the English page. {advice}", line=section.line)


def _left(known: list[str], page: Page) -> str:
    """Name the sections of the English page that the translation does not have."""
    left = [f"`{name}`" for name in known if name not in page.sections and name != LEAD]
    shown = ", ".join(left[:3]) + (" and others" if len(left) > 3 else "")
    return f"Of the English ids, {shown} {'are' if len(left) > 1 else 'is'} not used yet." if left else "Delete it."


@rule("TRN006", Scope.PAGE)
def translation_of_nothing(page: Page, context: Context) -> Iterator[Finding]:
    """Translate pages that exist in English.

    Why: facts and structure come from the English page; without it there is nothing to show.
    What to do: give the file the same name as the English one, or add the English page first.
    Example: `docs/nl/platforms/linkedln.md` should be `linkedin.md`.
    """
    if page.locale != tags.SOURCE and context.collection.source(page.uri) is None:
        near = meant(page.uri, (source.uri for source in context.collection.sources()))
        advice = f"Did you mean `{near.instead}`?" if near else "Write the English page first."
        yield Finding(f"`{page.uri}` does not exist in English. {advice}", line=1)


@rule("TRN007", Scope.TRANSLATION, Severity.NOTICE)
def outdated_section(page: Page, source: Page, context: Context) -> Iterator[Finding]:
    """Bring translated sections and sentences up to date with the English text.

    Why: a reader of an outdated section may press what is no longer there. The page says so until it is mended.
    What to do: compare with the English text, correct what changed, then run `optout sync` on the file. Where only the
    wording of the English text changed, `optout minor` says so for all languages at once.
    Example: the English section `stop` changed after the Dutch one was made.
    """
    stamped = getattr(page.meta, "synced", {})
    for name, state in part_states(context.collection, page.locale, page.uri).items():
        if state is not State.OUTDATED or name not in page.parts or name not in stamped:
            continue  # TRN003 asks for what is missing, TRN025 for stamps
        what = "Section" if name in page.sections else "Sentence"
        message = f"{what} `{name}` is older than the English text. Compare, then run `optout sync`."
        yield part_finding(page, name, message)
