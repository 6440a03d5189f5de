"""Measure Detox beside its peers: ``python -m tests.benchmarks`` (``make bench``).

Lengths in seconds by environment: DETOX_BENCH_IDLE (100), DETOX_BENCH_ACTIVE (60), DETOX_BENCH_SETTLE (25),
DETOX_BENCH_DOOR (70) and the number of timed starts, DETOX_BENCH_STARTS (3). All programs stand on one desktop at the
same time; a terminal is in front. Wakeups are voluntary context switches of all threads; those of short-lived children
are not in it, their processor time is.
"""

from __future__ import annotations

import itertools
import json
import os
import platform
import statistics
import sys
import time

from tests.benchmarks import cards, doors, history, my_days, settings, visits
from tests.benchmarks.contenders import Contender, contenders
from tests.benchmarks.meter import Memory, Meter, Usage
from tests.benchmarks.signs import Signs
from tests.benchmarks.table import Result, lines
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.processes import DesktopError
from tests.desktop.kit.programs import terminal
from tests.desktop.kit.session import ROOT, Desktop
from tests.desktop.kit.windows import Window

EVERY = 2.0  # seconds between two focus changes
HOUR = 3600


def _length(name: str, default: float) -> float:
    return float(os.environ.get(f"DETOX_BENCH_{name}", default))


def main() -> int:
    """Measure, print the table, write build/bench.json."""
    years = history.measure()
    print("\n".join(history.lines(years)), flush=True)
    try:
        pages = my_days.measure()
        print("\n".join(my_days.lines(pages)), flush=True)
        dialog = settings.measure()
        print("\n".join(settings.lines(dialog)), flush=True)
        card = cards.measure()
        print("\n".join(cards.lines(card)), flush=True)
        door = doors.measure(_length("DOOR", 70))
        print("\n".join(doors.lines(door)), flush=True)
        day = visits.measure()
        print("\n".join(visits.lines(day)), flush=True)
        with Desktop() as desktop:
            results = _measure(desktop)
    except DesktopError as error:
        print(error, file=sys.stderr)
        return 1
    print()
    print("\n".join(lines(results)))
    file = ROOT / "build" / "bench.json"
    file.parent.mkdir(exist_ok=True)
    about = {
        "schema": 1,
        "python": platform.python_version(),
        "system": platform.platform(),
        "history": years,
        "card": card,
        "door": door,
        "settings": dialog,
        "my_days": pages,
        "visits": day,
    }
    file.write_text(json.dumps({**about, "results": [result.as_json() for result in results]}, indent=1) + "\n")
    print(f"\nAlso in {file.relative_to(ROOT)}")
    return 0 if any(result.name == "Detox" for result in results) else 1


def _measure(desktop: Desktop) -> list[Result]:
    here = []
    for one in contenders(desktop):
        if one.is_here:
            here.append(one)
        else:
            print(f'{one.name} is not here ("{one.command[0]}" was not found): left out', flush=True)
    windows = [terminal(desktop, f"terminal {number}", f"60x12+{40 * number}+{200 * number}") for number in (1, 2)]
    starts = _time_starts(desktop, here)
    meters = _start_all(desktop, here)
    desktop.windows.activate(windows[0])
    _wait("settling", _length("SETTLE", 25))
    running = {name: meter for name, meter in meters.items() if _lives(desktop, name, meter)}
    idle = _window("idle", _length("IDLE", 100), running, desktop, [])
    memory = {name: meter.memory() for name, meter in running.items()}
    Pointer(desktop.env).nudge()  # somebody is there: without a touch it would be idle time by now
    time.sleep(1)
    active = _window("a focus change every 2 s", _length("ACTIVE", 60), running, desktop, windows)
    return [_result(name, starts.get(name), idle[name], active[name], memory[name]) for name in running]


def _time_starts(desktop: Desktop, here: list[Contender]) -> dict[str, float]:
    signs, took = Signs(desktop), {}
    for one in here:
        times = []
        for run in range(int(_length("STARTS", 3)) + 1):
            since = signs.arm()
            process = desktop.processes.start(f"{one.name}-{run}", one.command, {**desktop.env, **one.env})
            seen = signs.wait(since)
            time.sleep(0.7)
            desktop.processes.stop(process, 5)
            time.sleep(0.5)  # until it is gone from the bus and the screen
            if seen is not None and run > 0:  # the first start only warms the disk's cache
                times.append(seen)
        if times:
            took[one.name] = statistics.median(times)
            shown = ", ".join(f"{seconds:.2f}" for seconds in times)
            print(f"{one.name}: first sign on the screen after {shown} s", flush=True)
        else:
            print(f"{one.name}: no sign on the screen; it said: {desktop.processes.log(f'{one.name}-0')[-300:]}")
    return took


def _start_all(desktop: Desktop, here: list[Contender]) -> dict[str, Meter]:
    meters = {}
    for one in here:
        process = desktop.processes.start(one.name, one.command, {**desktop.env, **one.env})
        meters[one.name] = Meter(process.pid)
        time.sleep(1)
    return meters


def _lives(desktop: Desktop, name: str, meter: Meter) -> bool:
    if meter.memory().rss > 0:
        return True
    print(f"{name} has ended by itself; it said: {desktop.processes.log(name)[-400:]}", flush=True)
    return False


def _window(
    what: str, seconds: float, meters: dict[str, Meter], desktop: Desktop, cycle: list[Window]
) -> dict[str, Usage]:
    print(f"{what}: {seconds:g} s", flush=True)
    for meter in meters.values():
        meter.begin()
    end = time.monotonic() + seconds
    turns = itertools.cycle(cycle[::-1]) if cycle else None
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(EVERY if turns else 10.0, left))
        if turns and time.monotonic() < end:
            desktop.windows.activate(next(turns))
        elif not turns:
            for meter in meters.values():
                meter.sample()
    return {name: meter.end() for name, meter in meters.items()}


def _wait(what: str, seconds: float) -> None:
    print(f"{what}: {seconds:g} s", flush=True)
    time.sleep(seconds)


def _result(name: str, start: float | None, idle: Usage, active: Usage, memory: Memory) -> Result:
    changes = max(1.0, active.seconds / EVERY - 1)
    return Result(
        name=name,
        start_seconds=start,
        idle_wakeups_per_s=idle.per_second(idle.wakeups),
        idle_cpu_s_per_h=idle.per_second(idle.cpu_seconds) * HOUR,
        idle_written_kib_per_h=idle.per_second(idle.written_bytes) * HOUR / 1024,
        active_wakeups_per_change=active.wakeups / changes,
        active_cpu_ms_per_change=active.cpu_seconds * 1000 / changes,
        active_written_kib_per_h=active.per_second(active.written_bytes) * HOUR / 1024,
        private_dirty=memory.private_dirty,
        rss=memory.rss,
        pss=memory.pss,
    )


if __name__ == "__main__":
    sys.exit(main())
