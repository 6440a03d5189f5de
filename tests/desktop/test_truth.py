"""Minutes that are true: against a script known to the second, and across kills at any moment."""

from __future__ import annotations

import itertools
import random
import shutil
import sqlite3
import time
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import pytest

from tests.desktop.kit.app import App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import all_day, calm
from tests.desktop.kit.programs import Browser, terminal
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.windows import Window
from tests.proof import Lengths

_MAX_LOSS = 15.0
_CLOCK_SLACK = 0.3
_IDLE = "[tracking]\nidle_minutes = 0.1"  # six seconds


class Script:
    """Puts windows in front for so long, with or without a hand on the pointer, and keeps the true times."""

    def __init__(self, desktop: Desktop, pointer: Pointer) -> None:
        self._desktop = desktop
        self._pointer = pointer
        self._since = 0.0
        self._now = ""
        self.true: defaultdict[str, float] = defaultdict(float)

    def show(self, window: Window, platform: str, seconds: float) -> None:
        """Bring a window to the front and use it."""
        self._desktop.windows.activate(window)
        self._switch(platform)
        self._use(seconds)

    def rest(self, seconds: float) -> None:
        """Leave the computer alone; that time belongs to nobody."""
        platform = self._now
        self._pointer.nudge()
        self._switch("idle")
        time.sleep(seconds)
        self._pointer.nudge()
        self._switch(platform)

    def end(self) -> None:
        """Close the books."""
        self._switch("")

    def _switch(self, platform: str) -> None:
        now = time.monotonic()
        if self._now:
            self.true[self._now] += now - self._since
        self._now, self._since = platform, now

    def _use(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._pointer.nudge()
            time.sleep(min(1.0, left))


@pytest.mark.proof  # in short, test_whole_truth.py shows the same and more
def test_minutes_are_true(app: App, desktop: Desktop, pointer: Pointer, browser: Browser, length: Lengths) -> None:
    """Real windows, social and not, and an idle stretch: every platform within one percent, no two spans at once."""
    share = length("seconds", short=18, full=180) / 12
    app.settings(calm(more=all_day() + _IDLE))
    app.start()
    editor = terminal(desktop, "editor")
    instagram = browser.open("Instagram")
    tiktok = browser.open("TikTok")
    desktop.windows.activate(editor)
    before = app.json("today")

    script = Script(desktop, pointer)
    script.show(instagram, "instagram", 3 * share)
    script.show(editor, "other", share)
    script.show(tiktok, "tiktok", 3 * share)
    script.rest(max(8.0, share))
    script.show(instagram, "instagram", 2 * share)
    script.show(tiktok, "tiktok", 2 * share)
    desktop.windows.activate(editor)
    script.end()

    after = app.json("today")
    for platform in ("instagram", "tiktok"):
        true = script.true[platform]
        counted = _seconds(after, platform) - _seconds(before, platform)
        length.note(platform, {"true": round(true, 2), "counted": counted})
        # Whole seconds are told, before and after: half a second each is rounding.
        assert abs(counted - true) <= max(true / 100, 1.0), f"{platform}: {true:.2f} s are true, {counted} were counted"
    idle = after["idle_seconds"] - before["idle_seconds"]
    assert abs(idle - script.true["idle"]) <= 1.0, f"idle: {script.true['idle']:.2f} s are true, {idle} were counted"
    parts = ("other_seconds", "idle_seconds", "away_seconds", "unknown_seconds", "untracked_seconds")
    total = sum(after["seconds"].values()) + sum(after[part] for part in parts)
    assert abs(total - after["elapsed_seconds"]) <= len(parts), "the parts of the day are the day"
    spans = app.spans()
    assert all(one["end_ms"] <= two["start_ms"] for one, two in itertools.pairwise(spans)), "spans overlap"


def test_kill_loses_little_and_invents_nothing(
    app: App, pointer: Pointer, browser: Browser, length: Lengths, tmp_path: Path
) -> None:
    """SIGKILL at random moments: the file stays whole, no kill costs more than 15 s, none adds any."""
    kills = length("kills", short=3, full=100)
    longest = length("longest_seconds", short=6, full=20)
    dice = random.Random(2)
    app.settings(calm())
    browser.open("Instagram")
    lost = []
    with pointer.active(every=1):
        for _ in range(kills):
            app.start()
            began = time.time()
            time.sleep(dice.uniform(0.2, longest))
            killed = time.time()
            app.kill()
            _whole(app.profile, tmp_path)
            lost.append(killed - _end_after_restart(app, began, killed))
    length.note("worst_loss_seconds", round(max(lost), 2))
    length.note("mean_loss_seconds", round(sum(lost) / len(lost), 2))
    assert max(lost) <= _MAX_LOSS, f"a kill cost {max(lost):.1f} s"
    assert min(lost) >= -_CLOCK_SLACK, f"a kill added {-min(lost):.1f} s that never were"


def _seconds(day: dict[str, list[dict[str, dict[str, int] | str]]], platform: str) -> int:
    found = [entry["seconds"] for entry in day["platforms"] if entry["id"] == platform]
    return sum(sum(seconds.values()) for seconds in found if isinstance(seconds, dict))


def _whole(profile: Path, scratch: Path) -> None:
    """Check a copy of the files as the kill left them: the program's own recovery must not be helped."""
    folder = scratch / "copy"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for file in profile.glob("history.sqlite*"):
        shutil.copy2(file, folder)
    with closing(sqlite3.connect(folder / "history.sqlite")) as history:
        assert history.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _end_after_restart(app: App, began: float, killed: float) -> float:
    """Start it once more, let it find the checkpoint, and return where the killed run's time ends (UTC seconds)."""
    app.start()
    wait_until(lambda: app.status()["running"], 10, "the restarted Detox to report")
    restarted = time.time()
    app.quit()
    spans = [span for span in app.spans("instagram") if span["start_ms"] / 1000 < killed + _CLOCK_SLACK]
    ends = [span["end_ms"] / 1000 for span in spans if span["end_ms"] / 1000 > began - 1]
    assert all(end <= restarted for end in ends), "a span ends in the future"
    return max(ends, default=began)
