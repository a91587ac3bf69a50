"""Languages: tags and fallback chains, gettext catalogues, dates and names by CLDR."""

from optout.locales.catalogues import catalogue_path, translations
from optout.locales.localiser import Localiser
from optout.locales.tags import SOURCE, as_line, chain, direction, endonym, own_languages, with_region

__all__ = [
    "SOURCE",
    "Localiser",
    "as_line",
    "catalogue_path",
    "chain",
    "direction",
    "endonym",
    "own_languages",
    "translations",
    "with_region",
]
