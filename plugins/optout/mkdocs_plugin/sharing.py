"""What others see of a page: its title in a list of results, the picture beside a link, the data programs read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from optout.content import is_platform, kind_of, slug
from optout.locales import SOURCE
from optout.mkdocs_plugin.build import Build
from optout.mkdocs_plugin.views import HOME, absolute
from optout.outputs import linked_data
from optout.outputs.picture import SIZE, can_write, draw, fingerprint
from optout.pages import PageView, Picture, Preview, menu, preview, share
from optout.pages.share import SHARED

_PARENTS = {"article": "news/index.md", "news-year": "news/index.md", "news-platform": "news/index.md"}
_PARENTS |= {"law": "rights/index.md"}
"""The page above one in the trail, by kind; for all others it is the home page."""


def with_sharing(view: PageView, build: Build, config: MkDocsConfig, locale: str, uri: str) -> PageView:
    """Add to a view what others see of the page, and what passes it on."""
    title = view.title
    if view.kind == "platform":
        title = build.localiser(locale).messages.gettext("{platform}: is your data used to train AI?")
        title = title.format(platform=view.title)
    shown = picture(build, config, locale, uri)
    return replace(
        view,
        document_title=title,
        picture=shown,
        # The page in the reader's own language, even where its prose is a fallback: labels and dates are translated.
        share=share(build.edition, locale, uri, absolute(config, locale, uri)) if view.kind in SHARED else None,
        linked_data=structured_data(build, config, locale, uri, title, shown),
    )


def picture(build: Build, config: MkDocsConfig, locale: str, uri: str) -> Picture | None:
    """Choose the picture of a page, its own or that of the home page, and remember that it must be drawn.

    A page that shows another's text has the other's picture, unless all words in it come from the record.
    """
    for page in (uri, HOME):
        shown = locale if is_platform(page) else build.edition.text_locale(locale, page) or SOURCE
        words = preview(build.edition, shown, page)
        if words and can_write((words.over, words.title, words.sentence, words.detail, config.site_name)):
            address = f"pictures/{shown}/{slug(page)}-{fingerprint(words, config.site_name)}.png"
            build.pictures[address] = words
            return Picture(urljoin(config.site_url or "/", address), words.text, *SIZE)
    return None


def draw_pictures(words: Mapping[str, Preview], config: MkDocsConfig) -> dict[str, bytes]:
    """Draw all pictures, or take them from the cache, where they lie under the fingerprint of all that shapes them."""
    cache = Path(config.config_file_path).parent / ".cache" / "pictures"
    cache.mkdir(parents=True, exist_ok=True)
    drawn = {address: _drawn(cache / address.rpartition("-")[2], one, config) for address, one in words.items()}
    for path in cache.iterdir():
        if not any(address.endswith(f"-{path.name}") for address in words):
            path.unlink(missing_ok=True)
    return drawn


def structured_data(
    build: Build, config: MkDocsConfig, locale: str, uri: str, title: str, picture: Picture | None
) -> str:
    """Describe a page for programs; nothing for one whose text is another page's, which describes itself."""
    prose, home = build.prose(locale, uri), absolute(config, SOURCE, HOME)
    if build.edition.text_locale(locale, uri) != locale:
        return ""
    facts = linked_data.PageFacts(
        absolute(config, locale, uri), title, prose.description.text, locale, picture.url if picture else None,
        config.site_name, home, _trail(build, config, locale, uri),
    )  # fmt: skip
    page = build.collection.source(uri)
    if uri == HOME:
        return linked_data.as_script(linked_data.website(facts))
    if page and page.record:
        return linked_data.as_script(linked_data.guide(facts, page.record))
    if page and page.news:
        return linked_data.as_script(linked_data.article(facts, page.news))
    if kind_of(uri).name == "data":
        return linked_data.as_script(linked_data.dataset(facts, build.collection, build.today))
    return linked_data.as_script(linked_data.breadcrumbs(facts))


def _drawn(path: Path, words: Preview, config: MkDocsConfig) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        data = draw(words, config.site_name)
        draft = path.with_suffix(".part")
        draft.write_bytes(data)
        draft.replace(path)
        return data


def _trail(build: Build, config: MkDocsConfig, locale: str, uri: str) -> tuple[tuple[str, str], ...]:
    above = [
        page for page in (HOME, _PARENTS.get(kind_of(uri).name)) if page and build.edition.text_locale(locale, page)
    ]
    names = {page: build.prose(locale, page).title.text for page in [*above, uri]}
    names |= {entry.uri: entry.label for entry in menu(build.edition, locale, uri) if not entry.anchor}
    names[HOME] = config.site_name
    return tuple((name, absolute(config, locale, page)) for page, name in names.items() if page in {*above, uri})
