from __future__ import annotations

import io
import threading

import pytest

from optout.cli.waiting import waiting


class Terminal(io.StringIO):
    """A stream somebody watches; it tells when something was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = threading.Event()

    def isatty(self) -> bool:
        return True

    def flush(self) -> None:
        self.shown.set()


def test_what_takes_long_is_said_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    with waiting("Checking", seconds=0):
        assert stream.shown.wait(10)
    assert stream.getvalue() == "Checking …\r\033[K"


def test_what_is_quick_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    with waiting("Checking", seconds=3600):
        pass
    assert stream.getvalue() == ""


def test_nobody_watching_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    with waiting("Checking", seconds=0):
        pass
    assert stream.getvalue() == ""
