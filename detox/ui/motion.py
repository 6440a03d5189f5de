"""Movement: one way to run a value from 0 to 1, or straight to 1 where nothing shall move.

By ``QTimeLine`` and curves of our own: Qt's animations keep their values as QVariant, and with its curves they cost
0.1 MiB that stays.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimeLine
from shiboken6 import isValid

_FRAME_MS = 16
_STILL_MS = 50

Curve = Callable[[float], float]


def ease_out(share: float) -> float:
    """Begin fast and end slowly."""
    return 1 - (1 - share) ** 3


def ease_in(share: float) -> float:
    """Begin slowly and end fast."""
    return share**3


def run(
    owner: QObject,
    ms: float,
    step: Callable[[float], None],
    done: Callable[[], None] | None = None,
    curve: Curve = ease_out,
) -> Callable[[], None]:
    """Call ``step`` with 0 to 1 over ``ms`` milliseconds, then ``done``; at once where ``ms`` is 0.

    It ends with ``owner``. The returned function stops it where it is, without ``done``.
    """
    if ms <= 0:
        step(1.0)
        if done is not None:
            done()
        return _nothing
    line = time_line(owner, ms, _FRAME_MS)
    line.valueChanged.connect(lambda: step(curve(passed(line))))
    step(0.0)
    return _start(line, done)


def rest(owner: QObject, ms: float, done: Callable[[], None]) -> Callable[[], None]:
    """Call ``done`` after ``ms`` milliseconds of a movement in which nothing moves. Otherwise like ``run``."""
    return _start(time_line(owner, ms, _STILL_MS), done)


def time_line(owner: QObject, ms: float, frame_ms: int) -> QTimeLine:
    """Return a time line that goes on every ``frame_ms``. Its own value is bent by Qt's curve: ask ``passed``."""
    line = QTimeLine(max(1, round(ms)), owner)
    line.setUpdateInterval(frame_ms)
    return line


def passed(line: QTimeLine) -> float:
    """Return how much of its time has passed, 0 to 1."""
    return line.currentTime() / line.duration()


def _start(line: QTimeLine, done: Callable[[], None] | None) -> Callable[[], None]:
    if done is not None:
        line.finished.connect(done)
    line.finished.connect(line.deleteLater)
    line.start()

    def stop() -> None:
        if isValid(line):
            line.stop()
            line.deleteLater()

    return stop


def _nothing() -> None:
    """Stop what never ran."""
