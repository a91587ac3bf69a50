"""REC015-REC017, REC039: do the records of different platforms get in each other's way?"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from optout.content import Collection, Page
from optout.content.yaml_reader import KeyPath
from optout.records import PlatformRecord
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.placing import placed


def slug(uri: str) -> str:
    """Return the name a platform page has in its address."""
    return PurePosixPath(uri).stem


def _pages(collection: Collection) -> Iterator[tuple[Page, PlatformRecord]]:
    yield from ((page, page.record) for page in collection.sources() if page.record)


def _nearest(name: str, known: list[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"Did you mean `{close[0]}`?" if close else "Write the file name of a guide, without `.md`."


@rule("REC015", Scope.COLLECTION)
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


@rule("REC016", Scope.COLLECTION)
def same_domain(context: Context) -> Iterator[Finding]:
    """List a domain in one record only, unless two platforms share it.

    Why: a domain decides where we send readers to log in; the same one in two records is most often a copied line.
    What to do: correct the domain. If the platforms do share it, name the other one under `shares_domain_with:`.
    Example: `shares_domain_with: [gemini]` in the record of another product on `google.com`.
    """
    known = {slug(uri) for uri in context.collection.uris}
    owners: dict[str, list[tuple[str, PlatformRecord]]] = {}
    for page, record in _pages(context.collection):
        if not known.issuperset(record.platform.shares_domain_with):
            continue  # REC017 reports the name first
        for number, domain in enumerate(record.platform.domains):
            for uri, other in owners.get(domain.lower(), []):
                declared = slug(uri) in record.platform.shares_domain_with
                if uri != page.uri and not declared and slug(page.uri) not in other.platform.shares_domain_with:
                    message = (
                        f"`{domain}` is a domain of `{slug(uri)}` too. Correct it, or add"
                        f" `shares_domain_with: [{slug(uri)}]`."
                    )
                    yield placed(page, message, ("platform", "domains", number))
            owners.setdefault(domain.lower(), []).append((page.uri, record))


@rule("REC017", Scope.RECORD)
def shares_nothing(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """Name only platforms that share a domain with this one.

    Why: an exception nobody needs hides the next mistake.
    What to do: correct the name, or delete the entry.
    Example: `shares_domain_with: [youtube]` needs a guide `youtube.md` with one of the same domains.
    """
    if not record.platform.shares_domain_with:
        return
    known = {slug(uri): other for uri, other in context.collection.platforms() if uri != page.uri}
    own = {domain.lower() for domain in record.platform.domains}
    for number, name in enumerate(record.platform.shares_domain_with):
        at: KeyPath = ("platform", "shares_domain_with", number)
        if name not in known:
            yield Finding(f"`{name}` is not another platform here. {_nearest(name, sorted(known))}", at=at)
        elif not own & {domain.lower() for domain in known[name].platform.domains}:
            yield Finding(f"`{name}` has none of this platform's domains. Delete the entry.", at=at)


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
        yield Finding(f"`{target}` is not another platform here. {_nearest(target, sorted(known))}", at=at)
    elif known[target].gone:
        yield Finding(f"`{target}` is gone as well. Name a platform that still exists, or leave it out.", at=at)
