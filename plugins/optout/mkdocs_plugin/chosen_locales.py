"""Only the locales somebody works on: `OPTOUT_LOCALES=en,nl mkdocs serve`."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs.exceptions import PluginError

from optout.locales import SOURCE
from optout.mkdocs_plugin.i18n import I18n
from optout.records.spelling import meant

VARIABLE = "OPTOUT_LOCALES"


def chosen_locales(written: str, known: Sequence[str]) -> tuple[str, ...]:
    """Read tags written apart or with commas; English is always among them, because all others fall back to it.

    Raises:
        PluginError: one is not a locale of the site.
    """
    tags = written.replace(",", " ").split()
    for tag in tags:
        if tag not in known:
            near = meant(tag, known)
            listed = ", ".join(f"`{name}`" for name in known)
            hint = f"Did you mean `{near.instead}`?" if near else f"Choose from {listed}."
            raise PluginError(f"`{tag}` in {VARIABLE} is not a language of this site. {hint}")
    return tuple(tag for tag in known if tag in {SOURCE, *tags})


def restrict(i18n: I18n, written: str, *, serving: bool) -> None:
    """Let static-i18n build these locales only; their texts may still come from the others.

    Raises:
        PluginError: a locale is unknown, or the site would be published without some of its languages.
    """
    if not written.strip():
        return
    if not serving:
        raise PluginError(f"{VARIABLE} is for `mkdocs serve`: a built site has all its languages. Unset it.")
    chosen = chosen_locales(written, i18n.all_languages)
    for language in i18n.config.languages:
        language.build = language.locale in chosen
