"""Hosts our templates may link to, besides those the records and pages name."""

from __future__ import annotations

from collections.abc import Mapping

KNOWN_HOSTS: Mapping[str, str] = {
    "creativecommons.org": "the licence of texts and data",
}
"""Host, and what we link to there. Whoever adds one opens a door for every reader."""

REPOSITORY = "https://forge.example/optout/guide"
"""Where edit and report links lead unless the setting `OPTOUT_REPO_URL` says otherwise."""
