"""What the app itself recorded wins over imports: resolved when read, so that nothing is thrown away."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from detox.core.history import Span

Stretch = tuple[int, int]


def is_import(span: Span) -> bool:
    """Whether the span came from another program or another profile."""
    return span.source.startswith("import:")


def without(low: int, high: int, taken: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield what is left of [low, high) beside ``taken``, which is sorted and does not overlap in itself."""
    first = max(0, bisect_right(taken, (low, low)) - 1)
    for start, end in taken[first:]:
        if start >= high:
            break
        if start > low:
            yield low, start
        low = max(low, end)
    if low < high:
        yield low, high


def own_first(spans: Sequence[Span]) -> list[Span]:
    """Return ``spans`` by start, the imported ones cut to where the same device recorded nothing itself.

    What the user deleted of the own record stays covered: no import comes to light under it.
    """
    if not any(map(is_import, spans)):
        return list(spans)
    own: dict[str, list[Stretch]] = {}
    for span in spans:
        if not is_import(span):
            own.setdefault(span.device, []).append((span.start_ms, span.end_ms))
    for stretches in own.values():
        stretches.sort()
    found = [part for span in spans for part in (_rest(span, own.get(span.device, [])) if is_import(span) else (span,))]
    return sorted(found, key=lambda span: (span.start_ms, span.id))


def _rest(span: Span, own: Sequence[Stretch]) -> Iterable[Span]:
    for start, end in without(span.start_ms, span.end_ms, own):
        yield replace(span, start_ms=start, end_ms=end)
