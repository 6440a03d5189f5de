"""What a screen reader is told at once, wherever the keyboard is. Nothing is loaded for it while none listens."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from detox.ui.screen_reader import listens


def announce(widget: QWidget, words: str, *, assertive: bool = False) -> None:
    """Have ``words`` said, after what is being said, or in place of it.

    Source: doc.qt.io/qt-6/qaccessibleannouncementevent.html.
    """
    if not listens():
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    how = QAccessible.AnnouncementPoliteness
    said = QAccessibleAnnouncementEvent(widget, words)
    said.setPoliteness(how.Assertive if assertive else how.Polite)
    QAccessible.updateAccessibility(said)


def announce_value(widget: QWidget, number: float) -> None:
    """Tell that ``widget`` holds another number now.

    Source: doc.qt.io/qt-6/qaccessiblevaluechangeevent.html.
    """
    if not listens():
        return
    from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent

    QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, number))
