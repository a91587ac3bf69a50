"""OUT020-OUT025: are the files beside the pages sound?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from xml.parsers import expat

from optout.content.built_site import BuiltSite
from optout.diagnostics import Severity
from optout.rules.addresses import read_address
from optout.rules.model import Context, Finding, Scope, rule
from optout.safety import HEADERS

SECURITY = ".well-known/security.txt"
_MARGIN, _LIMIT = timedelta(days=30), timedelta(days=366)


@rule("OUT020", Scope.SITE)
def sitemap_and_pages(site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Let the sitemap list every page, and only pages.

    Why: search engines find by it what no page links to; a wrong entry sends readers nowhere.
    What to do: build the site again. A page that should not be found asks for `noindex`.
    Example: `sitemap.xml` names a page that was renamed.
    """
    path = site.shown("sitemap.xml")
    listed = set(_locations(site.read("sitemap.xml")))
    pages = {
        site.public_url(address): address
        for address, page in site.summaries.items()
        if not page.is_error_page and not page.is_hidden and page.canonical == site.public_url(address)
    }
    for url in sorted(listed - set(pages)):
        yield Finding(f"`{url}` is listed, but is no page that may be found. Build the site again.", path=path)
    for url in sorted(set(pages) - listed):
        yield Finding(f"`{pages[url]}` is a page, but is not listed. Build the site again.", path=path)


@rule("OUT021", Scope.SITE)
def robots_file(site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Let crawlers in, and name the sitemap to them.

    Why: a line forgotten from a trial can take the whole site out of every search engine.
    What to do: build the site again; `robots.txt` is made by it.
    Example: `Disallow: /`.
    """
    lines = [line.strip() for line in site.read("robots.txt").decode("utf-8", "replace").splitlines()]
    path = site.shown("robots.txt")
    if f"Sitemap: {site.url}sitemap.xml" not in lines:
        yield Finding(f"The line `Sitemap: {site.url}sitemap.xml` is missing.", path=path)
    for number, line in enumerate(lines, start=1):
        if line.lower().startswith("disallow:") and line.partition(":")[2].strip():
            yield Finding(f"`{line}` keeps search engines out. Delete it.", line=number, path=path)


@rule("OUT022", Scope.SITE)
def security_contact(site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Tell whoever finds a weakness where to report it (RFC 9116).

    Why: without an address, a finder tells everybody or nobody.
    What to do: build the site again; the contact is the setting `OPTOUT_SECURITY_CONTACT`.
    Example: `security.txt` without `Contact:`, or with an `Expires:` more than a year away.
    """
    fields = _fields(site.read(SECURITY))
    path = site.shown(SECURITY)
    contact = fields.get("Contact", "")
    if not contact.startswith("mailto:") and read_address(contact).problem:
        yield Finding(f"`Contact: {contact}` must be `mailto:…` or `https://…`.", path=path)
    expires = _moment(fields.get("Expires", ""))
    if expires is None or expires.date() - context.today > _LIMIT:
        yield Finding(f"`Expires: {fields.get('Expires', '')}` must be a time within a year.", path=path)
    canonical = f"{site.url}{SECURITY}"
    if fields.get("Canonical") != canonical:
        yield Finding(f"`Canonical:` must be `{canonical}`.", path=path)


@rule("OUT023", Scope.SITE, Severity.WARNING, calendar=True)
def security_contact_expires(site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Renew `security.txt` a month before it expires.

    Why: an expired file must not be used, so reports would reach nobody.
    What to do: build and publish the site again.
    Example: a site last built eleven months ago.
    """
    expires = _moment(_fields(site.read(SECURITY)).get("Expires", ""))
    if expires and expires.date() - context.today < _MARGIN:
        message = f"The file expires on `{expires.date()}`. Build and publish the site again."
        yield Finding(message, path=site.shown(SECURITY))


@rule("OUT024", Scope.SITE)
def broken_data_file(site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Publish only data files that programs can read.

    Why: people build on the data; a file that does not parse breaks their programs without a word.
    What to do: build the site again. If it persists, the writer in `outputs/` is wrong.
    Example: a JSON file cut off in the middle.
    """
    for address in site.sizes:
        problem = None
        if address.endswith((".json", ".webmanifest")):
            problem = _json_problem(site.read(address))
        elif address.endswith((".xml", ".atom", ".svg", ".xsl")):
            problem = _xml_problem(site.read(address))
        if problem:
            yield Finding(f"The file cannot be read: {problem}.", path=site.shown(address))


@rule("OUT025", Scope.SITE)
def headers_file(site: BuiltSite, context: Context) -> Iterator[Finding]:
    """Tell hosts which headers to send with every file.

    Why: a page cannot forbid others to frame it, and an SVG or a data file has no place for a policy at all.
    What to do: build the site again; the headers stand in `safety/policy.py`.
    Example: `_headers` without `X-Content-Type-Options: nosniff`.
    """
    sections: dict[str, set[str]] = {}
    for line in site.read("_headers").decode("utf-8", "replace").splitlines():
        if line and not line.startswith(" "):
            current = sections.setdefault(line.strip(), set())
        elif line.strip():
            current.add(line.strip())
    for name, value in HEADERS.items():
        if f"{name}: {value}" not in sections.get("/*", set()):
            yield Finding(f"The header `{name}` is missing or wrong below `/*`.", path=site.shown("_headers"))


def _locations(data: bytes) -> Iterator[str]:
    parser = expat.ParserCreate()
    found: list[str] = []
    inside = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        inside = name == "loc"
        found.extend([""] if inside else [])

    def end(name: str) -> None:
        nonlocal inside
        inside = False

    def text(data: str) -> None:
        if inside:
            found[-1] += data

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        return
    yield from found


def _fields(data: bytes) -> dict[str, str]:
    lines = (line.partition(":") for line in data.decode("utf-8", "replace").splitlines())
    return {name: value.strip() for name, colon, value in lines if colon}


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _json_problem(data: bytes) -> str | None:
    try:
        json.loads(data)
    except ValueError as error:
        return str(error)
    return None


def _xml_problem(data: bytes) -> str | None:
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as error:
        return str(error)
    return None
