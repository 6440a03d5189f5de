"""What the doors did on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import zip_longest
from zoneinfo import ZoneInfo

from detox.core.day_facts import FocusCount, PassUsed
from detox.core.history import Event
from detox.core.instant import from_ms, to_ms

_DAY_MS = 86_400_000
OFF_KINDS = ("off_start", "off_end")


def tally(events: Iterable[Event], start_ms: int, end_ms: int) -> FocusCount:
    """Count the doors of [start_ms, end_ms), UTC; ``events`` reach a day further back, for blocks that began before."""
    events = sorted(events, key=lambda event: event.at_ms)
    blocks = _clip(_blocks(events, end_ms), start_ms, end_ms)
    today = [event for event in events if start_ms <= event.at_ms < end_ms]
    passes = tuple(
        PassUsed(
            from_ms(event.at_ms).astimezone(ZoneInfo(event.zone)), _number(event), str(event.data.get("reason", ""))
        )
        for event in today
        if event.kind == "pass"
    )
    return FocusCount(
        blocked_seconds=round(sum(high - low for low, high in blocks) / 1000),
        attempts=sum(event.kind == "door" for event in today),
        walked_away=sum(event.kind == "walked_away" for event in today),
        passes=passes,
        blocks=tuple(blocks),
        crises=tuple(_crises(events, start_ms, end_ms)),
        after_crisis=any(event.kind == "crisis" and start_ms - _DAY_MS <= event.at_ms < start_ms for event in events),
        off_seconds=round(sum(high - low for low, high in off_between(events, start_ms, end_ms)) / 1000),
    )


def _crises(events: list[Event], start_ms: int, end_ms: int) -> Iterator[PassUsed]:
    """Return the crises that began in [start_ms, end_ms), each to its hour or to where it was ended or said anew."""
    told = [event for event in events if event.kind in ("crisis", "crisis_end")]
    for event, after in zip_longest(told, told[1:]):
        until = event.data.get("until_ms")
        if event.kind == "crisis" and start_ms <= event.at_ms < end_ms and isinstance(until, int):
            end = min(until, after.at_ms) if after else until
            at = from_ms(event.at_ms).astimezone(ZoneInfo(event.zone))
            yield PassUsed(at, max(0, round((end - event.at_ms) / 60_000)), str(event.data.get("reason", "")))


def off_between(events: Iterable[Event], start_ms: int, end_ms: int) -> list[tuple[int, int]]:
    """Return when in [start_ms, end_ms), UTC, the user was off; ``events`` reach ``LONGEST_OFF`` further back."""
    found: list[tuple[int, int]] = []
    since: int | None = None
    until = end_ms
    for event in sorted(events, key=lambda event: event.at_ms):
        if event.kind not in OFF_KINDS:
            continue
        if since is not None and event.at_ms >= until:  # nobody was there to write the end
            found, since = [*found, (since, until)], None
        if event.kind == "off_start":
            since, until = event.at_ms if since is None else since, _until(event, end_ms)
        elif since is not None:
            found, since = [*found, (since, event.at_ms)], None
    return _clip(found if since is None else [*found, (since, min(until, end_ms))], start_ms, end_ms)


def _number(event: Event) -> float:
    minutes = event.data.get("minutes", 0)
    return float(minutes) if isinstance(minutes, (int, float)) else 0.0


def _blocks(events: list[Event], now_ms: int) -> list[tuple[int, int]]:
    """Return [start, end) of each block; one without an end event lasts to its promised end, at most to now."""
    found: list[tuple[int, int]] = []
    running: dict[str, tuple[int, int]] = {}
    for event in events:
        if event.kind == "block_start":
            if event.name in running:
                start, until = running.pop(event.name)
                found.append((start, min(until, event.at_ms)))
            running[event.name] = (event.at_ms, _until(event, now_ms))
        elif event.kind == "block_end" and event.name in running:
            start, until = running.pop(event.name)
            found.append((start, min(until, event.at_ms)))
    return found + [(start, min(until, now_ms)) for start, until in running.values()]


def _until(event: Event, now_ms: int) -> int:
    try:
        return to_ms(datetime.fromisoformat(str(event.data.get("until"))))
    except (ValueError, TypeError):
        return now_ms


def _clip(stretches: list[tuple[int, int]], start_ms: int, end_ms: int) -> list[tuple[int, int]]:
    """Return the stretches inside [start_ms, end_ms), joined where they overlap: two rules at once block once."""
    joined: list[tuple[int, int]] = []
    for low, high in sorted((max(low, start_ms), min(high, end_ms)) for low, high in stretches):
        if low >= high:
            continue
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return joined
