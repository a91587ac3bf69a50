"""Hosts our templates may link to, besides those the records and pages name."""

from __future__ import annotations

from collections.abc import Mapping

KNOWN_HOSTS: Mapping[str, str] = {
    "bsky.app": "where readers pass a page on",
    "creativecommons.org": "the licence of texts and data",
    "share.joinmastodon.org": "where readers pass a page on",
    "wa.me": "where readers pass a page on",
    "www.facebook.com": "where readers pass a page on",
    "www.linkedin.com": "where readers pass a page on",
    "x.com": "where readers pass a page on",
}
"""Host, and what we link to there. Whoever adds one opens a door for every reader."""

SITE = "https://optout.example/"
"""Where the site lies unless the setting `OPTOUT_SITE_URL` says otherwise."""

REPOSITORY = "https://forge.example/optout/guide"
"""Where edit and report links lead unless the setting `OPTOUT_REPO_URL` says otherwise."""
