"""Atom feeds (RFC 4287): news, changes, and both for each platform."""

from optout.outputs.feeds.files import feed_files

__all__ = ["feed_files"]
