"""SRC: how good is the evidence?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import Page
from optout.content.yaml_reader import KeyPath
from optout.diagnostics import Severity
from optout.records import PlatformRecord
from optout.rules.model import Context, Finding, Scope, rule


@rule("SRC001", Scope.RECORD, Severity.NOTICE)
def secondary_only(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Back defaults and deadlines with a source of the platform or an authority.

    Why: the press often repeats itself; the platform's page or the authority's notice is what counts.
    What to do: add such a source if you can find one. The page says "press only" as long as there is none.
    Example: a policy whose only source is a news site.
    """
    for path, names in _weighty(record):
        cited = [record.sources[name] for name in names if name in record.sources]
        if cited and not any(source.kind.is_primary for source in cited):
            yield Finding("Only secondary sources back this. Add one of the platform or an authority.", at=path)


def _weighty(record: PlatformRecord) -> Iterator[tuple[KeyPath, tuple[str, ...]]]:
    for index, policy in enumerate(record.policies):
        yield ("policies", index, "sources"), policy.sources
    for index, control in enumerate(record.controls):
        if control.deadline:
            yield ("controls", index, "deadline", "sources"), control.deadline.sources
