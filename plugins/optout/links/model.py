"""What the audit of links speaks of: a link, what was seen of it, and what that means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Result(StrEnum):
    """The four answers there are."""

    OK = "ok"
    GONE = "gone"
    MOVED = "moved"
    UNVERIFIABLE = "unverifiable"
    """A wall, or no answer: neither good nor bad, and for a person to look at."""


class Reason(StrEnum):
    """Why a link has its result."""

    FINE = "fine"
    NOT_FOUND = "not-found"
    SOFT_NOT_FOUND = "soft-not-found"
    HOME_PAGE = "home-page"
    PARKED = "parked"
    NO_HOST = "no-host"
    SILENT = "silent"
    CERTIFICATE = "certificate"
    NEW_ADDRESS = "new-address"
    OTHER_SITE = "other-site"
    ANCHOR = "anchor"
    LOGIN = "login"
    BOT_WALL = "bot-wall"
    TOO_MANY = "too-many-requests"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    SERVER_ERROR = "server-error"
    REDIRECTS = "redirects"
    CHAIN = "certificate-chain"
    FORBIDDEN = "forbidden-address"
    SCRIPT = "script"
    SKIPPED = "skipped"


class Failure(StrEnum):
    """Why there is no answer."""

    NO_HOST = "no-host"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    CERTIFICATE = "certificate"
    """Browsers warn here: expired, made by the host itself, or made for another host."""
    CHAIN = "chain"
    """A part of the chain is missing; browsers often find it by themselves."""
    LOOP = "loop"
    TOO_MANY_HOPS = "too-many-hops"
    FORBIDDEN = "forbidden"
    """An address we never ask: inside somebody's network, another scheme, another port."""
    SKIPPED = "skipped"
    """Not asked, because the host had just failed several times."""


class Sign(StrEnum):
    """What the text of a page gives away."""

    PARKED = "parked"
    NOT_FOUND = "not-found"
    CHALLENGE = "challenge"
    LOGIN = "login"
    SCRIPT = "script"
    """Hardly any text: the page is made by scripts, which we do not run."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a link stands."""

    path: str
    line: int
    what: str
    """The part of the page it belongs to: `control`, `source`, `archive`, `authority` or `text`."""
    seen: date | None = None
    """When a person last saw the other side, as far as the page says."""
    archive: str | None = None
    """A copy the page already names."""


@dataclass(frozen=True, slots=True)
class Outbound:
    """An address we send readers to, and the hosts it may end on; without any, those of its own site."""

    url: str
    hosts: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def base(self) -> str:
        """The address as a server gets it, without the anchor."""
        return self.url.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The place in the page, empty where the fragment is not the name of one."""
        fragment = self.url.partition("#")[2]
        return "" if fragment.startswith(("/", "!", ":~:")) or "=" in fragment else fragment


@dataclass(frozen=True, slots=True)
class Hop:
    """One answer of a server."""

    url: str
    status: int
    location: str = ""
    """Where it sends us, as a whole address."""


@dataclass(frozen=True, slots=True)
class Observation:
    """All that was seen of an address: the answers in order, then what the last page gives away."""

    hops: tuple[Hop, ...] = ()
    failure: Failure | None = None
    signs: frozenset[Sign] = frozenset()
    anchors: frozenset[str] | None = None
    """The anchors of the last page; `None` where it is not HTML."""
    wait: float | None = None
    """How many seconds the server asked us to wait."""

    @property
    def last(self) -> Hop | None:
        """The last answer."""
        return self.hops[-1] if self.hops else None

    @property
    def is_answer(self) -> bool:
        """Whether there was a page at the end."""
        return self.failure is None and self.last is not None and 200 <= self.last.status < 300


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an observation means for a link."""

    result: Result
    reason: Reason
    status: int = 0
    final: str = ""
    """Where it ended, or where it has moved to."""
    leaves: bool = False
    """Whether it ended on a host it may not end on."""
