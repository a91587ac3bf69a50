"""Build as `mkdocs serve` does: every page is published, whatever the checks say. For hostile pages only."""

from __future__ import annotations

from typing import Any

from mkdocs.__main__ import cli

from optout.mkdocs_plugin.plugin import OptOutPlugin


def pretend_to_serve(plugin: OptOutPlugin, **_: Any) -> None:
    """Take the place of `on_startup`."""
    plugin.serving = True


if __name__ == "__main__":
    OptOutPlugin.on_startup = pretend_to_serve  # type: ignore[method-assign, assignment]
    cli()
