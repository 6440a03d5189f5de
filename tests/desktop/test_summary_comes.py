"""The summary at its time: where somebody is, after a sleep once, and never over a call."""

from __future__ import annotations

import time

import pytest

from tests.desktop.kit.app import SUMMARY, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm, clock
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.sound import Sound
from tests.desktop.kit.waiting import stays, wait_until
from tests.desktop.truth.ground import Buses, Sleeper

DUE, ASKED_EVERY, SLACK = 6.0, 30.0, 6.0
"""Seconds: it is due; what holds it is asked again (detox/summary/rule.py); patience."""
WIDE = 420
"""Pixels at 100 %."""
SECOND = (1366, 0, 1366 + 1920, 1200)


def evening(seconds: float) -> str:
    """Return settings by which it comes so many seconds from now, in the middle of a day, whatever the hour."""
    return calm(summary=f'week = false\nat = "{clock(seconds)}"', more=f'[day]\nstarts_at = "{clock(-7200)}"')


@pytest.mark.parametrize("layout", [Layout(monitors=("1366x768", "1920x1200"), tray="none", notices="none")])
def test_it_comes_whole_onto_the_monitor_where_the_pointer_is(desktop: Desktop, pointer: Pointer) -> None:
    app = App(desktop, desktop.folder / "p", {"QT_SCREEN_SCALE_FACTORS": "DUMMY0=1;DUMMY1=2"})
    app.settings(evening(DUE))
    pointer.move(2000, 300)
    app.start()
    app.wait_window(SUMMARY, DUE + SLACK)
    # A window learns of the scale of its monitor once it stands there, and has the size for it a moment later.
    (found,) = wait_until(lambda: [each for each in app.windows(SUMMARY) if each.width >= 2 * WIDE], SLACK, "it whole")
    left, top, right, bottom = SECOND
    assert left <= found.x, found
    assert found.x + found.width <= right, found
    assert top <= found.y, found
    assert found.y + found.height <= bottom, found
    app.close()
    app.silent()


@pytest.mark.parametrize("layout", [Layout(tray="none", notices="none")])
def test_what_came_due_in_a_sleep_comes_once_after_it(desktop: Desktop, pointer: Pointer) -> None:
    sleeper, buses = Sleeper(desktop.folder), Buses(desktop)
    app = App(desktop, desktop.folder / "p", sleeper.env)
    app.settings(evening(1800))
    app.start()
    with pointer.active(every=0.5):
        stays(lambda: not app.windows(SUMMARY), 1, "no summary before its time")
        for after in (3600, 1800):
            buses.leave("sleep", True)
            time.sleep(0.3)  # until Detox knows of it
            sleeper.sleep(after)
            buses.leave("sleep", False)
            if after == 3600:
                desktop.windows.shut(app.wait_window(SUMMARY, SLACK))
                app.no_window(SUMMARY)
        stays(lambda: not app.windows(SUMMARY), 2, "no second summary")
    buses.close()
    app.close()
    app.silent()


@pytest.mark.proof  # most of it is waiting
def test_it_waits_for_the_end_of_a_call(app: App, desktop: Desktop, pointer: Pointer) -> None:
    sound = Sound(desktop.processes, desktop.env)
    recording = sound.record()
    app.settings(evening(DUE + SLACK))
    app.start()
    with pointer.active(every=1):
        stays(lambda: not app.windows(SUMMARY), DUE + 2 * SLACK, "no summary during a recording")
        sound.stop(recording)
        app.wait_window(SUMMARY, ASKED_EVERY + SLACK)
