"""Waiting for something to be seen, and saying plainly what was not."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class NotSeenError(AssertionError):
    """Something that had to show itself did not, in the time it was given."""


def wait_until(look: Callable[[], T], seconds: float, what: str | Callable[[], str], every: float = 0.1) -> T:
    """Call ``look`` until it returns something true, and return that.

    Raises NotSeenError after ``seconds``, saying ``what`` was waited for (a function is asked only then) and what was
    seen last.
    """
    end = time.monotonic() + seconds
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > end:
            text = what if isinstance(what, str) else what()
            raise NotSeenError(f"waited {seconds:g} s for {text}; last seen: {_short(seen)}")
        time.sleep(every)


def stays(look: Callable[[], object], seconds: float, what: str, every: float = 0.2) -> None:
    """Demand that ``look`` stays true for ``seconds``; raises NotSeenError at its first lapse."""
    begin = time.monotonic()
    while (now := time.monotonic()) < begin + seconds:
        if not look():
            raise NotSeenError(f"{what}: no longer so after {now - begin:.1f} s of {seconds:g}")
        time.sleep(every)


def _short(seen: object) -> str:
    text = repr(seen)
    return text if len(text) <= 600 else text[:600] + " ..."
