"""The finished site as it lies on disk, read back the way a browser would."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from optout.locales import SOURCE

CALENDAR = "webcal://"
"""How an address begins that calendar programs subscribe to."""


@dataclass(frozen=True)
class Document:
    """One HTML file; `address` is its path below the site's root."""

    address: str
    html: str
    locale: str
    path: str
    """The file in messages."""

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The parsed file."""
        return LexborHTMLParser(self.html)

    @property
    def is_error_page(self) -> bool:
        """Whether the host shows this file at addresses that do not exist."""
        return self.address.endswith("404.html")

    def nodes(self, selector: str) -> list[LexborNode]:
        """List the elements that a CSS selector finds."""
        return self.tree.css(selector)

    def line_of(self, text: str) -> int:
        """Return the line a piece of the file first stands at; the first line if it is nowhere."""
        return self.html.count("\n", 0, max(self.html.find(text), 0)) + 1


@dataclass(frozen=True, slots=True)
class Summary:
    """What other pages need to know of a page."""

    locale: str
    ids: frozenset[str]
    canonical: str
    alternates: Mapping[str, str]
    is_error_page: bool
    is_hidden: bool
    """Whether it asks search engines to leave it out."""
    outside: Mapping[str, int]
    """Hosts of links that leave the site, with the line of the first."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a link leads: an address below the site's root, or the whole address of another host."""

    address: str
    anchor: str = ""
    is_ours: bool = True


@dataclass(frozen=True)
class BuiltSite:
    """A built site; `sizes` lists its files by address, `url` is where it will be published and ends with a slash."""

    folder: Path
    sizes: Mapping[str, int]
    locales: tuple[str, ...]
    url: str
    repository: str = ""
    """Where edit and report links lead."""
    directory_urls: bool = True
    """Whether a page is a folder, as it is published; in a copy to open from disk it is a file."""

    def read(self, address: str) -> bytes:
        """Return the bytes of a file, nothing if it is missing."""
        return (self.folder / address).read_bytes() if address in self.sizes else b""

    def shown(self, address: str) -> str:
        """Return the name of a file in messages."""
        return f"{self.folder.name}/{address}"

    def documents(self) -> Iterator[Document]:
        """Read the HTML files one after the other, in address order; none is kept."""
        for address in self.sizes:
            if address.endswith(".html"):
                html = self.read(address).decode("utf-8", "replace")
                yield Document(address, html, self.locale_of(address), self.shown(address))

    def locale_of(self, address: str) -> str:
        """Return the locale of an address, from its first folder."""
        top, slash, _ = address.partition("/")
        return top if slash and top in self.locales else SOURCE

    def neutral(self, address: str) -> str:
        """Return an address without its locale folder."""
        locale = self.locale_of(address)
        return address if locale == SOURCE else address.removeprefix(f"{locale}/")

    def public_url(self, address: str) -> str:
        """Return the public address of a file."""
        if _is_index(address):
            return self.url + address.removesuffix("index.html")
        is_copy = not self.directory_urls and address.endswith(".html")
        return self.url + (f"{address.removesuffix('.html')}/" if is_copy else address)

    def destination(self, document: Document, link: str) -> Destination:
        """Follow a link of a page. An error page answers for any address, so it is judged deep down."""
        if link.strip().startswith("#"):
            return Destination(document.address, unquote(link.strip()[1:]))
        base = f"{self.url}no/such/page/" if document.is_error_page else self.url + document.address
        return self.locate(urljoin(base, link.strip()))

    def locate(self, url: str) -> Destination:
        """Tell which file of the site a whole address means."""
        whole, _, anchor = url.partition("#")
        if whole.startswith(CALENDAR):
            # Programs fetch it as they would the page it stands on.
            whole = self.url.partition("//")[0] + whole.removeprefix("webcal:")
        if not (whole + "/").startswith(self.url):
            return Destination(url, is_ours=False)
        path = unquote(urlsplit(whole).path.removeprefix(urlsplit(self.url).path))
        return Destination(self._file(path), unquote(anchor))

    def _file(self, path: str) -> str:
        if path and not path.endswith("/"):
            return path
        index, page = f"{path}index.html", f"{path.removesuffix('/')}.html"
        return page if not self.directory_urls and index not in self.sizes else index

    @cached_property
    def summaries(self) -> Mapping[str, Summary]:
        """The pages by address."""
        return {document.address: self._summary(document) for document in self.documents()}

    def compressed(self, address: str) -> int:
        """Return the bytes a file takes on its way to a reader."""
        if address not in self._compressed:
            self._compressed[address] = len(zlib.compress(self.read(address)))
        return self._compressed[address]

    @cached_property
    def _compressed(self) -> dict[str, int]:
        return {}

    def outside(self, document: Document) -> Iterator[tuple[LexborNode, str]]:
        """List the links of a page that leave the site, with their addresses."""
        for node in document.nodes("a[href]"):
            url = (node.attributes.get("href") or "").strip()
            if url.lower().startswith(("https:", "http:", "//")) and not self.destination(document, url).is_ours:
                yield node, url

    def _summary(self, document: Document) -> Summary:
        tree = document.tree
        outside: dict[str, int] = {}
        for _, url in self.outside(document):
            outside.setdefault((urlsplit(url).hostname or url).lower(), document.line_of(escape(url)))
        return Summary(
            document.locale,
            frozenset(node.attributes["id"] or "" for node in tree.css("[id]")),
            _attribute(tree, "head link[rel=canonical]", "href"),
            _alternates(tree),
            document.is_error_page,
            "noindex" in _attribute(tree, "head meta[name=robots]", "content"),
            outside,
        )


def load_site(
    folder: Path, locales: tuple[str, ...], repository: str = "", *, directory_urls: bool = True
) -> BuiltSite:
    """List the files of a built site. Its own address is what its home page calls canonical."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    sizes = {path.relative_to(folder).as_posix(): path.stat().st_size for path in paths}
    home = folder / "index.html"
    tree = LexborHTMLParser(home.read_bytes() if home.is_file() else b"")
    url = _attribute(tree, "link[rel=canonical]", "href").removesuffix("index.html")
    return BuiltSite(folder, sizes, locales, url or "https://site.invalid/", repository, directory_urls)


def _alternates(tree: LexborHTMLParser) -> dict[str, str]:
    return {
        node.attributes["hreflang"] or "": node.attributes.get("href") or ""
        for node in tree.css("head link[hreflang]")
        if "alternate" in (node.attributes.get("rel") or "").split()
    }


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    return (node.attributes.get(name) or "") if node else ""


def _is_index(address: str) -> bool:
    return address == "index.html" or address.endswith("/index.html")
