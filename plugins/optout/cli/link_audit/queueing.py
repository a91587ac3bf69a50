"""Who is asked when: many hosts at once, each host one thing at a time, with a pause between."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock
from urllib.parse import urlsplit

from optout.links import Failure, Observation, wait_before

GIVE_UP = 3
"""After so many addresses of a host in a row without an answer, the others are left alone."""

_COME_BACK = frozenset({429, 502, 503, 504})
_SILENCE = frozenset({Failure.TIMEOUT, Failure.UNREACHABLE})


@dataclass
class Turns:
    """Lets one request at a time to each host, and the next one only after a pause."""

    pause: float
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _guard: Lock = field(default_factory=Lock)
    _hosts: dict[str, tuple[Lock, list[float]]] = field(default_factory=dict)

    @contextmanager
    def of(self, host: str) -> Iterator[None]:
        """Wait for the turn of a host and hold it."""
        with self._guard:
            lock, free_at = self._hosts.setdefault(host, (Lock(), [0.0]))
        with lock:
            if (wait := free_at[0] - self.clock()) > 0:
                self.sleep(wait)
            try:
                yield
            finally:
                free_at[0] = self.clock() + self.pause


@dataclass(frozen=True, slots=True)
class Patience:
    """How often to ask again, and the longest wait that is worth it."""

    retries: int = 2
    pause: float = 1.0
    longest: float = 60.0
    sleep: Callable[[float], None] = time.sleep


def patiently(observe: Callable[[str], Observation], url: str, patience: Patience) -> Observation:
    """Ask again, ever later, where the server asks for it or nothing came."""
    seen = observe(url)
    for attempt in range(1, patience.retries + 1):
        if not _asks_for_patience(seen):
            break
        wait = wait_before(attempt, patience.pause, seen.wait, patience.longest)
        if wait is None:
            break
        patience.sleep(wait)
        seen = observe(url)
    return seen


def ask_all(
    urls: Sequence[str],
    observe: Callable[[str], Observation],
    done: Callable[[str, Observation], None],
    jobs: int,
) -> None:
    """Ask every address, host by host, some hosts at once; `done` is called by one thread at a time."""
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(urlsplit(url).netloc.lower(), []).append(url)
    lock, stop = Lock(), Event()

    def ask_host(queue: list[str]) -> None:
        silent = 0
        for url in queue:
            if stop.is_set():
                return
            seen = observe(url) if silent < GIVE_UP else Observation(failure=Failure.SKIPPED)
            silent = silent + 1 if silent >= GIVE_UP or _asks_for_patience(seen) else 0
            with lock:
                done(url, seen)

    # The longest queues first, so that no single host is left for the end.
    queues = sorted(hosts.values(), key=lambda queue: -len(queue))
    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        try:
            list(pool.map(ask_host, queues))
        except BaseException:
            stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _asks_for_patience(seen: Observation) -> bool:
    return seen.failure in _SILENCE or (seen.last is not None and seen.last.status in _COME_BACK)
