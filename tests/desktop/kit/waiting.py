"""Waiting for something to be seen, and saying plainly what was not."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 1.0 if os.environ.get("DETOX_MUTANT") else 3.0
"""A busy machine may take so many times as long. It costs nothing where what is waited for comes: not for a mutant."""

AT_REST = 0.3
"""What has not moved for so many seconds has come to rest."""


class NotSeenError(AssertionError):
    """Something that had to show itself did not, in the time it was given."""


def wait_until(look: Callable[[], T], seconds: float, what: str | Callable[[], str], every: float = 0.1) -> T:
    """Call ``look`` until it returns something true, and return that.

    Raises NotSeenError after PATIENCE times ``seconds``, saying ``what`` was waited for (a function is asked only then)
    and what was seen last.
    """
    begin = time.monotonic()
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > begin + PATIENCE * seconds:
            text = what if isinstance(what, str) else what()
            raise NotSeenError(f"waited {time.monotonic() - begin:.0f} s for {text}; last seen: {_short(seen)}")
        time.sleep(every)


def wait_still(look: Callable[[], T], seconds: float, what: str | Callable[[], str]) -> T:
    """Wait until ``look`` has returned the same true thing for AT_REST seconds, and return that."""
    last: list[T] = []
    since = 0.0

    def same() -> list[T]:
        nonlocal since
        now = look()
        if last != [now]:
            last[:], since = [now], time.monotonic()
        return last if now and time.monotonic() - since >= AT_REST else []

    return wait_until(same, seconds, what, every=0.05)[0]


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
