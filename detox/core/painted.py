"""Hours painted on the days of a week: what a stroke fills or clears, and the ranges that come of it.

``Days`` are rows: seven, Monday first, or a single one that stands for every day. After the last comes the first, so a
night goes on in the row of the next day. All is local wall time in seconds of the day; hours in the zone of somebody
else are not painted, and stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time

from detox.core.hours import HourRange

DAY = 24 * 60 * 60
NOON = DAY // 2
"""A stretch that goes on after midnight is one night if it ends by now, else it is two days."""

Days = tuple[tuple[HourRange, ...], ...]
Stretch = tuple[int, int]
"""From, to, in seconds. In a row 0 to ``DAY``; on the ring of all rows the second may lie behind its end."""
Stroke = tuple[int, int, int]
"""Row, from, to, in seconds of that row; what lies behind ``DAY`` lies in the next row."""


def bars(days: Days) -> tuple[tuple[Stretch, ...], ...]:
    """Return what is painted in each row, in order, with what meets made one."""
    rows: list[list[Stretch]] = [[] for _ in days]
    for row, ranges in enumerate(days):
        for hours in ranges:
            if hours.zone is None:
                _lay(rows, row, *_seconds(hours))
    return tuple(tuple(_joined(row)) for row in rows)


def is_painted(days: Days, row: int, at: int) -> bool:
    """Return whether that second of a row is painted."""
    return any(start <= at < end for start, end in bars(days)[row])


def night_of(days: Days, row: int, at: int) -> tuple[int, HourRange] | None:
    """Return the range that holds that second, as files would write it, and the row it starts in; None if none does."""
    length = len(days) * DAY
    for start, end in _runs(bars(days)):
        here = row * DAY + at
        if start <= here < end or start <= here + length < end:
            written = [(owner, hours) for owner, hours in _written((start, end), days)]
            inside = ((one, hours) for one, hours in written if _holds(one, hours, here, length))
            return next(inside, None)
    return None


def stroke(days: Days, over: Iterable[Stroke], *, fill: bool) -> Days:
    """Return ``days`` after a stroke that fills or clears. A row whose hours it leaves alone stays as it is written."""
    rows: list[list[Stretch]] = [[] for _ in days]
    for row, start, end in over:
        _lay(rows, row, start, end)
    new = []
    for before, touched in zip(bars(days), rows, strict=True):
        new.append(tuple(_joined([*before, *touched])) if fill else tuple(_less(before, _joined(touched))))
    found: list[list[HourRange]] = [[] for _ in days]
    for run in _runs(new):
        for row, hours in _written(run, days):
            found[row].append(hours)
    return tuple(_kept(old, sorted(mine, key=_seconds)) for old, mine in zip(days, found, strict=True))


def _seconds(hours: HourRange) -> Stretch:
    start, end = _second(hours.start), _second(hours.end)
    return start, end + DAY if hours.overnight else end


def _second(at: time) -> int:
    return DAY if at == time.max else (at.hour * 60 + at.minute) * 60 + at.second


def _at(second: int) -> time:
    return time(second // 3600, second // 60 % 60, second % 60)


def _lay(rows: list[list[Stretch]], row: int, start: int, end: int) -> None:
    """Put a stretch into its row, what lies behind midnight into the next one."""
    while start < end:
        at, start, end = row + start // DAY, start % DAY, end - start // DAY * DAY
        rows[at % len(rows)].append((start, min(end, DAY)))
        row, start, end = at + 1, 0, end - DAY


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _less(stretches: Iterable[Stretch], cleared: Iterable[Stretch]) -> list[Stretch]:
    left = list(stretches)
    for start, end in cleared:
        parts = ((first, min(last, start)) for first, last in left), ((max(first, end), last) for first, last in left)
        left = sorted({(first, last) for side in parts for first, last in side if first < last})
    return left


def _runs(rows: Sequence[Sequence[Stretch]]) -> list[Stretch]:
    """Return what is painted without a gap, on the ring; a ring without any gap begins with its first row."""
    length = len(rows) * DAY
    runs = _joined((row * DAY + start, row * DAY + end) for row, parts in enumerate(rows) for start, end in parts)
    if len(runs) > 1 and runs[0][0] == 0 and runs[-1][1] == length:
        head = runs.pop(0)
        runs[-1] = (runs[-1][0], length + head[1])
    return runs


def _written(run: Stretch, days: Days) -> list[tuple[int, HourRange]]:
    """Return a run as ranges, each with its row: as it stood before, as one day or one night, or day by day."""
    row, start = divmod(run[0], DAY)
    end = run[1] - row * DAY
    row %= len(days)
    night = DAY < end <= DAY + NOON and end - start < DAY and start > 0
    if end <= DAY or night or (start, end) in {_seconds(hours) for hours in days[row] if hours.zone is None}:
        return [(row, HourRange(_at(start), time.max if end == DAY else _at(end % DAY)))]
    rest = _written(((row + 1) * DAY, row * DAY + end), days)
    return [(row, HourRange(_at(start), time.max)), *rest]


def _holds(row: int, hours: HourRange, here: int, length: int) -> bool:
    start, end = (row * DAY + second for second in _seconds(hours))
    return start <= here < end or start <= here + length < end


def _kept(old: tuple[HourRange, ...], new: list[HourRange]) -> tuple[HourRange, ...]:
    """Return ``old`` where it says the same hours, else ``new`` and what ``old`` has in other zones."""
    if _joined(_seconds(hours) for hours in old if hours.zone is None) == _joined(map(_seconds, new)):
        return old
    return (*new, *(hours for hours in old if hours.zone is not None))
