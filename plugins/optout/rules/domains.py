"""LNK006, LNK016, LNK021, LNK022, REC016, REC017: is `docs/_data/domains.yaml` sound, and no wider than needed?"""

from __future__ import annotations

from collections.abc import Iterator

from optout.content import Collection, DataFile, Page, is_platform, slug
from optout.content.yaml_places import KeyPath
from optout.diagnostics import Suggestion
from optout.records import PlatformDomains, PlatformRecord
from optout.rules.addresses import lies_under, read_address, registrable
from optout.rules.look_alikes import KnownDomains, look_alike_message
from optout.rules.model import Context, Finding, Scope, rule
from optout.rules.needs import Need
from optout.rules.placing import placed
from optout.rules.record_references import nearest

Entry = tuple[DataFile, str, PlatformDomains]


def _entries(collection: Collection) -> Iterator[Entry]:
    file = collection.data_file("domains")
    for name, domains in collection.reference.domains.items() if file else ():
        if file:
            yield file, name, domains


def _guides(collection: Collection) -> dict[str, PlatformRecord | None]:
    """Every guide by slug; the record is missing where the page cannot be read."""
    return {slug(uri): collection.record(uri) for uri in collection.uris if is_platform(uri)}


@rule("LNK006", Scope.COLLECTION, requires=(Need.DOMAINS,))
def unregistrable_domain(context: Context) -> Iterator[Finding]:
    """List domains as one owner registers them.

    Why: below a shared suffix such as `co.uk` or `github.io` anybody can open a page.
    What to do: write the domain itself, without `www.` and without `https://`.
    Example: `own: [linkedin.com]`.
    """
    for file, name, domains in _entries(context.collection):
        for index, domain in enumerate(domains.own):
            if read_address(f"https://{domain}").problem or registrable(domain) != domain:
                whole = registrable(domain.lower())
                advice = f"Write `{whole}`." if whole and whole != domain else "Write it like `linkedin.com`."
                message = f"`{domain}` is not a domain one owner registers. {advice}"
                close = Suggestion(domain, whole, is_certain=True) if whole and whole != domain else None
                yield placed(file, message, ("domains", name, "own", index), suggestion=close)


@rule("LNK016", Scope.COLLECTION, requires=(Need.DOMAINS,))
def needless_helper_host(context: Context) -> Iterator[Finding]:
    """Declare only helper hosts that a control needs.

    Why: every host declared is a place readers may be sent to; an exception nobody needs is a door left open.
    What to do: delete the host. Hosts below the platform's own domains need no exception.
    Example: `forms.example.com:` under `helpers:`, with no control that leads there.
    """
    guides, known = _guides(context.collection), context.once(KnownDomains.of)
    for file, name, domains in _entries(context.collection):
        record = guides.get(name)
        for host in domains.helpers:
            place: KeyPath = ("domains", name, "helpers", host)
            own = next((domain for domain in domains.own if lies_under(host, domain)), None)
            if own:
                message = f"`{host}` lies below `{own}` and needs no exception. Delete it."
                yield placed(file, message, place, on_key=True)
            elif near := known.resembled(host):
                yield placed(file, look_alike_message(host, near), place, on_key=True)
            elif record and _is_settled(record, domains) and not _leads_to(record, host):
                yield placed(file, f"No control leads to `{host}`. Delete it.", place, on_key=True)


def _is_settled(record: PlatformRecord, domains: PlatformDomains) -> bool:
    """Tell whether every control leads somewhere allowed; else the host may be the one a control still lacks."""
    used = [read_address(control.url).host for control in record.controls if control.url]
    lead_somewhere = all(control.url or control.email for control in record.controls)
    return lead_somewhere and all(any(lies_under(name, host) for host in domains.hosts) for name in used)


def _leads_to(record: PlatformRecord, host: str) -> bool:
    return any(lies_under(read_address(control.url).host, host) for control in record.controls if control.url)


@rule("LNK021", Scope.RECORD, requires=(Need.DOMAINS,))
def no_domains(page: Page, record: PlatformRecord, context: Context) -> Iterator[Finding]:
    """List the domains of every platform in `docs/_data/domains.yaml`.

    Why: readers are about to log in where we send them. The hosts stand in one place, so that each is looked at twice.
    What to do: add the platform under its file name, with the domains it owns.
    Example: `linkedin: {own: [linkedin.com]}`.
    """
    if context.collection.data_file("domains") and context.collection.domains(page.uri) is None:
        name = slug(page.uri)
        message = f"`{name}` has no domains yet. Add `{name}: {{own: [...]}}` to `docs/_data/domains.yaml`."
        yield Finding(message, at=("platform",), on_key=True)


@rule("LNK022", Scope.COLLECTION, requires=(Need.DOMAINS,))
def domains_of_nothing(context: Context) -> Iterator[Finding]:
    """Keep domains only of platforms that have a guide.

    Why: a host nobody needs is a door left open, and a mistyped name leaves a guide without its hosts.
    What to do: correct the name, or delete the entry.
    Example: `linkdin:` where the guide is `linkedin.md`.
    """
    guides = sorted(_guides(context.collection))
    for file, name, _domains in _entries(context.collection):
        if name not in guides:
            hint, close = nearest(name, guides)
            message = f"`{name}` is not the file name of a guide. {hint}"
            yield placed(file, message, ("domains", name), on_key=True, suggestion=close)


@rule("REC016", Scope.COLLECTION, requires=(Need.DOMAINS,))
def same_domain(context: Context) -> Iterator[Finding]:
    """List a domain for one platform only, unless two platforms share it.

    Why: a domain decides where we send readers to log in; the same one twice is most often a copied line.
    What to do: correct the domain. If the platforms do share it, name the other one under `shares_with:`.
    Example: `shares_with: [gemini]` for another product on `google.com`.
    """
    known = context.collection.reference.domains
    owners: dict[str, list[str]] = {}
    for file, name, domains in _entries(context.collection):
        if not set(known).issuperset(domains.shares_with):
            continue  # REC017 reports the name first
        for index, domain in enumerate(domains.own):
            for other in owners.setdefault(domain.lower(), []):
                declared = other in domains.shares_with or name in known[other].shares_with
                message = f"`{domain}` is a domain of `{other}` too. Correct it, or add `shares_with: [{other}]`."
                if other == name:
                    message = f"`{domain}` stands in this list twice. Correct one, or delete it."
                if other == name or not declared:
                    yield placed(file, message, ("domains", name, "own", index))
            owners[domain.lower()].append(name)


@rule("REC017", Scope.COLLECTION, requires=(Need.DOMAINS,))
def shares_nothing(context: Context) -> Iterator[Finding]:
    """Name only platforms that share a domain with this one.

    Why: an exception nobody needs hides the next mistake.
    What to do: correct the name, or delete the entry.
    Example: `shares_with: [youtube]` needs an entry `youtube:` with one of the same domains.
    """
    known = context.collection.reference.domains
    for file, name, domains in _entries(context.collection):
        own = {domain.lower() for domain in domains.own}
        for number, other in enumerate(domains.shares_with):
            place: KeyPath = ("domains", name, "shares_with", number)
            if other not in known or other == name:
                hint, close = nearest(other, sorted(set(known) - {name}))
                message = f"`{other}` is not another platform here. {hint}"
                yield placed(file, message, place, suggestion=close)
            elif not own & {domain.lower() for domain in known[other].own}:
                yield placed(file, f"`{other}` has none of this platform's domains. Delete the entry.", place)
