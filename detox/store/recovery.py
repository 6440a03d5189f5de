"""What a kill left behind: the checkpoint's span, as far as the history does not hold it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detox.core.checkpoint import Checkpoint
from detox.core.history import Span


def is_own(span: Span) -> bool:
    """Whether the span belongs to the layer of what this program recorded itself."""
    return not span.source.startswith("import:")


def lost_span(checkpoint: Checkpoint | None, near: Sequence[Span]) -> Span | None:
    """Return the checkpoint's span as it must be saved, None if nothing of it is missing.

    ``near`` are the spans that touch it. Where another one of its device and layer lies in its way, the history wins
    and the span is cut: it was written later than the checkpoint.
    """
    if checkpoint is None:
        return None
    span = checkpoint.closed()
    end = span.end_ms
    for other in near:
        if other.device != span.device or is_own(other) != is_own(span):
            continue
        if other.id == span.id:
            if other.start_ms != span.start_ms or other.end_ms >= end:
                return None
        elif other.start_ms >= span.start_ms:
            end = min(end, other.start_ms)
        elif other.end_ms > span.start_ms:
            return None
    known = next((other for other in near if other.id == span.id), None)
    if end <= (known.end_ms if known else span.start_ms):
        return None
    return replace(known or span, end_ms=end)


def merged(spans: Sequence[Span], lost: Span | None) -> list[Span]:
    """Return ``spans`` with the lost one in its place, by start."""
    if lost is None:
        return list(spans)
    return sorted((*(span for span in spans if span.id != lost.id), lost), key=lambda span: (span.start_ms, span.id))
