"""The built site: addresses and the finishing of its HTML."""

from optout.site.addresses import page_address
from optout.site.finishing import finish_html, split_sections
from optout.site.foreign_links import mark_foreign_links
from optout.site.search import SearchEntry, search_entry, search_index

__all__ = [
    "SearchEntry",
    "finish_html",
    "mark_foreign_links",
    "page_address",
    "search_entry",
    "search_index",
    "split_sections",
]
