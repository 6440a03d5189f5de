"""A day's social time as a list that a person can go through: one line a stretch, what was deleted among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from detox.core.day_facts import Context
from detox.core.history import Event, Override, Span
from detox.usage.day import GAP_MS
from detox.usage.meaning import Valid, pieces


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time on one platform with one meaning, UTC milliseconds; gaps of less than a minute are bridged.

    ``context`` None: it does not count. ``said`` is the user's own word about it, None where there is none.
    """

    start_ms: int
    end_ms: int
    platform: str
    context: Context | None
    said: Override | None = None
    social_ms: int = 0


@dataclass(frozen=True, slots=True)
class DayStretches:
    """The stretches of ``day`` in ``zone``, by start, and the platforms' names. ``newest``: there is no later day."""

    day: date
    zone: str
    rows: tuple[Stretch, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    newest: bool = True


def stretches(
    spans: Sequence[Span], events: Sequence[Event], valid: Sequence[Valid], start_ms: int, end_ms: int
) -> tuple[Stretch, ...]:
    """Return the stretches of [start_ms, end_ms), UTC; ``spans`` by start, imports cut (``layers.own_first``)."""
    found: list[Stretch] = []
    for one in _each(spans, events, valid):
        low, high = max(one.start_ms, start_ms), min(one.end_ms, end_ms)
        if low >= high:
            continue
        last = found[-1] if found else None
        if last and _goes_on(last, one) and low - last.end_ms < GAP_MS:
            found[-1] = replace(last, end_ms=high, social_ms=last.social_ms + high - low)
        else:
            found.append(replace(one, start_ms=low, end_ms=high, social_ms=high - low))
    return tuple(found)


def _each(spans: Sequence[Span], events: Sequence[Event], valid: Sequence[Valid]) -> Iterator[Stretch]:
    for span in spans:
        if span.state != "social" or span.platform is None:
            continue
        said = None if span.source == "app" else span.override  # a rule's word is none of the user's own
        if span.override == "deleted":
            yield Stretch(span.start_ms, span.end_ms, span.platform, None, said)
            continue
        for piece in pieces([span], events, valid):
            yield Stretch(piece.start_ms, piece.end_ms, piece.platform, piece.context, said)


def _goes_on(last: Stretch, one: Stretch) -> bool:
    return (last.platform, last.context, last.said) == (one.platform, one.context, one.said)
