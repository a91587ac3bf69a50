"""One address of each type of page, for tests that look at all of them."""

from __future__ import annotations

PAGES = {
    "home": "",
    "guide": "platforms/linkedin/",
    "guide-by-region": "platforms/facebook/",
    "guide-not-used": "platforms/wetransfer/",
    "deadlines": "deadlines/",
    "compare": "compare/",
    "news": "news/",
    "news-of-a-year": "news/2025/",
    "news-on-a-platform": "news/platforms/linkedin/",
    "article": "news/2025/ireland-on-linkedin/",
    "rights": "rights/",
    "law": "rights/gdpr/",
    "authorities": "authorities/",
    "about": "about/",
    "method": "about/method/",
    "corrections": "about/corrections/",
    "contribute": "contribute/",
    "data": "data/",
    "translations": "contribute/translations/",
    "glossary": "contribute/glossary/",
    "wrong-address": "404.html",
}
"""By name, without the folder of a locale."""

ENGLISH = {"checks": "checks/", "check": "checks/LNK001/"}
"""Pages for those who write, in English only."""

LOCALES = {"en": "", "de": "de/", "pt-BR": "pt-BR/"}
"""The default, the one with the longest words, and one with a variant."""

ALL = {**PAGES, **ENGLISH}
EVERYWHERE = {
    **{f"{locale}-{name}": folder + address for locale, folder in LOCALES.items() for name, address in PAGES.items()},
    **{f"en-{name}": address for name, address in ENGLISH.items()},
    "nl-home": "nl/",
    "es-MX-guide": "es-MX/platforms/linkedin/",
}
"""Every type of page in each of the locales, by a name for the test; one more shows the text of another locale."""
