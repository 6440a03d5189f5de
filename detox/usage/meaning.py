"""What a social minute meant: work, private or on call. Computed when read, from the schedule that was valid then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from detox.core.day_facts import Context, Piece
from detox.core.history import Event, Span
from detox.core.hours import spans_between
from detox.core.instant import from_ms, to_ms
from detox.core.settings import Settings
from detox.usage.settings import work_week

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Valid:
    """Settings of hours that were valid from ``from_ms`` (UTC) on."""

    from_ms: int
    settings: Settings


def work_stretches(start_ms: int, end_ms: int, zone: str, valid: Sequence[Valid]) -> list[Stretch]:
    """Return the work hours of [start_ms, end_ms) in ``zone``, by the schedules that were valid in their time."""
    found: list[Stretch] = []
    for index, row in enumerate(valid):
        # What was tracked before the first row has no schedule of its own: the first one speaks for it.
        low = start_ms if index == 0 else max(start_ms, row.from_ms)
        high = min(end_ms, valid[index + 1].from_ms) if index + 1 < len(valid) else end_ms
        if low >= high:
            continue
        for first, until in spans_between(row.settings.derived(work_week), from_ms(low), from_ms(high), zone):
            found.append((max(low, to_ms(first)), min(high, to_ms(until))))
    return found


def pass_stretches(events: Iterable[Event]) -> list[tuple[Stretch, str, Context]]:
    """Return when which platform was let in, and what that time counts as: firm on call, gentle private."""
    found: list[tuple[Stretch, str, Context]] = []
    for event in events:
        if event.kind == "pass":
            minutes = event.data.get("minutes", 0)
            length = round(float(minutes) * 60_000) if isinstance(minutes, (int, float)) else 0
            context: Context = "private" if event.data.get("firmness") == "gentle" else "on_call"
            found.append(((event.at_ms, event.at_ms + length), str(event.data.get("platform", "")), context))
    return found


def pieces(spans: Iterable[Span], events: Sequence[Event], valid: Sequence[Valid]) -> list[Piece]:
    """Return the social spans cut where their meaning changes. Deleted spans are left out.

    Precedence: override, pass, work surface, work hours, private (on-call shifts, calls and crisis come in between
    as soon as they exist).
    """
    passes = pass_stretches(events)
    found: list[Piece] = []
    for span in spans:
        if span.state != "social" or span.platform is None or span.override == "deleted":
            continue
        if span.override in ("work", "private"):
            found.append(
                Piece(span.start_ms, span.end_ms, span.platform, "work" if span.override == "work" else "private")
            )
            continue
        found += _cut(span, span.platform, passes, valid)
    return found


def _cut(span: Span, platform: str, passes: list[tuple[Stretch, str, Context]], valid: Sequence[Valid]) -> list[Piece]:
    let_in = [(stretch, context) for stretch, whose, context in passes if whose in (platform, "*")]
    work = [(span.start_ms, span.end_ms)] if span.surface == "work" else _work(span, valid)
    edges = {span.start_ms, span.end_ms}
    for low, high in [stretch for stretch, _ in let_in] + work:
        edges |= {edge for edge in (low, high) if span.start_ms < edge < span.end_ms}
    ordered = sorted(edges)
    found: list[Piece] = []
    for low, high in pairwise(ordered):
        context: Context = "work" if any(start <= low < end for start, end in work) else "private"
        context = next((meant for (start, end), meant in let_in if start <= low < end), context)
        if found and found[-1].context == context:
            found[-1] = Piece(found[-1].start_ms, high, platform, context)
        else:
            found.append(Piece(low, high, platform, context))
    return found


def _work(span: Span, valid: Sequence[Valid]) -> list[Stretch]:
    return work_stretches(span.start_ms, span.end_ms, span.zone, valid)
