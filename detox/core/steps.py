"""What a rule returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from detox.core.decisions import Decision

S = TypeVar("S")
F = TypeVar("F")


@dataclass(frozen=True)
class Step(Generic[S, F]):
    """One feature's outcome of one beat: its new state, its decisions, its part of the facts, its next moment.

    ``due`` is the boot-clock second at which the feature wants to be woken, None for never. Whatever is due by time
    happens only in the beat of that alarm: a moment that has passed is asked for again, never acted on in passing.
    """

    state: S
    facts: F
    decisions: tuple[Decision, ...] = ()
    due: float | None = None
