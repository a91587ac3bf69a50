"""Windows of the sizes that readers have."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

PHONE, DESKTOP = {"width": 360, "height": 800}, {"width": 1280, "height": 900}
SMALL_PHONE = {"width": 320, "height": 640}
"""Also what is left of a window of 1280 pixels at a zoom of 400 %."""


def open_page(browser: Browser, size: dict[str, int], **options: object) -> Page:
    return browser.new_context(viewport=size, **options).new_page()  # type: ignore[arg-type]
