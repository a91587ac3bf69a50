"""The JSON API, version 1: one module for each kind of document, and the descriptions made from their types."""

from optout.outputs.api.files import api_files

__all__ = ["api_files"]
