"""Where readers of a platform's page may be sent to log in; kept apart from the pages, for a review of its own."""

from __future__ import annotations

from pydantic import Field

from optout.records.base import Id, Label, Model, Text


class HelperHost(Model):
    """A host outside the platform's domains that an official form lives on."""

    operator: Label
    """Who runs it; shown to readers before they go there."""
    reason: Text
    """Why it is official; for reviewers."""


class PlatformDomains(Model):
    """The hosts of one platform."""

    own: tuple[str, ...] = Field(min_length=1)
    """Registrable domains, as one owner registers them."""
    helpers: dict[str, HelperHost] = {}
    shares_with: tuple[Id, ...] = ()
    """Slugs of platforms on one of the same domains, such as two products of one company."""

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host a control may lead to, or lie below."""
        return (*self.own, *self.helpers)
