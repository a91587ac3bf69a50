"""Where a rule is told to overlook something, why, and until which day."""

from __future__ import annotations

from datetime import date

from optout.records.base import Label, Model, Text
from optout.records.dates import Day


class RuleException(Model):
    """One finding, or all of one rule in one file, that somebody has looked at and decided to leave."""

    code: Label
    """The code of the rule, such as `LNK011`."""
    file: Label
    """The file as a message names it, such as `docs/nl/platforms/linkedin.md`."""
    at: Label | None = None
    """The place, such as `controls/training-switch/url`, or `#stop` for a section; none means the whole file."""
    reason: Text
    """Why the rule is wrong here; for reviewers."""
    until: Day
    """The last day the exception holds."""

    def holds(self, day: date) -> bool:
        """Tell whether the exception still holds on a day."""
        return day <= self.until
