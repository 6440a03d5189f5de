"""What the first screen shows, and what comes back from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from detox.core.text import Text

EVENING, SHUTS, OPENS = 3, time(19, 30), time(7)
"""The evening that is suggested: Thursday (0 is Monday), and its hours."""


@dataclass(frozen=True, slots=True)
class Workday:
    """The same hours on each of ``days`` (0 is Monday), on the wall of this computer."""

    days: tuple[int, ...]
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Permission:
    """What this desktop has to allow: why, whether it has, and what its button says (None: there is none)."""

    id: str
    title: Text
    line: Text
    given: bool
    button: Text | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What holds now. ``workday`` is None where hours differ from day to day, ``at_login`` where it cannot be had.

    ``evening``: there is no rule for the door yet, so that one evening can be suggested.
    """

    workday: Workday | None
    tone: str
    at_login: bool | None
    evening: bool
    permissions: tuple[Permission, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """What was chosen. ``workday`` and ``tone`` are None where nothing was touched: nothing is written then."""

    workday: Workday | None
    tone: str | None
    at_login: bool | None
    evening: bool
