"""The break that may be up: its windows, its time, and how it ends."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QScreen
from shiboken6 import isValid

from detox.core.ports.clocks import Cancel
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.pause.circle import DOTS
from detox.ui.pause.practices import PRACTICES, Practice
from detox.ui.pause.window import PauseWindow
from detox.ui.scenes import Art


class Pauses(QObject):
    """Shows one break at a time. ``began`` carries its seconds.

    ``ended`` comes exactly once for each: the reminder it ran through for ("" if it was left, or counts for none), and
    how long it was up. ``screens`` says "one" or "all", asked anew each time.
    """

    began = Signal(float)
    ended = Signal(str, float)

    def __init__(
        self, looks: Looks, art: Art, later: Later, screens: Callable[[], str], *, motion: float = 1.0
    ) -> None:
        super().__init__()
        self._looks, self._art, self._later, self._screens = looks, art, later, screens
        self._motion = motion
        self.windows: list[PauseWindow] = []
        self._going: list[PauseWindow] = []
        self._practice: Practice | None = None
        self._kind, self._start, self._length = "", 0.0, 0.0
        self._ticking: Cancel | None = None
        self._stepping: Cancel | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._unplugged)

    @property
    def up(self) -> bool:
        """Whether a break is on the screen."""
        return self._practice is not None

    def begin(self, name: str, minutes: float, kind: str = "") -> None:
        """Begin a break: a key of ``PRACTICES``, for so many minutes; ``kind`` is the reminder that it counts for.

        One that is up is left for it. Raises DetoxError if its drawing is missing.
        """
        self.leave()
        practice, windows = PRACTICES[name], list[PauseWindow]()
        for screen in self._covered():
            window = PauseWindow(practice, screen, self._looks, self._art, motion=self._motion, keyboard=not windows)
            window.left.connect(self.leave)
            window.show_step(practice.steps[0])
            windows.append(window)
        self.windows, self._practice = windows, practice
        self._kind, self._start, self._length = kind, self._later.clock.now().boot, minutes * 60
        self.began.emit(self._length)
        self._tick()
        for window in self.windows:
            window.appear()
        if practice.breathes and self.windows[0].circle.second is not None:
            self._step()

    def leave(self) -> None:
        """End the break before its time; where none is up, do nothing."""
        if self.up:
            self._end("")

    def _covered(self) -> list[QScreen]:
        used = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not used]
        return [used, *others] if self._screens() == "all" else [used]

    def _tick(self) -> None:
        """Fill the ring by one dot; each dot is due by the start, so that nothing adds up."""
        self._ticking = None
        passed = self._later.clock.now().boot - self._start
        done = min(DOTS, math.floor(passed / self._length * DOTS + 0.001))
        if done >= DOTS:
            self._end(self._kind)
            return
        practice = self._practice
        assert practice is not None, "a break ticks while it is up"
        for window in self.windows:
            window.circle.fill(done)
            window.show_step(practice.steps[done * len(practice.steps) // DOTS])
            window.show_left(math.ceil((self._length - passed) / 60))
        self._ticking = self._later((done + 1) * self._length / DOTS - passed, self._tick)

    def _step(self) -> None:
        """Tell the seconds of a breath, one by one, where nothing moves."""
        passed = self._later.clock.now().boot - self._start
        second = math.floor(passed + 0.001)
        for window in self.windows:
            window.circle.step(second)
        self._stepping = self._later(second + 1 - passed, self._step)

    def _end(self, kind: str) -> None:
        for cancel in (self._ticking, self._stepping):
            if cancel is not None:
                cancel()
        self._ticking = self._stepping = self._practice = None
        self._going = [window for window in self._going if isValid(window)]
        self._going += self.windows
        windows, self.windows = self.windows, []
        for window in windows:
            window.destroyed.connect(self._gone)
            window.dismiss()
        self.ended.emit(kind, self._later.clock.now().boot - self._start)

    def _gone(self) -> None:
        self._going = [window for window in self._going if isValid(window)]

    def _unplugged(self, screen: QScreen) -> None:
        """Take the window of a monitor that is gone away, or over to one that is left."""
        for window in [each for each in self.windows if each.screen() is screen]:
            if len(self.windows) > 1:
                self.windows.remove(window)
                self._going.append(window)
                window.dismiss()
            else:
                here = QGuiApplication.primaryScreen()
                window.setScreen(here)
                window.setGeometry(here.geometry())
