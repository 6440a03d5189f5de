"""Which adapter a port got, and why the others were refused."""

from __future__ import annotations

from dataclasses import dataclass

from detox.core.text import Text


@dataclass(frozen=True, slots=True)
class Refused:
    """An adapter that was not taken, why, and what the user can do about it."""

    name: str
    reason: Text
    remedy: Text


@dataclass(frozen=True, slots=True)
class Choice:
    """Which adapter a port got, and which were refused before it."""

    port: str
    chosen: str
    refused: tuple[Refused, ...] = ()
