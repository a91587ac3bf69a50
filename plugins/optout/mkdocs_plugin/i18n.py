"""What we ask of mkdocs-static-i18n 1.3.1, and where we set it right.

It builds the default locale, then calls MkDocs' `build()` once more per locale from inside `on_post_build`, with the
same plugin objects. `building` is true during those nested builds.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, cast

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from optout.locales import SOURCE, chain

_CLEAN_DIRECTORY = utils.clean_directory


class Language(Protocol):
    """One entry of `languages:`."""

    locale: str
    build: bool


class I18nConfig(Protocol):
    """The options of it that we change."""

    languages: list[Language]


class I18n(Protocol):
    """The attributes of its plugin object that we read or repair."""

    config: I18nConfig
    all_languages: list[str]
    building: bool
    current_language: str | None
    default_language: str
    build_languages: list[str]
    is_default_language_build: bool


def i18n_of(config: MkDocsConfig) -> I18n:
    """Return static-i18n's plugin object.

    Raises:
        PluginError: it is not configured.
    """
    plugin = config.plugins.get("i18n")
    if plugin is None:
        raise PluginError("The plugin `i18n` is missing. Add it to `plugins:` in mkdocs.yml, before `optout`.")
    return cast(I18n, plugin)


def current_locale(config: MkDocsConfig) -> str:
    """Return the locale being built; right from `on_pre_build` on."""
    i18n = i18n_of(config)
    return i18n.current_language or i18n.default_language


def theme_language(config: MkDocsConfig) -> str:
    """Return the first locale of the fallback chain the theme has words for: Material knows `es`, but not `es-MX`."""
    folders = [Path(folder) / "partials" / "languages" for folder in config.theme.dirs]
    tags = chain(current_locale(config))
    return next((tag for tag in tags if any((folder / f"{tag}.html").is_file() for folder in folders)), SOURCE)


def neutral_uri(file: File) -> str:
    """Return a page's address without its locale folder: `platforms/linkedin.md`."""
    return cast(str, getattr(file, "norm_src_uri", file.src_uri))


def recover(i18n: I18n | None) -> None:
    """Undo what an aborted nested build leaves behind, so that the next build of `mkdocs serve` starts clean.

    static-i18n replaces `utils.clean_directory` and sets `building` without `try`/`finally`.
    """
    utils.clean_directory = _CLEAN_DIRECTORY
    if i18n:
        i18n.building = False
        i18n.current_language = None
