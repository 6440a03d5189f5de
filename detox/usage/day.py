"""A day added up: seconds by owner, checks and sittings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace

from detox.core.day_facts import CONTEXTS, Context, Piece, PlatformTime, UsageCount
from detox.core.history import Event, Span
from detox.usage.meaning import Valid, pieces

GAP_MS = 60_000
"""A platform that comes back within a minute is no new check, and a sitting bridges such a gap."""

_ROOM = {"other": "other", "door": "other", "idle": "idle", "away": "away", "unknown": "unknown"}


def add_up(
    spans: Sequence[Span],
    events: Sequence[Event],
    valid: Sequence[Valid],
    start_ms: int,
    end_ms: int,
    over_ms: int | None = None,
) -> UsageCount:
    """Return the count of [start_ms, end_ms), UTC. ``spans`` may reach beyond it: checks and sittings look around.

    A sitting belongs whole to the day it starts on; everything else is cut at the day's edges. ``over_ms`` is when
    work was over for that day (``meaning.after_hours``): private time from then on is the after-hours leak.
    """
    every = pieces(spans, events, valid)
    inside = [piece for piece in (_clip(piece, start_ms, end_ms) for piece in every) if piece]
    cells: dict[tuple[str, str], int] = {}
    for piece in inside:
        cells[piece.platform, piece.context] = cells.get((piece.platform, piece.context), 0) + _length(piece)
    for span in spans:
        room = _ROOM.get(span.state)
        length = min(span.end_ms, end_ms) - max(span.start_ms, start_ms)
        if room and length > 0 and span.override != "deleted":
            cells["", room] = cells.get(("", room), 0) + length
    elapsed = max(0, end_ms - start_ms)
    cells["", "untracked"] = elapsed - sum(cells.values())
    whole = whole_seconds(cells, round(elapsed / 1000))
    checks, longest = checks_in(every, start_ms, end_ms), sittings(every)
    platforms = []
    for platform in sorted({name for name, _ in cells if name}):
        seconds: dict[Context, int] = {context: whole.get((platform, context), 0) for context in CONTEXTS}
        own = sittings([piece for piece in every if piece.platform == platform])
        platforms.append(
            PlatformTime(platform, seconds, checks.get(platform, 0), _longest(own, start_ms, end_ms)[1] // 1000)
        )
    platforms.sort(key=lambda row: (-row.total, row.id))
    seconds = {context: sum(row.seconds[context] for row in platforms) for context in CONTEXTS}
    first, length = _longest(longest, start_ms, end_ms)
    return UsageCount(
        elapsed_seconds=round(elapsed / 1000),
        seconds=seconds,
        other_seconds=whole.get(("", "other"), 0),
        idle_seconds=whole.get(("", "idle"), 0),
        away_seconds=whole.get(("", "away"), 0),
        unknown_seconds=whole.get(("", "unknown"), 0),
        untracked_seconds=whole.get(("", "untracked"), 0),
        checks=sum(checks.values()),
        longest_seconds=length // 1000,
        longest_start_ms=first,
        leak_seconds=0 if over_ms is None else min(seconds["private"], _from(over_ms, inside, "private")),
        evening_seconds=0 if over_ms is None else min(sum(seconds.values()), _from(over_ms, inside)),
        platforms=tuple(platforms),
        pieces=tuple(inside),
    )


def _from(over_ms: int, inside: Iterable[Piece], context: Context | None = None) -> int:
    """Return the seconds from ``over_ms`` on, when the working day was over: of one ``context``, or of all of them."""
    those = (piece for piece in inside if context in (None, piece.context))
    return sum(max(0, piece.end_ms - max(piece.start_ms, over_ms)) for piece in those) // 1000


def _length(piece: Piece) -> int:
    return piece.end_ms - piece.start_ms


def _clip(piece: Piece, start_ms: int, end_ms: int) -> Piece | None:
    low, high = max(piece.start_ms, start_ms), min(piece.end_ms, end_ms)
    return Piece(low, high, piece.platform, piece.context) if low < high else None


def reach(spans: Sequence[Span], end_ms: int) -> int:
    """Return how far beyond ``end_ms`` spans, by start, can matter to what ends there: a sitting runs on till a gap.

    Idle and such count as gaps of their length; so does what was deleted.
    """
    last = end_ms
    for span in spans:
        if span.end_ms > last and span.start_ms < last + GAP_MS and span.state == "social":
            last = span.end_ms
    return last + GAP_MS


def together(counts: Iterable[UsageCount]) -> UsageCount:
    """Return the sum of days; the longest sitting is the longest of them all. Pieces are left out."""
    total: dict[str, int] = dict.fromkeys(_ADDED, 0)
    rows: dict[str, list[int]] = {}  # seconds by context, checks, longest sitting
    longest = (0, 0)
    for count in counts:
        for name in _ADDED:
            total[name] += getattr(count, name)
        if count.longest_seconds > longest[0]:
            longest = (count.longest_seconds, count.longest_start_ms)
        for row in count.platforms:
            sums = rows.setdefault(row.id, [0, 0, 0, 0, 0])
            for index, context in enumerate(CONTEXTS):
                sums[index] += row.seconds[context]
            sums[3] += row.checks
            sums[4] = max(sums[4], row.longest_seconds)
    platforms = [
        PlatformTime(name, dict(zip(CONTEXTS, sums, strict=False)), sums[3], sums[4]) for name, sums in rows.items()
    ]
    platforms.sort(key=lambda row: (-row.total, row.id))
    seconds = {context: sum(row.seconds[context] for row in platforms) for context in CONTEXTS}
    whole = UsageCount(
        seconds=seconds, platforms=tuple(platforms), longest_seconds=longest[0], longest_start_ms=longest[1]
    )
    return replace(whole, **total)  # type: ignore[arg-type] # numbers all of them


_ADDED = tuple(one.name for one in fields(UsageCount) if one.type == "int" and not one.name.startswith("longest"))


def whole_seconds(parts: Mapping[tuple[str, str], int], total: int) -> dict[tuple[str, str], int]:
    """Round milliseconds to seconds so that they add up to ``total`` (largest remainders get the seconds left over)."""
    rounded = {key: ms // 1000 for key, ms in parts.items()}
    left = total - sum(rounded.values())
    for key in sorted(parts, key=lambda key: (-(parts[key] % 1000), key))[: max(0, left)]:
        rounded[key] += 1
    return rounded


def checks_in(every: Iterable[Piece], start_ms: int, end_ms: int) -> dict[str, int]:
    """Count how often each platform began to own time after a minute or more without it."""
    found: dict[str, int] = {}
    last: dict[str, int] = {}
    for piece in sorted(every, key=lambda piece: piece.start_ms):
        fresh = piece.platform not in last or piece.start_ms - last[piece.platform] >= GAP_MS
        if fresh and start_ms <= piece.start_ms < end_ms:
            found[piece.platform] = found.get(piece.platform, 0) + 1
        last[piece.platform] = piece.end_ms
    return found


def sittings(every: Iterable[Piece]) -> list[tuple[int, int]]:
    """Return (start, social milliseconds) of each sitting; gaps under a minute are bridged and not counted."""
    found: list[tuple[int, int]] = []
    end = None
    for piece in sorted(every, key=lambda piece: piece.start_ms):
        if end is not None and piece.start_ms - end < GAP_MS:
            found[-1] = (found[-1][0], found[-1][1] + _length(piece))
        else:
            found.append((piece.start_ms, _length(piece)))
        end = piece.end_ms
    return found


def _longest(found: Iterable[tuple[int, int]], start_ms: int, end_ms: int) -> tuple[int, int]:
    of_day = [sitting for sitting in found if start_ms <= sitting[0] < end_ms]
    return max(of_day, key=lambda sitting: sitting[1], default=(0, 0))
