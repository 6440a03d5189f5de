"""What a card waits for: somebody's call, a shared screen, do not disturb, a full-screen window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Why = Literal["microphone", "camera", "screen", "do_not_disturb", "full_screen"]


@dataclass(frozen=True, slots=True)
class Busy:
    """The program that must not be interrupted, and what it does. ``by`` is "" where the desktop itself asks for it."""

    by: str
    why: Why
