"""Keys that every program has, looked up when one is pressed: Qt's table of them costs 60 KiB once it is loaded."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent


def is_undo(event: QKeyEvent) -> bool:
    """Whether the keys are those that take something back on this system."""
    from PySide6.QtGui import QKeySequence

    return event.matches(QKeySequence.StandardKey.Undo)


def is_find(event: QKeyEvent) -> bool:
    """Whether the keys are those that search on this system."""
    from PySide6.QtGui import QKeySequence

    return event.matches(QKeySequence.StandardKey.Find)
