"""The scenes of the rehearsal. Each looks for one thing and says what it saw; none tells the program to do it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tests.desktop.kit.app import CARD, DONE, DOOR, SUMMARY, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.windows import Window
from tests.rehearsal.plan import PAUSE_AFTER, Plan

GRACE = 6.0  # seconds that an event may lie behind its due time on a busy machine


@dataclass
class Stage:
    """Everything on it, and the diary of what was seen."""

    desktop: Desktop
    app: App
    browser: Browser
    pointer: Pointer
    plan: Plan
    pictures: Path
    began: float = field(default_factory=time.monotonic)
    front_since: float = 0.0

    def say(self, text: str) -> None:
        """Print one line of the timeline."""
        print(f"  {time.monotonic() - self.began:5.1f} s  {text}", flush=True)

    def picture(self, name: str) -> None:
        """Take a screenshot."""
        self.desktop.camera.take(self.pictures / f"{name}.png")


def tray(stage: Stage) -> None:
    """The icon is in the tray and its menu answers."""
    stage.app.tray.wait(15)
    stage.say(f"the icon is in the tray; its menu: {', '.join(stage.app.tray.labels())}")
    time.sleep(0.5)  # let the panel draw it
    stage.picture("1-tray")


def browser(stage: Stage) -> None:
    """A real browser shows a page that calls itself Instagram."""
    window = stage.browser.open("Instagram")
    stage.front_since = time.monotonic()
    stage.pointer.move(*window.middle)
    stage.say(f'a browser is in front: "{window.title}"')


def card(stage: Stage) -> None:
    """The pause comes when it is due: first in the history, then on the screen."""
    wait_until(lambda: stage.app.events("offered"), PAUSE_AFTER + 30, "a reminder in the history")
    event = stage.app.events("offered")[0]
    after = event["at_ms"] / 1000 - stage.plan.start.timestamp()
    window = stage.app.wait_window(CARD)
    time.sleep(0.8)  # its entrance
    stage.picture("2-card")
    stage.say(f'"{event["name"]}" came after {after:.1f} s (due after {PAUSE_AFTER} s at the desk); {_place(window)}')
    if not PAUSE_AFTER - 1 <= after <= PAUSE_AFTER + 2 * GRACE:
        raise AssertionError(f"the pause came after {after:.1f} s, not after {PAUSE_AFTER}")
    if stage.desktop.windows.active() == window.id:
        raise AssertionError("the card took the keyboard")
    stage.pointer.click_on(window, *DONE)
    wait_until(lambda: stage.app.events("taken"), 5, "the click on Done in the history")
    stage.app.no_window(CARD)
    stage.say("a click on Done: the card has gone, the pause is noted")


def door(stage: Stage) -> None:
    """After hours the browser's page is covered, its tabs are not."""
    page = _front_page(stage)
    late = stage.plan.block.timestamp() - time.time()
    wait_until(lambda: stage.app.events("door"), late + 20, "the door in the history")
    _on_time(stage.app.events("door")[0]["at_ms"], stage.plan.block, "the door")
    window = stage.app.wait_window(DOOR)
    counted = stage.app.seconds_on("instagram")
    in_front = time.monotonic() - stage.front_since
    time.sleep(0.8)
    stage.picture("3-door")
    stage.say(f"the door is shut: {_place(window)}; the page was {page.width}x{page.height} at {page.x},{page.y}")
    if not window.covers(*page.middle) or window.width * window.height < 0.6 * page.width * page.height:
        raise AssertionError("the door does not cover the page")
    if window.covers(page.x + page.width // 2, page.y + 10):
        raise AssertionError("the door covers the browser's tabs")
    stage.say(f"counted on Instagram: {counted} s; it was in front for {in_front:.0f} s until then")
    if not 0 < counted <= in_front + 2 or counted < in_front - GRACE:
        raise AssertionError(f"{counted} s were counted, {in_front:.1f} s were true")


def summary(stage: Stage) -> None:
    """In the evening the day is summed up."""
    late = stage.plan.summary.timestamp() - time.time()
    wait_until(lambda: stage.app.events("summary"), late + 20, "the summary in the history")
    _on_time(stage.app.events("summary")[0]["at_ms"], stage.plan.summary, "the summary")
    window = stage.app.wait_window(SUMMARY)
    time.sleep(1.2)
    stage.picture("4-summary")
    stage.say(f"the day is summed up: {_place(window)}")


def goodbye(stage: Stage) -> None:
    """It quits cleanly, and all the while it has printed nothing."""
    stage.app.quit()
    stage.say("Detox has quit, without a stray word")


SCENES: tuple[tuple[str, Callable[[Stage], None]], ...] = (
    ("tray icon", tray),
    ("browser", browser),
    ("card", card),
    ("door, and the minutes counted until then", door),
    ("summary", summary),
    ("end", goodbye),
)


def _front_page(stage: Stage) -> Window:
    found = stage.desktop.windows.find(title="Instagram")
    return next(window for window in found if "hrom" in window.wm_class)


def _on_time(at_ms: int, due: datetime, what: str) -> None:
    late = at_ms / 1000 - due.timestamp()
    if not -1 <= late <= GRACE:
        raise AssertionError(f"{what} came {late:+.1f} s from its time, {due:%H:%M:%S}")


def _place(window: Window) -> str:
    return f'window "{window.title}", {window.width}x{window.height} at {window.x},{window.y}'
