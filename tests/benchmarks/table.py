"""The results as a table with ratios, and what falls short of the budget, unhidden."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Result:
    """One program's numbers. Memory in MiB, at the end of the idle window; None where nothing could be measured."""

    name: str
    start_seconds: float | None
    idle_wakeups_per_s: float
    idle_cpu_s_per_h: float
    idle_written_kib_per_h: float
    active_wakeups_per_change: float
    active_cpu_ms_per_change: float
    active_written_kib_per_h: float
    private_dirty: float
    rss: float
    pss: float

    def as_json(self) -> dict[str, Any]:
        """Return it for build/bench.json."""
        return asdict(self)


@dataclass(frozen=True)
class Column:
    """One column: heading, how to read it, its decimals, budget and aim where there are any."""

    heading: str
    read: Callable[[Result], float | None]
    digits: int
    budget: float | None = None
    aim: float | None = None


COLUMNS = (
    Column("wakeups/s idle", lambda r: r.idle_wakeups_per_s, 2, 0.05, 0.02),
    Column("CPU s/h idle", lambda r: r.idle_cpu_s_per_h, 2, 0.3, 0.1),
    Column("private dirty MiB", lambda r: r.private_dirty, 1, 34, 26),
    Column("RSS MiB", lambda r: r.rss, 1, 78, 62),
    Column("icon after s", lambda r: r.start_seconds, 2, 0.5, 0.35),
    Column("PSS MiB", lambda r: r.pss, 1),
    Column("wakeups/change", lambda r: r.active_wakeups_per_change, 1),
    Column("CPU ms/change", lambda r: r.active_cpu_ms_per_change, 2),
    Column("KiB/h idle", lambda r: r.idle_written_kib_per_h, 0),
    Column("KiB/h active", lambda r: r.active_written_kib_per_h, 0),
)
_WAKEUPS_ABOVE_BARE = 4.0
_CPU_MS_A_CHANGE = 1.0


def lines(results: Sequence[Result]) -> Iterable[str]:
    """Yield the table, the ratios of Detox to each other program, and the verdict. The first is the yardstick."""
    rows = [["", *(column.heading for column in COLUMNS)]]
    rows += [[result.name, *(_number(column, column.read(result)) for column in COLUMNS)] for result in results]
    rows += [["budget", *(_bound(column.budget) for column in COLUMNS)]]
    rows += [["aim", *(_bound(column.aim) for column in COLUMNS)]]
    yield from _grid(rows)
    ours = next((result for result in results if result.name == "Detox"), None)
    if ours is None:
        return
    yield ""
    yield "Detox as a multiple of each (below 1: Detox needs less):"
    others = [result for result in results if result is not ours]
    heads = [["", *(column.heading for column in COLUMNS)]]
    yield from _grid(heads + [[other.name, *(_ratio(column, ours, other) for column in COLUMNS)] for other in others])
    yield ""
    yield from _verdict(ours, results[0])


def _verdict(ours: Result, bare: Result) -> Iterable[str]:
    for column in COLUMNS:
        value = column.read(ours)
        if column.budget is None or column.aim is None:
            continue
        if value is None:
            yield f"NOT MEASURED  {column.heading}"
        elif value > column.budget:
            yield f"OVER BUDGET   {column.heading}: {value:.{column.digits}f}, budget {column.budget:g}"
        elif value > column.aim:
            yield f"in budget     {column.heading}: {value:.{column.digits}f}, the aim of {column.aim:g} is not reached"
        else:
            yield f"aim reached   {column.heading}: {value:.{column.digits}f}"
    above = ours.active_wakeups_per_change - bare.active_wakeups_per_change
    word = "in budget    " if above <= _WAKEUPS_ABOVE_BARE else "OVER BUDGET  "
    yield f"{word} wakeups a focus change above the bare icon: {above:.1f}, budget {_WAKEUPS_ABOVE_BARE:g}"
    word = "in budget    " if ours.active_cpu_ms_per_change <= _CPU_MS_A_CHANGE else "OVER BUDGET  "
    yield f"{word} CPU ms a focus change: {ours.active_cpu_ms_per_change:.2f}, budget {_CPU_MS_A_CHANGE:g}"
    word = "in budget    " if ours.idle_written_kib_per_h <= 0 else "OVER BUDGET  "
    yield f"{word} written while idle: {ours.idle_written_kib_per_h:.0f} KiB/h, budget 0"


def _number(column: Column, value: float | None) -> str:
    return "-" if value is None else f"{value:.{column.digits}f}"


def _bound(value: float | None) -> str:
    return "" if value is None else f"<= {value:g}"


def _ratio(column: Column, ours: Result, other: Result) -> str:
    one, two = column.read(ours), column.read(other)
    if one is None or two is None:
        return "-"
    smallest = 0.5 * 10**-column.digits
    if two < smallest:
        return "1" if one < smallest else "(0)"
    return f"{one / two:.2f}"


def _grid(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    for row in rows:
        first, *rest = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join([first.strip().ljust(widths[0]), *rest]).rstrip()
