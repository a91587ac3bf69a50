from __future__ import annotations

import threading
from collections import Counter

import pytest

from optout.cli.link_audit.queueing import GIVE_UP, Turns, ask_all
from optout.links import Failure, Hop, Observation

FINE = Observation((Hop("https://a.test/", 200),))


def test_a_host_is_asked_one_thing_at_a_time_while_others_go_on() -> None:
    at_once: Counter[str] = Counter()
    most: Counter[str] = Counter()
    together = threading.Barrier(2, timeout=5)
    turns = Turns(pause=0)

    def observe(url: str) -> Observation:
        host = url.split("/")[2]
        with turns.of(host):
            at_once[host] += 1
            most[host] = max(most[host], at_once[host])
            if url.endswith("/0"):
                together.wait()  # both hosts are being asked now
            at_once[host] -= 1
        return FINE

    urls = [f"https://{host}/{number}" for number in range(5) for host in ("a.test", "b.test")]
    done: list[str] = []
    ask_all(urls, observe, lambda url, seen: done.append(url), jobs=4)
    assert sorted(done) == sorted(urls)
    assert most == {"a.test": 1, "b.test": 1}


def test_between_two_requests_to_a_host_there_is_a_pause() -> None:
    slept: list[float] = []
    now = [100.0]

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    turns = Turns(2.0, sleep, lambda: now[0])
    for host in ("a.test", "a.test", "b.test", "a.test"):
        with turns.of(host):
            now[0] += 0.5
    assert slept == [2.0, 1.5]


def test_a_host_that_is_silent_is_left_alone() -> None:
    urls = [f"https://a.test/{number}" for number in range(6)]
    asked: list[str] = []
    seen: dict[str, Observation] = {}

    def observe(url: str) -> Observation:
        asked.append(url)
        return Observation(failure=Failure.TIMEOUT)

    ask_all(urls, observe, seen.__setitem__, jobs=2)
    assert asked == urls[:GIVE_UP]
    assert [seen[url].failure for url in urls[GIVE_UP:]] == [Failure.SKIPPED] * 3


def test_a_failure_of_our_own_ends_the_run() -> None:
    def observe(url: str) -> Observation:
        raise RuntimeError(url)

    with pytest.raises(RuntimeError):
        ask_all(["https://a.test/"], observe, lambda url, seen: None, jobs=2)
