"""View models: what a page needs to show, in the reader's language, before any template sees it."""

from optout.pages.frame import Alternate, LanguageLink, PageView, SectionView
from optout.pages.guide import guide_page
from optout.pages.headings import record_headings
from optout.pages.listing import guide_cards
from optout.pages.views import GuideCard, GuidePage

__all__ = [
    "Alternate",
    "GuideCard",
    "GuidePage",
    "LanguageLink",
    "PageView",
    "SectionView",
    "guide_cards",
    "guide_page",
    "record_headings",
]
