"""A crisis on the real desktop: every door is gone within 300 ms; and SIGKILL right after each step of a block."""

from __future__ import annotations

import threading
import time

import pytest

from tests.desktop.kit.app import DOOR, SETTINGS, App
from tests.desktop.kit.profile import calm
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.desktop.test_doors import SOON, is_bare, is_covered, rounds

CRISIS = "Detox, crisis"


def test_a_crisis_takes_the_door_away_at_once_and_its_end_brings_it_back(
    app: App, desktop: Desktop, browser: Browser
) -> None:
    app.settings(calm())
    app.start()
    page = browser.feed("Instagram")
    app.cli("focus", "start", "--for", "1h")
    times: list[float] = []
    for _ in rounds(times):
        wait_until(lambda: is_covered(desktop, page), 10, "the door to stand")
        times.append(_seconds_to_open(app, desktop, page))
        app.wait_window(CRISIS)
        app.cli("crisis", "end")
    wait_until(lambda: is_covered(desktop, page), 10, "the door to be back")
    app.no_window(CRISIS)
    assert min(times) < SOON, times
    assert [event["data"]["reason"] for event in app.events("crisis")] == ["a brand is on fire"] * len(times)


def _seconds_to_open(app: App, desktop: Desktop, page: object) -> float:
    """Begin a crisis; return the seconds between its line in the log and the moment at which the page is free."""
    bare = threading.Event()
    seen: list[float] = []

    def look() -> None:
        while not bare.wait(0.005):
            if is_bare(desktop, page):  # type: ignore[arg-type]
                seen.append(time.time())
                return

    watcher = threading.Thread(target=look)
    watcher.start()
    app.cli("crisis", "1h", "--reason", "a brand is on fire")
    watcher.join(15)
    bare.set()
    assert seen, "the door still stands"
    return seen[0] - float(app.events("crisis")[-1]["at_ms"]) / 1000


def test_a_door_that_falls_stays_below_the_settings_that_are_in_use(
    app: App, desktop: Desktop, browser: Browser
) -> None:
    app.settings(calm())
    app.start()
    browser.feed("Instagram")
    app.tray.click("Settings")
    settings = app.wait_window(SETTINGS)
    desktop.windows.activate(settings)
    app.cli("focus", "start", "--for", "1h")
    app.wait_window(DOOR)
    left, top, width, height = desktop.windows.place_of(settings)

    def is_above() -> bool:
        found = desktop.windows.at(left + width // 2, top + height // 2)
        return found is not None and found.id == settings.id

    wait_until(is_above, 5, "the settings to lie above the door")


@pytest.mark.proof
def test_a_kill_after_each_step_leaves_that_step_whole(app: App, desktop: Desktop, browser: Browser) -> None:
    """The same points as ``tests/focus/test_killed.py``, with the real signal and the real file."""
    app.settings(calm())
    app.start()
    page = browser.feed("Instagram")

    def again() -> None:
        app.kill()
        app.start()

    app.cli("focus", "start", "--for", "1h")
    again()
    wait_until(lambda: is_covered(desktop, page), 10, "the block to go on")
    app.cli("focus", "finish", "instagram")
    again()
    time.sleep(2)
    assert is_bare(desktop, page), "the post may still be finished"
    assert app.run("focus", "finish", "instagram").status == 3, "once a block"
    app.cli("crisis", "30m", "--reason", "a brand is on fire")
    again()
    assert app.status()["crisis"]
    app.cli("crisis", "end")
    again()
    assert app.status()["crisis"] is None
    assert app.status()["focus"], "the block outlives the crisis"
    assert app.run("focus", "pass", "--reason", "Ana asks", "--minutes", "5").status == 0
    again()
    assert app.json("focus", "status")["focus"]["open_until"]
    app.cli("focus", "stop")
    time.sleep(11)
    again()
    assert app.json("focus", "status")["focus"] is None
    assert not app.windows(DOOR)
    assert [len(app.events(kind)) for kind in ("block_start", "block_end", "pass", "crisis", "finish_post")] == [1] * 5
