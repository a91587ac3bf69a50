"""The built site: addresses and the finishing of its HTML."""

from optout.site.addresses import page_address
from optout.site.finishing import finish_html, split_sections

__all__ = ["finish_html", "page_address", "split_sections"]
