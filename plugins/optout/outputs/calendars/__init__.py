"""Calendars (RFC 5545) to subscribe to: deadlines, and the days on which guides are looked at again."""

from optout.outputs.calendars.files import calendar_files

__all__ = ["calendar_files"]
