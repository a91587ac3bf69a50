"""Make `--strict` mean the same under `-q` and `-v` as without them."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig


def keep_counting_warnings(config: MkDocsConfig) -> None:
    """Let warnings reach MkDocs' counter even where `-q` hides them.

    `mkdocs build -q --strict` raises the level of the logger itself, so that warnings are neither shown nor counted and
    the build succeeds. We lower the logger again and silence its handler instead.
    """
    logger = logging.getLogger("mkdocs")
    if not config.strict or logger.level <= logging.WARNING:
        return
    for handler in logger.handlers:
        if isinstance(handler, logging.StreamHandler):
            handler.setLevel(logger.level)
    logger.setLevel(logging.WARNING)
