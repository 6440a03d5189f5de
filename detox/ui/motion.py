"""Movement: one way to run a value from 0 to 1, or straight to 1 where nothing shall move."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation
from shiboken6 import isValid

OUT = QEasingCurve.Type.OutCubic
IN = QEasingCurve.Type.InCubic


def run(
    owner: QObject,
    ms: float,
    step: Callable[[float], None],
    done: Callable[[], None] | None = None,
    curve: QEasingCurve.Type = OUT,
) -> Callable[[], None]:
    """Call ``step`` with 0 to 1 over ``ms`` milliseconds, then ``done``; at once where ``ms`` is 0.

    It ends with ``owner``. The returned function stops it where it is, without ``done``.
    """
    if ms <= 0:
        step(1.0)
        if done is not None:
            done()
        return _nothing
    moving = QVariantAnimation(owner)
    moving.setDuration(round(ms))
    moving.setStartValue(0.0)
    moving.setEndValue(1.0)
    moving.setEasingCurve(curve)
    moving.valueChanged.connect(lambda value: step(float(value)))
    if done is not None:
        moving.finished.connect(done)
    step(0.0)
    moving.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)

    def stop() -> None:
        if isValid(moving):
            moving.stop()

    return stop


def _nothing() -> None:
    """Stop what never ran."""
