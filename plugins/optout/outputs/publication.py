"""What every output is made from: the records, the day, and where the site lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from optout.content import Collection, Prose, resolve_prose, slug
from optout.locales import Localiser

TITLE = "AI Opt-Out Guide"

Files = dict[str, bytes]
"""Files by their address below the root of the site."""


@dataclass(frozen=True)
class Publication:
    """The data of one day, published at one root address, which ends with a slash."""

    collection: Collection
    today: date
    root: str
    page_url: Callable[[str, str], str]
    """The absolute address of a page, by locale and language-neutral address."""
    _localisers: dict[str, Localiser] = field(default_factory=dict, compare=False, repr=False)
    _prose: dict[tuple[str, str], Prose] = field(default_factory=dict, compare=False, repr=False)

    def localiser(self, locale: str) -> Localiser:
        """Return the localiser of a locale, made once."""
        return self._localisers.setdefault(locale, Localiser(locale, self.collection.reference))

    def prose(self, locale: str, uri: str) -> Prose:
        """Return a page's words in a locale, resolved once."""
        if (locale, uri) not in self._prose:
            self._prose[locale, uri] = resolve_prose(self.collection, locale, uri)
        return self._prose[locale, uri]

    def texts(self, locale: str, uri: str) -> dict[str, str]:
        """Return a record's sentences in a locale, by text id."""
        return {name: words.text for name, words in self.prose(locale, uri).texts.items()}

    def own_locales(self, uri: str) -> tuple[str, ...]:
        """List the locales that have a page themselves."""
        return tuple(locale for locale in self.collection.locales if self.collection.page(locale, uri))

    def page_urls(self, uri: str) -> dict[str, str]:
        """Return the addresses of a page in the locales that have it."""
        return {locale: self.page_url(locale, uri) for locale in self.own_locales(uri)}

    def url(self, address: str) -> str:
        """Return the absolute address of a file."""
        return self.root + address


def platform_uri(name: str) -> str:
    """Return the address of a platform's page by its slug."""
    uri = f"platforms/{name}.md"
    assert slug(uri) == name
    return uri
