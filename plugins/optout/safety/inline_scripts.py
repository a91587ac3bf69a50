"""The scripts that may stand inside a page, each read by a person; browsers run no other.

When the theme changes one of them, the check of the built site (OUT004) names the new fingerprint. Read the new script
in the theme's template, replace its line here, and say in the commit what changed. A line no page needs fails a test.
"""

from __future__ import annotations

from collections.abc import Mapping

APPROVED: Mapping[str, str] = {
    "sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=": "Material, javascripts/content.html: opens linked tabs",
    "sha256-DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4=": "Material, javascripts/palette.html: restores colours",
    "sha256-exqRXrW/0laiImCrTE8a70vxyyY10FJVIppytLf/dbY=": "Material, javascripts/base.html: local storage",
}
"""Fingerprint, and where the script comes from and what it does."""
