"""View models: what a page needs to show, in the reader's language, before any template sees it."""

from optout.pages.contents import ContentsEntry, contents
from optout.pages.edition import Edition
from optout.pages.frame import Alternate, LanguageLink, PageView, Picture, SectionView
from optout.pages.generated import GeneratedPage
from optout.pages.guide import guide_page
from optout.pages.guide_view import GuidePage
from optout.pages.headings import record_headings
from optout.pages.menu import MenuEntry, menu
from optout.pages.preview import Preview, preview
from optout.pages.search_words import search_words
from optout.pages.share import Share, share
from optout.pages.templates import TEMPLATES, Template, template_of

__all__ = [
    "TEMPLATES",
    "Alternate",
    "ContentsEntry",
    "Edition",
    "GeneratedPage",
    "GuidePage",
    "LanguageLink",
    "MenuEntry",
    "PageView",
    "Picture",
    "Preview",
    "SectionView",
    "Share",
    "Template",
    "contents",
    "guide_page",
    "menu",
    "preview",
    "record_headings",
    "search_words",
    "share",
    "template_of",
]
