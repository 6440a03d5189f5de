"""What a door costs while it stands, beside the same program in the same block without one."""

from __future__ import annotations

import time
from collections.abc import Iterable

from tests.benchmarks.meter import Meter, Usage
from tests.desktop.kit.app import DOOR, App
from tests.desktop.kit.profile import block, calm
from tests.desktop.kit.programs import Browser, terminal
from tests.desktop.kit.session import Desktop

HOUR = 3600
SETTLE = 12.0  # seconds until a browser that was just opened says no more


def measure(seconds: float) -> dict[str, float]:
    """Return wakeups a second and processor seconds an hour, without a door and with one; nobody touches anything."""
    with Desktop() as desktop:
        app, browser = App(desktop, desktop.folder / "p"), Browser(desktop)
        app.settings(calm(rules=block(-60, 3600)))
        app.start()
        terminal(desktop, "editor")
        without = _used(app, seconds)
        browser.open("Instagram")
        app.wait_window(DOOR)
        standing = _used(app, seconds)
        assert app.windows(DOOR), "the door went while it was measured"
        browser.close()
        app.close()
    return {**_told("without", without), **_told("standing", standing)}


def lines(found: dict[str, float]) -> Iterable[str]:
    """Yield the table."""
    yield "A door that stands               wakeups/s    CPU s/h"
    for what, label in (("without", "a block, no door"), ("standing", "the same, one door")):
        yield f"{label:<30} {found[f'{what}_wakeups_per_s']:>11.3f} {found[f'{what}_cpu_s_per_h']:>10.2f}"


def _used(app: App, seconds: float) -> Usage:
    time.sleep(SETTLE)
    meter = Meter(app.pid)
    meter.begin()
    time.sleep(seconds)
    return meter.end()


def _told(what: str, usage: Usage) -> dict[str, float]:
    return {
        f"{what}_wakeups_per_s": usage.per_second(usage.wakeups),
        f"{what}_cpu_s_per_h": usage.per_second(usage.cpu_seconds) * HOUR,
    }
