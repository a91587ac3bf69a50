"""Say what takes long, to somebody who is watching."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer

SECONDS = 1.0


@contextmanager
def waiting(what: str, seconds: float = SECONDS) -> Iterator[None]:
    """Show on a terminal what is being done, once it has taken a second; take it away at the end."""
    stream, lock = sys.stderr, Lock()
    if not stream.isatty():
        yield
        return
    state = {"shown": False, "over": False}

    def show() -> None:
        with lock:
            if not state["over"]:
                state["shown"] = True
                stream.write(f"{what} …")
                stream.flush()

    timer = Timer(seconds, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        with lock:
            state["over"] = True
            if state["shown"]:
                stream.write("\r\033[K")  # back to the start of the line, and erase it
                stream.flush()
