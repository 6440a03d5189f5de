"""The open span as it is mapped to disk every few seconds, so that a kill loses little and invents nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from detox.core.history import Span


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The open span with ``end_ms`` = last observation, and when input was last seen (UTC ms), of one boot."""

    span: Span
    last_input_ms: int
    idle_limit_ms: int
    boot_id: str
    boot: float

    def closed(self) -> Span:
        """Return the span as a kill leaves it: ended at the last input if idle had begun, else as last observed."""
        end = self.span.end_ms
        if end - self.last_input_ms >= self.idle_limit_ms:
            end = max(self.span.start_ms, self.last_input_ms)
        return Span(
            self.span.id, self.span.device, self.span.source, self.span.start_ms, end, self.span.zone,
            self.span.state, self.span.platform, self.span.surface, self.span.override,
        )  # fmt: skip


class Checkpoints(Protocol):
    """A tiny file beside the history that survives ``kill -9``."""

    def write(self, checkpoint: Checkpoint) -> None:
        """Remember the open span. Costs no system call beyond the page fault of a mapped file."""
        ...

    def clear(self) -> None:
        """Forget it: the span is in the history."""
        ...

    def read(self) -> Checkpoint | None:
        """Return what was last written whole, None if nothing is open."""
        ...
