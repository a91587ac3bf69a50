"""HTTP headers for hosts that take them: one list of rules, written for Netlify and Cloudflare, nginx and Caddy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from optout.outputs.publication import Files
from optout.safety import HEADERS

_OPEN = {"Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=3600"}

CONTENT_TYPES: Mapping[str, str] = {
    "atom": "application/atom+xml; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json; charset=utf-8",
}
"""Types by file name extension, for servers that go by it; some do not know all of these by themselves."""


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """Headers for every address that begins with a path.

    The path ends with `*`, or is one whole address. No host agrees with another on a `*` elsewhere, and where two rules
    match, Cloudflare joins equal headers with a comma: so no two rules that overlap may set the same header.
    """

    path: str
    headers: Mapping[str, str]

    def __post_init__(self) -> None:
        values = (self.path, *self.headers, *self.headers.values())
        if "*" in self.path[:-1] or any(set(value) & set('"\\$\r\n') for value in values):
            raise ValueError(f"no server could take this rule: {self!r}")


SITE_RULE = HeaderRule("/*", HEADERS)
"""Say for every file what each page says in its `<meta>`, and what only a header can."""

DATA_RULES = (
    HeaderRule("/api/*", _OPEN | {"Content-Type": CONTENT_TYPES["json"]}),
    HeaderRule("/calendars/*", _OPEN | {"Content-Type": CONTENT_TYPES["ics"]}),
    HeaderRule("/dataset/*", _OPEN),
    HeaderRule("/feeds/*", _OPEN | {"Content-Type": CONTENT_TYPES["atom"]}),
)
"""Let any page read the open data, and say what each file is."""

RULES = (SITE_RULE, *DATA_RULES)


def as_netlify(rules: Iterable[HeaderRule]) -> str:
    """Write `_headers`, which Netlify and Cloudflare Pages read from the root of a site."""
    lines = []
    for rule in sorted(rules, key=lambda item: item.path):
        lines += [rule.path, *(f"  {name}: {value}" for name, value in sorted(rule.headers.items()))]
    return "\n".join([*lines, ""])


def as_nginx(rules: Iterable[HeaderRule]) -> str:
    """Write a file for `/etc/nginx/conf.d/`.

    Each header is a map from address to value, because `add_header` in a `location` forgets those of the server.
    So is the folder an address begins with: where it is a language with a 404 page of its own, that one is shown.
    """
    found = [(rule.path, name, value) for rule in rules for name, value in rule.headers.items()]
    names = sorted({name for _, name, _ in found if name != "Content-Type"})
    lines = [
        _HEAD,
        "# Put it into /etc/nginx/conf.d/, and the site into /var/www/optout. For https, add your certificate.",
    ]
    for name in names:
        lines += [f"map $uri {_variable(name)} {{", '  default "";']
        lines += [f'  {_pattern(path)} "{value}";' for path, key, value in sorted(found) if key == name]
        lines += ["}"]
    lines += ["map $uri $optout_folder {", '  default "";', '  "~^/([A-Za-z-]+)/" $1;', "}"]
    types = sorted((name, kind.partition(";")[0]) for name, kind in CONTENT_TYPES.items())
    lines += ["server {", "  listen 80;", "  root /var/www/optout;", "  charset utf-8;"]
    lines += ["  charset_types " + " ".join(kind for _, kind in types) + " text/css text/javascript;"]
    lines += [f"  location ~ \\.{name}$ {{ types {{ }} default_type {kind}; }}" for name, kind in types]
    lines += ["  error_page 404 @lost;", "  location @lost { try_files /$optout_folder/404.html /404.html =404; }"]
    lines += [f"  add_header {name} {_variable(name)} always;" for name in names]
    return "\n".join([*lines, "}", ""])


def as_caddy(rules: Iterable[HeaderRule]) -> str:
    """Write a Caddyfile."""
    lines = [
        _HEAD,
        "# Put it at /etc/caddy/Caddyfile, and the site into /var/www/optout. For https, write your host for `:80`.",
    ]
    lines += [":80 {", "\troot * /var/www/optout", "\tencode gzip", "\tfile_server"]
    for name, kind in sorted(CONTENT_TYPES.items()):
        lines += [f"\t@{name} path *.{name}", f'\theader @{name} Content-Type "{kind}"']
    for rule in sorted(rules, key=lambda item: item.path):
        kept = sorted((name, value) for name, value in rule.headers.items() if name != "Content-Type")
        lines += [f'\theader {rule.path} {name} "{value}"' for name, value in kept]
    lines += ["\thandle_errors {", "\t\ttry_files /{http.request.uri.path.0}/404.html /404.html", "\t\tfile_server"]
    return "\n".join([*lines, "\t}", "}", ""])


_HEAD = "# Made by `make hosting` from the rules of _headers: say the same as there, and a 404 page for each language."


def _variable(name: str) -> str:
    return "$optout_" + name.lower().replace("-", "_")


def _pattern(path: str) -> str:
    escaped = path.rstrip("*").replace(".", "\\.")
    return f"~^{escaped}" if path.endswith("*") else path


def hosting_files() -> Files:
    """Write the ready-made configuration for those who run a server of their own."""
    return {"nginx.conf": as_nginx(RULES).encode(), "Caddyfile": as_caddy(RULES).encode()}
