"""REC015, REC039: do the records of different platforms get in each other's way?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import Collection, Page, slug
from optout.content.yaml_places import KeyPath
from optout.records import PlatformRecord
from optout.records.spelling import meant
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.placing import placed


def _pages(collection: Collection) -> Iterator[tuple[Page, PlatformRecord]]:
    yield from ((page, page.record) for page in collection.sources() if page.record)


@rule("REC015", Scope.COLLECTION, lenient=True)
def same_name(context: Context) -> Iterator[Finding]:
    """Give every name to one platform only.

    Why: a reader who searches for a name must arrive at one page, and lists sort and link by name.
    What to do: merge the two records if they are one platform. Otherwise make the name longer, or delete the alias.
    Example: `aliases: [Copilot]` in two records; write `GitHub Copilot` in one of them.
    """
    owner: dict[str, str] = {}
    for page, record in _pages(context.collection):
        named: list[tuple[KeyPath, str]] = [(("title",), record.title)]
        named += [(("platform", "aliases", n), name) for n, name in enumerate(record.platform.aliases)]
        for path, name in named:
            other = owner.setdefault(name.casefold(), page.uri)
            if other != page.uri or (path != ("title",) and name.casefold() == record.title.casefold()):
                message = f"`{name}` is already a name of `{other}`. Keep it in one place."
                yield placed(page, message, path)


@rule("REC039", Scope.RECORD)
def redirect_to_nothing(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Send readers of a platform that is gone to a guide that exists.

    Why: whoever looks for a former platform should arrive where its data went, not at another closed door.
    What to do: name the guide of the platform that took its place, or leave `redirect:` out.
    Example: `redirect: chatgpt` leads to `docs/en/platforms/chatgpt.md`.
    """
    target = record.gone.redirect if record.gone else None
    if target is None:
        return
    known = {slug(uri): other for uri, other in context.collection.platforms() if uri != page.uri}
    at = ("gone", "redirect")
    if target not in known:
        close = meant(target, known)
        hint = f"Did you mean `{close.instead}`?" if close else "Write the file name of a guide, without `.md`."
        yield Finding(f"`{target}` is not another platform here. {hint}", at=at, suggestion=close)
    elif known[target].gone:
        yield Finding(f"`{target}` is gone as well. Name a platform that still exists, or leave it out.", at=at)
